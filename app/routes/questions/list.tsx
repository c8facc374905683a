import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SORTS } from "#app/domain/questions/sorts";
import { askPath, feedPath, questionsPath } from "#app/lib/paths";
import { drawnListing } from "#app/routes/questions/drawn-listing.server";
import { ButtonLink } from "#app/ui/kit/button";
import { foundPage } from "#app/ui/layout/page-title";
import { QuestionListing } from "#app/ui/questions/question-listing";
import { reading } from "#app/web/respond.server";

export const loader = reading((work) => drawnListing(work, {}, questionsPath));

export const meta: MetaFunction = ({ matches, location }) => [
  ...foundPage(matches, {
    title: (t) => t("questions.listTitle"),
    path: questionsPath(),
    // What stands on a later page changes by the hour: each question is found by itself.
    worthFinding: !/[?&](?:after|before)=/.test(location.search),
  }),
  { tagName: "link", rel: "alternate", type: "application/atom+xml", href: feedPath() },
];

export default function Questions() {
  const listing = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="mb-4 text-2xl">{t("questions.listTitle")}</h1>
      <QuestionListing listing={listing} sorts={SORTS} pathOf={(sort) => questionsPath({ sort })}>
        <ButtonLink to={askPath()} look="accent">
          {t("layout.ask")}
        </ButtonLink>
      </QuestionListing>
    </>
  );
}
