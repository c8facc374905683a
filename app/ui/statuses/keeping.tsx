import type { MonthKeeping, SpaceKeeping } from "#app/domain/statuses/promises.server";
import { promisesPath } from "#app/lib/paths";
import { useNumber } from "#app/ui/kit/number";
import { PairsChart } from "#app/ui/kit/pairs-chart";
import { useWords } from "#app/ui/kit/words";

/** Full bars for answers in time, hollow ones for late ones. The table below says the same. */
export function KeptChart({ months }: { months: readonly MonthKeeping[] }) {
  const { t } = useWords();
  const number = useNumber();
  const monthIn = useMonth();
  return (
    <PairsChart
      label={t("statuses.keptChart")}
      pairs={months.map(({ month, inTime, late }) => ({ key: month, full: inTime, hollow: late }))}
      names={{ full: t("statuses.inTime"), hollow: t("statuses.late") }}
      hollow="danger"
      read={monthIn}
      height="h-24"
    >
      <table className="sr-only">
        <caption>{t("statuses.keptChart")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("statuses.month")}</th>
            <th scope="col">{t("statuses.inTime")}</th>
            <th scope="col">{t("statuses.late")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, inTime, late }) => (
            <tr key={month}>
              <th scope="row">{monthIn(month)}</th>
              <td>{number(inTime)}</td>
              <td>{number(late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PairsChart>
  );
}

/** "March 2026" for 2026-03-01. */
function useMonth() {
  const { language } = useWords();
  return (month: string) =>
    month && new Date(month).toLocaleDateString(language, { month: "long", year: "numeric", timeZone: "UTC" });
}

const COLUMNS = ["overdue", "due", "inTime", "late"] as const;
const CELL = "px-2 py-1.5 align-bottom tabular-nums first:pl-0 last:pr-0";

/** How the company keeps its word in each space. */
export function KeepingBySpace({ spaces }: { spaces: readonly SpaceKeeping[] }) {
  const { t } = useWords();
  const number = useNumber();
  const heads = {
    overdue: t("statuses.state.overdue"),
    due: t("statuses.state.due"),
    inTime: t("statuses.inTime"),
    late: t("statuses.late"),
  };
  return (
    <div className="max-w-text overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t("statuses.bySpace")}</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            <td />
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`${CELL} text-right font-normal`}>
                {heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {spaces.map(({ space, ...counts }) => (
            <tr key={space.slug}>
              <th scope="row" className={`${CELL} text-left font-normal wrap-anywhere`}>
                <a
                  href={promisesPath({ space: space.slug, state: counts.overdue > 0 ? "overdue" : "due" })}
                  className="inline-flex min-h-6 items-center text-accent"
                >
                  <bdi>{space.name}</bdi>
                </a>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className={`${CELL} text-right`}>
                  {number(counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
