import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SORTS } from "#app/domain/ideas/sorts";
import { ideasPath } from "#app/lib/paths";
import { IdeaListing } from "#app/ui/ideas/idea-listing";
import { foundAs, pageTitle, titleOf } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";
import { drawnListing } from "./drawn-listing.server";

export const loader = reading(drawnListing);

export const meta: MetaFunction = ({ matches, location }) =>
  pageTitle(
    matches,
    (t) => t("ideas.listTitle"),
    foundAs(matches, {
      title: titleOf(matches, (t) => t("ideas.listTitle")),
      description: "",
      path: ideasPath(),
      // What stands on a later page changes by the hour: each idea is found by itself.
      worthFinding: !/[?&](?:after|before)=/.test(location.search),
    }),
  );

export default function Ideas() {
  const listing = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("ideas.listTitle")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("ideas.listLead")}</p>
      <IdeaListing listing={{ ...listing, space: listing.space?.slug ?? null }} sorts={SORTS} />
    </>
  );
}
