import type { MonthKeeping, SpaceKeeping } from "#app/domain/statuses/promises.server";
import { promisesPath } from "#app/lib/paths";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";

const HEIGHT = 100;
/** Units of the drawing for a month: two bars beside each other, and some air. */
const MONTH = 12;
const BAR = 4;

/** Two bars a month: full for answers in time, hollow for late ones. The table below says the same. */
export function KeptChart({ months }: { months: readonly MonthKeeping[] }) {
  const { t } = useWords();
  const number = useNumber();
  const monthIn = useMonth();
  const most = Math.max(1, ...months.flatMap(({ inTime, late }) => [inTime, late]));
  const tall = (count: number) => (count / most) * HEIGHT;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-accent" /> {t("statuses.inTime")}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 border-2 border-danger" /> {t("statuses.late")}
        </span>
      </figcaption>
      <p aria-hidden="true" className="mt-2 text-muted text-xs tabular-nums">
        {number(most)}
      </p>
      <svg
        role="img"
        aria-label={t("statuses.keptChart")}
        viewBox={`0 0 ${months.length * MONTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-24 w-full max-w-text border-line border-y"
      >
        {months.map(({ month, inTime, late }, place) => (
          <g key={month} transform={`translate(${place * MONTH + 1.5} 0)`}>
            <rect x={0} y={HEIGHT - tall(inTime)} width={BAR} height={tall(inTime)} className="fill-accent" />
            {late > 0 && (
              <rect
                x={BAR + 0.75}
                y={HEIGHT - tall(late)}
                width={BAR}
                height={tall(late)}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
                className="fill-none stroke-danger"
              />
            )}
          </g>
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex max-w-text justify-between text-muted text-xs">
        <span>{monthIn(months[0]?.month ?? "")}</span>
        <span>{monthIn(months.at(-1)?.month ?? "")}</span>
      </p>
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
    </figure>
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
