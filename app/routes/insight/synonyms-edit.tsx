import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSynonyms, saveSynonyms } from "#app/domain/search/synonyms.server";
import { insightPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { SynonymsFields } from "#app/ui/insight/synonyms-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { numberOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { SynonymsForm } from "./synonyms-form";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { words, language } = await findSynonyms(work.db, searchStaffOf(work), numberOf(work.param("id")));
  return { words: words.join("\n"), language: language ?? "" };
});

export const action = writing(async (work) => {
  const actor = searchStaffOf(work);
  const group = await work.form(SynonymsForm);
  await saveSynonyms(work.db, actor, { ...group, id: numberOf(work.param("id")) }, work.now);
  return work.done(insightPath("synonyms"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.synonyms.editTitle"));

export default function EditSynonyms() {
  const defaults = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <InsightRooms room="synonyms" title={t("insight.synonyms.editTitle")}>
      <SynonymsFields defaults={defaults} cancelTo={insightPath("synonyms")} />
    </InsightRooms>
  );
}
