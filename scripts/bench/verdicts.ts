import { ACTS_AT_ONCE } from "./acts";
import type { Grown } from "./growth";
import type { Memory } from "./memory";
import { type Measured, ratioOf, type Spread, spreadOf } from "./numbers";
import type { Bar } from "./pages";
import type { Outcome, Results } from "./results";
import type { Compared } from "./speed";
import { digits, withSpread } from "./table";

/** One line of what is to be reached, and whether it is. */
export type Verdict = { what: string; reach: string; measured: string; reached: boolean };

/** Answers a second that are to be posted durably, and votes that one idea is to take. */
const POSTED_PER_SECOND = 300;
const VOTED_PER_SECOND = 500;
/** What a search may take whatever its SQL alone takes. */
const SEARCH_MOST_MS = 50;
const MEMORY_MOST_MIB = 300;
/** Growth from the first quarter of an hour to the last that still counts as none. */
const FLAT = 1.1;
const FIRST_START_SECONDS = 5;
const LATER_START_SECONDS = 2;
const MIB = 2 ** 20;

/** Times its answer on the smallest database that a page may take on one of this size. */
export const mostGrowth = (count: number) => (count <= 150_000 ? 1.25 : 1.5);

/** Every line that this run can tell of; what failed is not reached. */
export function verdictsOn({ speed, growth, posting, voting, memory, coldStarts }: Results): Verdict[] {
  return [
    ...speed.flatMap(({ page, outcome }) => {
      const { bar } = page;
      return bar ? [verdict(page.name, reachOf(bar), outcome, (compared) => judgePage(bar, compared))] : [];
    }),
    ...(posting ? [actsVerdict("posting an answer", POSTED_PER_SECOND, posting)] : []),
    ...(voting ? [actsVerdict("voting on one idea", VOTED_PER_SECOND, voting)] : []),
    ...growth.map(({ name, outcome }) =>
      verdict(`growth: ${name}`, "p95 ≤ 1.25 ×, then ≤ 1.5 ×", outcome, judgeGrowth),
    ),
    ...(memory ? [verdict("memory", `≤ ${MEMORY_MOST_MIB} MiB, flat`, memory, judgeMemory)] : []),
    ...(coldStarts
      ? [
          startVerdict("first start", FIRST_START_SECONDS, coldStarts, ({ onNothing, first }) => [onNothing, first]),
          startVerdict("later starts", LATER_START_SECONDS, coldStarts, ({ later }) => later),
        ]
      : []),
  ];
}

type Judged = { measured: string; reached: boolean };

function verdict<T>(what: string, reach: string, outcome: Outcome<T>, judge: (value: T) => Judged): Verdict {
  if ("failure" in outcome) return { what, reach, measured: `failed: ${outcome.failure}`, reached: false };
  return { what, reach, ...judge(outcome.value) };
}

/** Nothing is reached by answers that were errors. */
function judged(measured: string, reached: boolean, from: readonly Measured[]): Judged {
  const failed = from.reduce((total, one) => total + one.failed, 0);
  return failed > 0
    ? { measured: `${measured}; ${failed} answers were errors`, reached: false }
    : { measured, reached };
}

function reachOf(bar: Bar): string {
  if (bar.kind === "requests") return `≥ ${bar.least * 100} % of the bare server's requests/s`;
  if (bar.kind === "cpu") return `≤ ${bar.most} × the bare server's Node CPU`;
  return `p95 ≤ ${bar.most} × its SQL alone, ≤ ${SEARCH_MOST_MS} ms`;
}

function judgePage(bar: Bar, compared: Compared): Judged {
  const { site, bare } = compared[16];
  if (bar.kind === "requests") {
    const share = ratioOf(site.perSecond, bare.perSecond);
    const byCpu = ratioOf(bare.nodeMs, site.nodeMs);
    return judged(`${percent(share)}; by Node CPU ${percent(byCpu)}`, share.median >= bar.least, [site, bare]);
  }
  if (bar.kind === "cpu") {
    const times = ratioOf(site.nodeMs, bare.nodeMs);
    const ms = digits(spreadOf(site.nodeMs).median);
    return judged(`${withSpread(times)} ×; ${ms} ms`, times.median <= bar.most, [site, bare]);
  }
  const [page, alone] = [compared[1].site, compared[1].sql];
  const times = ratioOf(page.p95, alone.p95);
  const ms = spreadOf(page.p95);
  const reached = times.median <= bar.most && ms.median <= SEARCH_MOST_MS;
  return judged(`${withSpread(times)} ×; ${withSpread(ms)} ms`, reached, [page]);
}

const percent = ({ median, least, most }: Spread) =>
  `${Math.round(median * 100)} % (${Math.round(least * 100)}–${Math.round(most * 100)})`;

function judgeGrowth({ sizes: [smallest, ...larger] }: Grown): Judged {
  if (!smallest || larger.length === 0) return { measured: "no other size", reached: false };
  const grown = larger.map(({ count, measured }) => ({
    count,
    times: ratioOf(measured.p95, smallest.measured.p95),
  }));
  const told = grown.map(({ count, times }) => `${withSpread(times)} × at ${count.toLocaleString("en")}`);
  const reached = grown.every(({ count, times }) => times.median <= mostGrowth(count));
  return judged(
    told.join("; "),
    reached,
    [smallest, ...larger].map(({ measured }) => measured),
  );
}

function judgeMemory({ quarters, failed }: Memory): Judged {
  const [first = Number.NaN] = quarters;
  const last = quarters.at(-1) ?? Number.NaN;
  const most = Math.max(...quarters) / MIB;
  const told = `${Math.round(most)} MiB at most; the last quarter ${digits(last / first)} × the first`;
  const reached = most <= MEMORY_MOST_MIB && last / first <= FLAT;
  return failed > 0
    ? { measured: `${told}; ${failed} answers were errors`, reached: false }
    : { measured: told, reached };
}

function actsVerdict(what: string, least: number, acts: Outcome<{ measured: Measured }>): Verdict {
  return verdict(what, `≥ ${least}/s at ${ACTS_AT_ONCE} at once`, acts, ({ measured }) => {
    const perSecond = spreadOf(measured.perSecond);
    return judged(`${withSpread(perSecond)}/s`, perSecond.median >= least, [measured]);
  });
}

function startVerdict<T>(what: string, most: number, starts: Outcome<T>, times: (starts: T) => number[]): Verdict {
  return verdict(what, `ready in ${most} s`, starts, (value) => {
    const seconds = times(value).map((ms) => ms / 1000);
    return { measured: `${seconds.map(digits).join(", ")} s`, reached: Math.max(...seconds) <= most };
  });
}
