import type { ReactNode } from "react";
import { useNumber } from "./number";

/** Two numbers that belong to one time, `key`. */
export type Pair = { key: string; full: number; hollow: number };

const HEIGHT = 100;
/** Units of the drawing for a pair: two bars beside each other, and some air. */
const ROOM = 12;
const BAR = 4;

/** What a hollow bar looks like: its edge, and the sign in the legend. */
const HOLLOW = {
  quiet: { stroke: "stroke-muted", border: "border-muted" },
  danger: { stroke: "stroke-danger", border: "border-danger" },
};

type Props = {
  label: string;
  pairs: readonly Pair[];
  /** What the full and the hollow bars are. */
  names: { full: string; hollow: string };
  hollow: keyof typeof HOLLOW;
  /** A key as people read it, under the first and the last pair. */
  read: (key: string) => string;
  /** A class of Tailwind's. */
  height: string;
  /** The same numbers for whoever sees no picture. */
  children?: ReactNode;
};

/** Two bars for each time, beside each other and never on top of each other: one full, one hollow, so that they are told apart without colour. */
export function PairsChart({ label, pairs, names, hollow, read, height, children }: Props) {
  const number = useNumber();
  const most = Math.max(1, ...pairs.flatMap((pair) => [pair.full, pair.hollow]));
  const tall = (count: number) => (count / most) * HEIGHT;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-accent" /> {names.full}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={`size-3 border-2 ${HOLLOW[hollow].border}`} /> {names.hollow}
        </span>
      </figcaption>
      <p aria-hidden="true" className="mt-3 text-muted text-xs tabular-nums">
        {number(most)}
      </p>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${pairs.length * ROOM} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={`block w-full border-line border-y ${height}`}
      >
        {pairs.map((pair, place) => (
          <g key={pair.key} transform={`translate(${place * ROOM + 1.5} 0)`}>
            <rect x={0} y={HEIGHT - tall(pair.full)} width={BAR} height={tall(pair.full)} className="fill-accent" />
            {pair.hollow > 0 && (
              <rect
                x={BAR + 0.75}
                y={HEIGHT - tall(pair.hollow)}
                width={BAR}
                height={tall(pair.hollow)}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
                className={`fill-none ${HOLLOW[hollow].stroke}`}
              />
            )}
          </g>
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-muted text-xs">
        <span>{read(pairs[0]?.key ?? "")}</span>
        <span>{read(pairs.at(-1)?.key ?? "")}</span>
      </p>
      {children}
    </figure>
  );
}
