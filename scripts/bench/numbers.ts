/** The middle of what the rounds gave, and the least and the most of them. */
export type Spread = { median: number; least: number; most: number };

/** What was answered in one round's window, and what it cost. Times in milliseconds. */
export type Round = {
  seconds: number;
  /** Of each answer, in any order. */
  latencies: number[];
  bytes: number;
  failed: number;
  nodeMs: number;
  postgresMs: number;
};

/** What the rounds of one subject say of one request. Times in milliseconds; one entry a round where it is a list. */
export type Measured = {
  perSecond: number[];
  p50: number[];
  p95: number[];
  p99: number[];
  nodeMs: number[];
  postgresMs: number[];
  bytes: number;
  answered: number;
  failed: number;
};

/** The value that so many percent of the sorted values do not pass. */
export function percentile(sorted: readonly number[], percent: number): number {
  const place = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, place)] ?? Number.NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** Round by round, so that what slowed one round down hits both sides of its ratio. */
export const ratioOf = (over: readonly number[], under: readonly number[]): Spread =>
  spreadOf(over.flatMap((value, round) => (under[round] === undefined ? [] : [value / under[round]])));

/** What rounds that were all answered say together. */
export function measuredFrom(rounds: readonly Round[]): Measured {
  const sorted = rounds.map(({ latencies }) => [...latencies].sort((a, b) => a - b));
  const each = (value: (round: Round) => number) => rounds.map(value);
  const answered = sum(each(({ latencies }) => latencies.length));
  return {
    perSecond: each(({ latencies, seconds }) => latencies.length / seconds),
    p50: sorted.map((ms) => percentile(ms, 50)),
    p95: sorted.map((ms) => percentile(ms, 95)),
    p99: sorted.map((ms) => percentile(ms, 99)),
    nodeMs: each(({ nodeMs, latencies }) => nodeMs / latencies.length),
    postgresMs: each(({ postgresMs, latencies }) => postgresMs / latencies.length),
    bytes: sum(each(({ bytes }) => bytes)) / answered,
    answered,
    failed: sum(each(({ failed }) => failed)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
