import { readDeflection, readPeriod } from "#app/domain/insight/deflection.server";
import { csvFile } from "#app/lib/csv";
import { isoDay } from "#app/lib/time";
import { wordsFor } from "#app/lib/words/all.server";
import { languageOf } from "#app/web/language.server";
import { readingResource } from "#app/web/resource.server";
import { searchStaffOf } from "#app/web/search-staff.server";

const COLUMNS = [
  "visits",
  "shown",
  "opened",
  "solved",
  "left",
  "undecided",
  "notQuite",
  "asked",
  "askedThoughSolved",
] as const;

/** The weeks of the report as a file, one a line. */
export const loader = readingResource(async (work) => {
  const viewer = searchStaffOf(work);
  const { t } = wordsFor(await languageOf(work.request));
  const { weeks } = await readDeflection(work.db, viewer, readPeriod(work.query("weeks")), work.now);
  const head = [t("insight.deflection.week"), ...COLUMNS.map((column) => t(`insight.deflection.${column}`))];
  const rows = weeks.map((week) => [week.monday, ...COLUMNS.map((column) => String(week[column]))]);
  return new Response(csvFile([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="questions-saved-${isoDay(work.now)}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
