import { readSetting } from "#app/domain/community/settings.server";
import { exportPayouts } from "#app/domain/rewards/export.server";
import { csvFile } from "#app/lib/csv";
import { wordsFor } from "#app/lib/words/all.server";
import { periodIdOf } from "#app/web/ids.server";
import { languageOf } from "#app/web/language.server";
import { ownerOf } from "#app/web/owner.server";
import { readingResource } from "#app/web/resource.server";

/** What goes to whom, one payout a line. */
export const loader = readingResource(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  const { t } = wordsFor(await languageOf(work.request));
  const currency = await readSetting(work.db, "currency");
  const rows = await exportPayouts(work.app.db, work.app.seal, owner, id, work.now);
  const lines = rows.map((row) => [
    row.id,
    row.handle,
    row.name,
    t(`payback.ways.${row.way}`),
    row.charity ?? row.holder ?? "",
    row.iban ?? "",
    row.points,
    row.matched,
    ((row.points + row.matched) / 100).toFixed(2),
    currency,
    t(`payback.states.${row.state}`),
  ]);
  const head = [
    "number",
    "handle",
    "name",
    "way",
    "to",
    "iban",
    "points",
    "matched",
    "sum",
    "currency",
    "state",
  ] as const;
  return new Response(csvFile([head.map((name) => t(`payback.columns.${name}`)), ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="payouts-${id}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
