import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { declinedPath } from "#app/lib/paths";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { foundAs, pageTitle, titleOf } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { reading } from "#app/web/respond.server";
import { drawnDecided } from "./drawn-decided.server";

export const loader = reading((work) => drawnDecided(work, ["declined"], declinedPath));

export const meta: MetaFunction = ({ matches, location }) =>
  pageTitle(
    matches,
    (t) => t("statuses.declinedTitle"),
    foundAs(matches, {
      title: titleOf(matches, (t) => t("statuses.declinedTitle")),
      description: titleOf(matches, (t) => t("statuses.declinedLead")),
      path: declinedPath(),
      // What stands on a later page changes: each idea is found by itself.
      worthFinding: location.search === "",
    }),
  );

export default function DeclinedIdeas() {
  const { rows, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("statuses.declinedTitle")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("statuses.declinedLead")}</p>
      <IdeaPlaces here="declined" />
      <div className="max-w-text">
        {rows ? <Drawn html={rows} /> : <Nothing />}
        <Pager before={before} after={after} />
      </div>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return <EmptyState title={t("statuses.declinedEmpty")} />;
}
