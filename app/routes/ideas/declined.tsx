import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declinedPath } from "#app/lib/paths";
import { foundPage } from "#app/ui/layout/page-title";
import { DecidedPage } from "#app/ui/statuses/decided-page";
import { reading } from "#app/web/respond.server";
import { drawnDecided } from "./drawn-decided.server";

export const loader = reading((work) => drawnDecided(work, ["declined"], declinedPath));

export const meta: MetaFunction = ({ matches, location }) =>
  foundPage(matches, {
    title: (t) => t("statuses.declinedTitle"),
    lead: (t) => t("statuses.declinedLead"),
    path: declinedPath(),
    // What stands on a later page changes: each idea is found by itself.
    worthFinding: location.search === "",
  });

export default function DeclinedIdeas() {
  const shown = useLoaderData<typeof loader>();
  return <DecidedPage here="declined" {...shown} />;
}
