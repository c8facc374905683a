import { useTranslation } from "react-i18next";
import { dayMonth } from "#app/lib/time";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";

export type ChartWeek = { monday: string; solved: number; left: number };

const HEIGHT = 100;
/** Units of the drawing for a week: two bars beside each other, and some air. */
const WEEK = 12;
const BAR = 4;

/** Two bars a week, beside each other and never on top of each other: full for what was said, hollow for what is guessed. The table says the same. */
export function WeeksChart({ weeks }: { weeks: readonly ChartWeek[] }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const number = useNumber();
  const most = Math.max(1, ...weeks.flatMap(({ solved, left }) => [solved, left]));
  const tall = (count: number) => (count / most) * HEIGHT;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-accent" /> {t("insight.deflection.explicit")}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 border-2 border-muted" /> {t("insight.deflection.implicit")}
        </span>
      </figcaption>
      <p aria-hidden="true" className="mt-3 text-muted text-xs tabular-nums">
        {number(most)}
      </p>
      <svg
        role="img"
        aria-label={t("insight.deflection.chart")}
        viewBox={`0 0 ${weeks.length * WEEK} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-40 w-full border-line border-y"
      >
        {weeks.map(({ monday, solved, left }, place) => (
          <g key={monday} transform={`translate(${place * WEEK + 1.5} 0)`}>
            <rect x={0} y={HEIGHT - tall(solved)} width={BAR} height={tall(solved)} className="fill-accent" />
            {left > 0 && (
              <rect
                x={BAR + 0.75}
                y={HEIGHT - tall(left)}
                width={BAR}
                height={tall(left)}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
                className="fill-none stroke-muted"
              />
            )}
          </g>
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-muted text-xs">
        <span>{dayMonth(weeks[0]?.monday ?? "", language)}</span>
        <span>{dayMonth(weeks.at(-1)?.monday ?? "", language)}</span>
      </p>
    </figure>
  );
}
