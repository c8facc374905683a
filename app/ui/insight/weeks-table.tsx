import { useTranslation } from "react-i18next";
import type { DeflectionReport, Outcomes } from "#app/domain/insight/deflection.server";
import { dayMonth } from "#app/lib/time";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";

const COLUMNS = ["visits", "shown", "opened", "solved", "left", "undecided", "notQuite", "asked"] as const;
const CELL = "px-2 py-1.5 align-bottom tabular-nums first:pl-0 last:pr-0";

/** What scrolls sideways must scroll by the arrow keys, too. */
const REACHED_BY_KEYBOARD = { tabIndex: 0 };

/** The same as the chart, and what came of the other visits, week by week; the latest first. */
export function WeeksTable({ weeks, total }: Pick<DeflectionReport, "weeks" | "total">) {
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <section aria-labelledby="weeks" {...REACHED_BY_KEYBOARD} className="mt-4 overflow-x-auto">
      <table className="w-full text-sm">
        <caption id="weeks" className="sr-only">
          {t("insight.deflection.table")}
        </caption>
        <thead>
          <tr className="border-line border-b text-muted">
            <th scope="col" className={`${CELL} text-left font-normal`}>
              {t("insight.deflection.week")}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`${CELL} min-w-16 text-right font-normal`}>
                {t(`insight.deflection.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {[...weeks].reverse().map(({ monday, ...week }) => (
            <Row key={monday} head={dayMonth(monday, language)} counts={week} />
          ))}
        </tbody>
        <tfoot className="border-line border-t font-semibold">
          <Row head={t("insight.deflection.total")} counts={total} />
        </tfoot>
      </table>
    </section>
  );
}

function Row({ head, counts }: { head: string; counts: Outcomes }) {
  const number = useNumber();
  return (
    <tr>
      <th scope="row" className={`${CELL} whitespace-nowrap text-left font-normal`}>
        {head}
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className={`${CELL} text-right`}>
          {number(counts[column])}
        </td>
      ))}
    </tr>
  );
}
