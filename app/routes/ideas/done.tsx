import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ideasDonePath } from "#app/lib/paths";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { foundAs, pageTitle, titleOf } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { reading } from "#app/web/respond.server";
import { drawnDecided } from "./drawn-decided.server";

export const loader = reading((work) => drawnDecided(work, ["done", "partly-done"], ideasDonePath));

export const meta: MetaFunction = ({ matches, location }) =>
  pageTitle(
    matches,
    (t) => t("statuses.doneTitle"),
    foundAs(matches, {
      title: titleOf(matches, (t) => t("statuses.doneTitle")),
      description: titleOf(matches, (t) => t("statuses.doneLead")),
      path: ideasDonePath(),
      // What stands on a later page changes: each idea is found by itself.
      worthFinding: location.search === "",
    }),
  );

export default function DoneIdeas() {
  const { rows, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("statuses.doneTitle")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("statuses.doneLead")}</p>
      <IdeaPlaces here="done" />
      <div className="max-w-text">
        {rows ? <Drawn html={rows} /> : <Nothing />}
        <Pager before={before} after={after} />
      </div>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t("statuses.doneEmpty")}>
      <p>{t("statuses.doneEmptyHint")}</p>
    </EmptyState>
  );
}
