import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listSynonyms, saveSynonyms } from "#app/domain/search/synonyms.server";
import { insightPath, synonymsWantedPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { SynonymsFields } from "#app/ui/insight/synonyms-fields";
import { SynonymsItem } from "#app/ui/insight/synonyms-item";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Undo } from "#app/ui/kit/undo";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading, writing } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { SynonymsForm } from "./synonyms-form";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const viewer = searchStaffOf(work);
  const removed = work.query("removed");
  return {
    groups: await listSynonyms(work.db, viewer),
    words: work.query("words") ?? "",
    removed: removed?.startsWith(synonymsWantedPath()) ? removed : null,
  };
});

export const action = writing(async (work) => {
  const actor = searchStaffOf(work);
  await saveSynonyms(work.db, actor, await work.form(SynonymsForm), work.now);
  return work.done(insightPath("synonyms"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.rooms.synonyms"));

export default function Synonyms() {
  const { groups, words, removed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <InsightRooms room="synonyms" lead={t("insight.synonyms.lead")}>
      {removed !== null && (
        <Undo key={removed} action={removed} next={insightPath("synonyms")}>
          {t("insight.synonyms.removed")}
        </Undo>
      )}
      {groups.length === 0 ? (
        <EmptyState title={t("insight.synonyms.empty")}>
          <p>{t("insight.synonyms.emptyHint")}</p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {groups.map((group) => (
            <SynonymsItem key={group.id} group={group} />
          ))}
        </ul>
      )}
      <section aria-labelledby="add" className="mt-10">
        <h2 id="add" className="mb-4 text-lg">
          {t("insight.synonyms.add")}
        </h2>
        {/* A new form once its words were put together. */}
        <SynonymsFields key={groups.length} defaults={{ words: words && `${words}\n`, language: "" }} />
      </section>
    </InsightRooms>
  );
}
