import { expect, test } from "vitest";
import { readArguments } from "#scripts/bench/arguments";
import { latencyChart } from "#scripts/bench/chart";
import { rotation } from "#scripts/bench/http-load";
import { measuredFrom, percentile, type Round, ratioOf, spreadOf } from "#scripts/bench/numbers";
import { cpuMsOf, familyOf, parseStat } from "#scripts/bench/processes";
import { reportOf } from "#scripts/bench/report";
import type { Results } from "#scripts/bench/results";
import { verdictsOn } from "#scripts/bench/verdicts";

test("a percentile is a value that was measured, and so many percent do not pass it", () => {
  const hundred = Array.from({ length: 100 }, (_, place) => place + 1);
  expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 95)).toBe(7);
});

test("rounds are told by their middle, their least and their most", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spreadOf([1, 2]).median).toBe(1.5);
});

test("a ratio is taken round by round: a slow moment of the machine leaves it as it is", () => {
  expect(ratioOf([10, 5, 10], [20, 10, 20])).toEqual({ median: 0.5, least: 0.5, most: 0.5 });
});

const round = (ms: number, more: Partial<Round> = {}): Round => ({
  seconds: 2,
  latencies: [ms, ms, ms, ms],
  bytes: 400,
  failed: 0,
  nodeMs: 8 * ms,
  postgresMs: 4,
  ...more,
});

test("what a request costs is what the processes used over the answers they gave meanwhile", () => {
  expect(measuredFrom([round(1), round(3)])).toMatchObject({
    perSecond: [2, 2],
    p95: [1, 3],
    nodeMs: [2, 6],
    postgresMs: [1, 1],
    bytes: 100,
    answered: 8,
  });
});

test("a process is told by its numbers, whatever its name, and its CPU with that of its children", () => {
  const line = (pid: number, parent: number) =>
    `${pid} (a) S name) S ${parent} 0 0 0 0 0 0 0 0 0 12 3 4 1 20 0 1 0 99 1000 25 0`;
  const all = [parseStat(line(9, 7)), parseStat(line(7, 5)), parseStat(line(8, 1)), parseStat(line(6, 9))];
  expect(all[0]).toEqual({ pid: 9, parent: 7, cpuMs: 150, endedChildrenMs: 50, residentBytes: 102_400 });
  expect(familyOf(7, all).map(({ pid }) => pid)).toEqual([9, 7, 6]);
  expect(cpuMsOf(familyOf(7, all))).toBe(600);
});

const compared = (site: Round, bare: Round, sql: Round) => {
  const one = { site: measuredFrom([site]), bare: measuredFrom([bare]), sql: measuredFrom([sql]) };
  return { 1: one, 16: one, 64: one };
};

const grown = (name: string, times: readonly number[]) => ({
  name,
  grownBy: "questions" as const,
  sizes: times.map((ms, place) => ({ count: 10 ** (3 + 2 * place), measured: measuredFrom([round(ms)]) })),
});

const results = (more: Partial<Results>): Results => ({
  date: new Date("2026-01-01T12:00:00Z"),
  machine: { processor: "Abacus", cores: 2, memoryGib: 8, system: "Linux", node: "v20", postgres: "18" },
  sizes: { questions: 1000, answers: 5000, votes: 20_000, people: 900, ideas: 100, ideaVotes: 2000 },
  answersShown: 20,
  windows: { rounds: 1, rampMs: 1, site: 1, bare: 1, sql: 1 },
  speed: [],
  growth: [],
  posting: null,
  voting: null,
  memory: null,
  coldStarts: null,
  ...more,
});

const page = (kind: "requests" | "cpu" | "sql") => {
  const bar = kind === "requests" ? ({ kind, least: 0.5 } as const) : ({ kind, most: 2 } as const);
  return { name: kind, bar, visits: rotation([]), grownBy: "questions" as const };
};
const reached = (found: Partial<Results>) => verdictsOn(results(found)).map((verdict) => verdict.reached);

test("each bar is judged by its own measure", () => {
  const twice = { value: compared(round(2), round(1), round(1)) };
  const thrice = { value: compared(round(3, { seconds: 6 }), round(1), round(1)) };
  for (const kind of ["requests", "cpu", "sql"] as const)
    expect(reached({ speed: [twice, thrice].map((outcome) => ({ page: page(kind), outcome })) })).toEqual([
      true,
      false,
    ]);
});

test("growth may be a quarter up to a hundred thousand questions, and a half beyond", () => {
  const judge = (times: number[]) => reached({ growth: [{ name: "list", outcome: { value: grown("list", times) } }] });
  expect(judge([10, 12.5, 15])).toEqual([true]);
  expect(judge([10, 12.6, 12.6])).toEqual([false]);
  expect(judge([10, 10, 15.1])).toEqual([false]);
});

test("a page that is there at one size only has not been shown to stay as fast", () => {
  expect(reached({ growth: [{ name: "ideas", outcome: { value: grown("ideas", [10]) } }] })).toEqual([false]);
});

test("votes on one idea are held to 500 a second", () => {
  const judge = (seconds: number) =>
    reached({ voting: { value: { measured: measuredFrom([round(1, { seconds })]), members: 4 } } });
  expect([judge(4 / 500), judge(4 / 499)]).toEqual([[true], [false]]);
});

test("memory is held to its most and to staying what it was", () => {
  const judge = (mib: number[], failed = 0) => {
    const quarters = mib.map((each) => each * 2 ** 20);
    return reached({ memory: { value: { requests: 4, failed, seconds: 1, atStart: 0, quarters } } });
  };
  expect(judge([200, 210, 215, 215])).toEqual([true]);
  expect(judge([200, 210, 215, 225])).toEqual([false]);
  expect(judge([301, 301, 301, 301])).toEqual([false]);
  expect(judge([200, 200, 200, 200], 1)).toEqual([false]);
});

test("a measurement that failed, or whose answers were errors, is told and reaches nothing", () => {
  const failed = compared(round(1, { failed: 3 }), round(1), round(1));
  const found = results({
    speed: [
      { page: page("cpu"), outcome: { failure: "no answer | none" } },
      { page: page("cpu"), outcome: { value: failed } },
    ],
  });
  expect(verdictsOn(found).map((verdict) => verdict.reached)).toEqual([false, false]);
  const report = reportOf(found, null);
  expect(report).toContain("failed: no answer \\| none");
  expect(report).toContain("3 answers were errors");
  const widths = report.split("\n").filter((line) => line.startsWith("| cpu") || line.startsWith("| page"));
  expect(new Set(widths.map((line) => line.split(/(?<!\\)\|/).length)).size).toBeLessThanOrEqual(2);
});

test("the chart has a drawing for each page, and nothing a name says becomes markup", () => {
  const chart = latencyChart([grown("a <b> & c", [1, 2, 3]), grown("list", [1, 1, 1])]);
  expect(chart).toContain("a &lt;b> &amp; c");
  expect(chart.match(/<polyline/g)).toHaveLength(2);
  expect(chart).not.toMatch(/NaN|Infinity/);
});

test("the command says what it does not understand", () => {
  expect(readArguments(["--questions", "1000", "--growth", "a", "--growth", "b"])).toMatchObject({
    questions: 1000,
    growth: ["a", "b"],
    quick: false,
  });
  expect(() => readArguments(["--questions", "many"])).toThrow("--questions takes a number");
  expect(() => readArguments(["--fast"])).toThrow();
});
