import { readRecord } from "#app/domain/staff/record.server";
import { csvFile } from "#app/lib/csv";
import { recordSentence } from "#app/lib/record-sentence";
import { isoDay } from "#app/lib/time";
import { wordsFor } from "#app/lib/words/all.server";
import { languageOf } from "#app/web/language.server";
import { ownerOf } from "#app/web/owner.server";
import { recordFilterOf } from "#app/web/record-filter.server";
import { readingResource } from "#app/web/resource.server";

/** The record as a file to keep or to hand to an auditor, narrowed down as its page was. */
export const loader = readingResource(async (work) => {
  const owner = ownerOf(work);
  const { t } = wordsFor(await languageOf(work.request));
  const entries = await readRecord(work.db, owner, recordFilterOf(work));
  const rows = entries.map((entry) => [
    entry.happenedAt.toISOString(),
    entry.actor?.former ? t("record.somebodyGone") : (entry.actor?.name ?? t("record.system")),
    entry.actor?.handle ?? "",
    recordSentence(t, entry),
    entry.kind,
  ]);
  const head = [t("record.when"), t("record.who"), t("record.whoHandle"), t("record.happened"), t("record.kind")];
  return new Response(csvFile([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="record-${isoDay(work.now)}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
