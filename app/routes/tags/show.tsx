import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SORTS } from "#app/domain/questions/sorts";
import { findTag } from "#app/domain/spaces/list.server";
import { feedPath, tagPath } from "#app/lib/paths";
import { drawnListing } from "#app/routes/questions/drawn-listing.server";
import { FeedLink } from "#app/ui/kit/feed-link";
import { pageTitle } from "#app/ui/layout/page-title";
import { QuestionListing } from "#app/ui/questions/question-listing";
import { reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const { id, ...tag } = await findTag(work.db, work.viewer, work.param("name"));
  const listing = await drawnListing(work, { tagId: id }, (query) => tagPath(tag.name, query));
  return { tag, listing };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { name } = data.tag;
  return pageTitle(matches, (t) => t("spaces.tagTitle", { tag: name }), [
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath({ tag: name }) },
  ]);
};

export default function Tag() {
  const { tag, listing } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl">{t("spaces.tagTitle", { tag: tag.name })}</h1>
        <p className="text-muted">{t("spaces.questions", { count: tag.questionCount })}</p>
      </div>
      <QuestionListing listing={listing} sorts={SORTS} pathOf={(sort) => tagPath(tag.name, { sort })} />
      <p className="mt-6">
        <FeedLink to={feedPath({ tag: tag.name })} />
      </p>
    </>
  );
}
