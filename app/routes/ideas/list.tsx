import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SORTS } from "#app/domain/ideas/sorts";
import { ideasFeedPath, ideasPath, proposePath } from "#app/lib/paths";
import { IdeaListing } from "#app/ui/ideas/idea-listing";
import { ButtonLink } from "#app/ui/kit/button";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import { foundPage, pageTitle } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { reading } from "#app/web/respond.server";
import { drawnListing } from "./drawn-listing.server";

export const loader = reading(drawnListing);

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { kept, space, tag } = data;
  const of = { status: kept === "open" ? undefined : kept, space: space?.slug };
  return [
    ...foundPage(matches, {
      title: (t) => {
        const what = kept === "open" ? t("ideas.listTitle") : t("ideas.feedStatus", { status: t(nameOf(kept)) });
        return [what, space?.name, tag].filter(Boolean).join(" · ");
      },
      lead: (t) => t("ideas.listLead"),
      path: ideasPath({ ...of, tag }),
      // What stands on a later page changes by the hour: each idea is found by itself.
      worthFinding: tag === null && !/[?&](?:after|before)=/.test(location.search),
    }),
    {
      tagName: "link",
      rel: "alternate",
      type: "application/atom+xml",
      href: ideasFeedPath(kept === "archived" ? { space: of.space } : of),
    },
  ];
};

type Listed = Awaited<ReturnType<typeof drawnListing>>;

const nameOf = (kept: Exclude<Listed["kept"], "open">) =>
  kept === "archived" ? "ideas.kept.archived" : (`ideas.status.${kept}` as const);

export default function Ideas() {
  const listing = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="max-w-text">
          <h1 className="text-2xl">{t("ideas.listTitle")}</h1>
          <p className="mt-2 text-muted">{t("ideas.listLead")}</p>
        </div>
        <ButtonLink to={proposePath({ space: listing.space?.slug })} look="accent">
          {t("ideas.propose")}
        </ButtonLink>
      </header>
      <IdeaPlaces here="all" />
      <EnhancedForms>
        <IdeaListing listing={listing} sorts={SORTS} />
      </EnhancedForms>
    </>
  );
}
