import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ideasDonePath } from "#app/lib/paths";
import { foundPage } from "#app/ui/layout/page-title";
import { DecidedPage } from "#app/ui/statuses/decided-page";
import { reading } from "#app/web/respond.server";
import { drawnDecided } from "./drawn-decided.server";

export const loader = reading((work) => drawnDecided(work, ["done", "partly-done"], ideasDonePath));

export const meta: MetaFunction = ({ matches, location }) =>
  foundPage(matches, {
    title: (t) => t("statuses.doneTitle"),
    lead: (t) => t("statuses.doneLead"),
    path: ideasDonePath(),
    // What stands on a later page changes: each idea is found by itself.
    worthFinding: location.search === "",
  });

export default function DoneIdeas() {
  const shown = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <DecidedPage here="done" {...shown} hint={t("statuses.doneEmptyHint")} />;
}
