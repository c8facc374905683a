import { isoDay } from "#app/lib/time";
import type { Machine } from "#scripts/bench/machine";
import { ratioOf, spreadOf } from "#scripts/bench/numbers";
import { digits, table, withSpread } from "#scripts/bench/table";
import type { Payback } from "./payback";
import { FEW, MANY, type Statements } from "./statements";

const CLOSING_MOST_SECONDS = 300;
const STATEMENT_MOST_TIMES = 2;

type Measured = { date: Date; machine: Machine; payback: Payback; statements: Statements };

/** docs/benchmarks-rewards.md. */
export function reportOf({ date, machine, payback, statements }: Measured): string {
  const times = ratioOf(statements.many.p95, statements.few.p95);
  const reached = (is: boolean) => (is ? "yes" : "**no**");
  const thousands = (number: number) => number.toLocaleString("en");
  return [
    "# How fast points are counted",
    "",
    `Written by \`npm run bench:rewards\` on ${isoDay(date)}; how the ledger works stands in [decision 19](decisions/0019-ledger.md).`,
    "",
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGib} GiB, ${machine.system}; Node ${machine.node}, PostgreSQL ${machine.postgres}, both on these cores.`,
    "",
    table(
      ["what", "to reach", "measured", "reached"],
      [
        [
          `closing a period of ${thousands(payback.members)} members, scaled to its budget`,
          `≤ ${CLOSING_MOST_SECONDS} s`,
          `${digits(payback.closing)} s`,
          reached(payback.closing <= CLOSING_MOST_SECONDS),
        ],
        ["fixing what they are paid, where half of them chose", "–", `${digits(payback.freezing)} s`, "–"],
        ["`npm run ledger:verify` afterwards", "–", `${digits(payback.verifying)} s`, "–"],
        [
          `a statement of ${thousands(MANY)} lines beside one of ${FEW}, p95`,
          `≤ ${STATEMENT_MOST_TIMES} ×`,
          `${withSpread(times)} ×`,
          reached(times.median <= STATEMENT_MOST_TIMES),
        ],
        [`reading a statement of ${FEW} lines, p95`, "–", `${withSpread(spreadOf(statements.few.p95))} ms`, "–"],
        [`reading one of ${thousands(MANY)}, p95`, "–", `${withSpread(spreadOf(statements.many.p95))} ms`, "–"],
      ],
    ),
    "",
    "Each member was given points once, together twice the budget. Closing and fixing are done some members at a time, as the job does that goes on where it",
    "was cut off. A statement is read as its page reads it, without the page, the two in turns; the middle of the rounds is told, and the least and the most of them.",
    "An acceptance waits for none of this: nothing is added to it, and what it earned is written when it is followed.",
    "",
  ].join("\n");
}
