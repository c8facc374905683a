import { findEarner, readLines, readMonth } from "#app/domain/rewards/statement.server";
import { csvFile } from "#app/lib/csv";
import { reasonOf } from "#app/lib/reward-reason";
import { wordsFor } from "#app/lib/words/all.server";
import { languageOf } from "#app/web/language.server";
import { readingResource } from "#app/web/resource.server";

/** A month's statement as a file, the earliest line first. */
export const loader = readingResource(async ({ db, member, query, now, request }) => {
  const viewer = member();
  const month = readMonth(query("month"), now);
  const earner = await findEarner(db, viewer, query("member"));
  const { t } = wordsFor(await languageOf(request));
  const lines = await readLines(db, viewer, earner, month);
  const rows = lines.map((line) => {
    const { reason, detail } = reasonOf(t, line);
    return [
      line.at.toISOString(),
      t(`rewards.kinds.${line.kind}`),
      [detail ? `${reason} (${detail})` : reason, line.words].filter(Boolean).join(": "),
      line.hidden ? t("rewards.hidden") : (line.post?.title ?? line.perk ?? ""),
      line.pending,
      line.confirmed,
      line.withheld,
    ];
  });
  const head = ["when", "happened", "reason", "post", "pending", "confirmed", "withheldHead"] as const;
  return new Response(csvFile([head.map((name) => t(`rewards.${name}`)), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="statement-${month}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
