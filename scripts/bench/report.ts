import { isoDay } from "#app/lib/time";
import { ACTS_AT_ONCE } from "./acts";
import type { Grown } from "./growth";
import { HOUR_RATE } from "./memory";
import { ratioOf, spreadOf } from "./numbers";
import type { Results } from "./results";
import { AT_ONCE, type AtOnce } from "./speed";
import { digits, table, withSpread } from "./table";
import { verdictsOn } from "./verdicts";

const MIB = 2 ** 20;
const whole = (value: number) => Math.round(value).toLocaleString("en");
const middle = (values: readonly number[]) => digits(spreadOf(values).median);

/** The page that tells what a run found; `chart` names the picture of growth, where there is one. */
export function reportOf(results: Results, chart: string | null): string {
  const parts = [
    introduction(results),
    `## What is to be reached\n\n${verdicts(results)}`,
    ...AT_ONCE.map(
      (atOnce) =>
        `## ${atOnce === 1 ? "One request at a time" : `${atOnce} requests at once`}\n\n${speed(results, atOnce)}`,
    ),
    growth(results, chart),
    posting(results),
    voting(results),
    memory(results),
    method(results),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function introduction({ date, machine, sizes }: Results): string {
  return `# How fast it is

Written by \`npm run bench\` on ${isoDay(date)}; what it loads in a browser stands in [benchmarks-pages.md](benchmarks-pages.md).

${machine.processor}, ${machine.cores} cores, ${machine.memoryGib} GiB, ${machine.system}; Node ${machine.node}, PostgreSQL ${machine.postgres}.
The database, the server, its load and all it is compared with share these cores. Numbers of other machines differ: the ratios are what to look at.

${whole(sizes.questions)} questions, ${whole(sizes.answers)} answers, ${whole(sizes.votes)} votes, ${whole(sizes.people)} people; ${whole(sizes.ideas)} ideas, ${whole(sizes.ideaVotes)} votes on them.
A value is the median of the rounds, with the least and the most of them in brackets.`;
}

const verdicts = (results: Results) =>
  table(
    ["what", "to reach", "measured", "reached"],
    verdictsOn(results).map(({ what, reach, measured, reached }) => [
      what,
      reach,
      measured,
      reached ? "yes" : "**no**",
    ]),
  );

function speed({ speed }: Results, atOnce: AtOnce): string {
  const head = [
    "page",
    "requests/s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "bytes",
    "Node ms",
    "PostgreSQL ms",
    "bare: requests/s",
    "Node ms",
    "times",
    "SQL alone: p95 ms",
    "PostgreSQL ms",
  ];
  const rows = speed.map(({ page, outcome }) => {
    if ("failure" in outcome) return [page.name, `failed: ${outcome.failure}`, ...head.slice(2).map(() => "")];
    const { site, bare, sql } = outcome.value[atOnce];
    return [
      site.failed > 0 ? `${page.name} (${site.failed} errors)` : page.name,
      withSpread(spreadOf(site.perSecond)),
      middle(site.p50),
      withSpread(spreadOf(site.p95)),
      middle(site.p99),
      whole(site.bytes),
      withSpread(spreadOf(site.nodeMs)),
      middle(site.postgresMs),
      withSpread(spreadOf(bare.perSecond)),
      middle(bare.nodeMs),
      digits(ratioOf(site.nodeMs, bare.nodeMs).median),
      middle(sql.p95),
      middle(sql.postgresMs),
    ];
  });
  return table(head, rows);
}

function growth({ growth }: Results, chart: string | null): string {
  if (growth.length === 0) return "";
  const grown = growth.flatMap(({ outcome }) => ("value" in outcome ? [outcome.value] : []));
  const tables = (["questions", "ideas"] as const).flatMap((by) => {
    const rows = grown.filter(({ grownBy }) => grownBy === by);
    return rows.length > 0 ? [growthTable(rows, by)] : [];
  });
  const failed = growth.flatMap(({ name, outcome }) =>
    "failure" in outcome ? [`${name} failed: ${outcome.failure}.`] : [],
  );
  const picture = chart
    ? [
        `![The p95 of each page by the number of questions or ideas](${chart})\n\nThe short bars mark the most a page may take.`,
      ]
    : [];
  return ["## As the community grows", ...picture, ...tables, ...failed].join("\n\n");
}

function growthTable(grown: readonly Grown[], by: Grown["grownBy"]): string {
  const head = [
    "p95 ms, one request at a time",
    ...(grown[0]?.sizes.map(({ count }) => `${whole(count)} ${by}`) ?? []),
  ];
  return table(
    head,
    grown.map(({ name, sizes }) => [name, ...sizes.map(({ measured }) => withSpread(spreadOf(measured.p95)))]),
  );
}

function posting({ posting }: Results): string {
  if (!posting) return "";
  if ("failure" in posting) return `## Posting an answer\n\nFailed: ${posting.failure}`;
  const { measured, members, queued, drainedAfterSeconds } = posting.value;
  const drained = drainedAfterSeconds === null ? "not within a minute" : `${digits(drainedAfterSeconds)} s later`;
  return `## Posting an answer

${members} members in turn, ${ACTS_AT_ONCE} at once, each answer acknowledged when it is on disk: ${withSpread(spreadOf(measured.perSecond))} a second,
p50 ${middle(measured.p50)} ms, p95 ${withSpread(spreadOf(measured.p95))} ms, p99 ${middle(measured.p99)} ms; ${middle(measured.nodeMs)} ms of Node and
${middle(measured.postgresMs)} ms of PostgreSQL each, with the jobs that the same process did meanwhile. ${whole(queued)} jobs were left when
the last of ${whole(measured.answered)} answers was given; they were done ${drained}.`;
}

function voting({ voting }: Results): string {
  if (!voting) return "";
  if ("failure" in voting) return `## Voting on one idea\n\nFailed: ${voting.failure}`;
  const { measured, members } = voting.value;
  return `## Voting on one idea

${whole(members)} members in turn, ${ACTS_AT_ONCE} at once, on the same idea: ${withSpread(spreadOf(measured.perSecond))} votes a second,
p50 ${middle(measured.p50)} ms, p95 ${withSpread(spreadOf(measured.p95))} ms, p99 ${middle(measured.p99)} ms; ${middle(measured.nodeMs)} ms of Node and
${middle(measured.postgresMs)} ms of PostgreSQL each. Whoever has their turn again demotes, then takes the vote back.`;
}

function memory({ memory, coldStarts }: Results): string {
  const lines: string[] = [];
  if (memory && "value" in memory) {
    const { requests, seconds, atStart, quarters } = memory.value;
    const held = quarters.map((bytes) => Math.round(bytes / MIB)).join(", ");
    lines.push(
      `${whole(requests)} requests, an hour's worth at ${HOUR_RATE} a second, answered in ${Math.round(seconds)} s: ${Math.round(atStart / MIB)} MiB resident
before the first of them, then ${held} MiB after each quarter. Nine in ten are guests', two in three of these ask for ever other questions.`,
    );
  }
  if (coldStarts && "value" in coldStarts) {
    const { onNothing, first, later } = coldStarts.value;
    lines.push(
      `From \`npm start\`, built, to ready: ${digits(onNothing / 1000)} s where there is no database yet, ${digits(first / 1000)} s on the seeded one,
${later.map((ms) => digits(ms / 1000)).join(", ")} s when started there again.`,
    );
  }
  return lines.length === 0 ? "" : `## Memory and starts\n\n${lines.join("\n\n")}`;
}

function method({ answersShown, windows }: Results): string {
  return `## How it is measured

- One production server as \`npm start\` runs it, log level info into a file, its embedded PostgreSQL beside it, as durable as it is by default.
- ${windows.rounds} rounds: site (${windows.site} s), bare server (${windows.bare} s), SQL alone (${windows.sql} s), and again from the start. A round is counted in a window that opens
  ${windows.rampMs} ms after its load began, and the next one begins when the processes are at rest. Latencies are those the load generator, autocannon, saw.
- CPU is user and system time of the processes from /proc over the same window, divided by the answers in it. It is counted in hundredths of a second.
- The **bare server** is a node:http server in a process of its own that sends the bytes and headers of the site's compressed answer. “Times” is Node CPU over its Node CPU.
- **SQL alone** is what the page's loaders read from the database, one statement after the other, prepared, through a pool as large as the site's. The page sends some of them
  side by side. What it writes, such as a count for a limit, is left out.
- As the community grows: a second of each page at each size goes uncounted before the first round.
- The question page shows ${answersShown} answers. “Each time another” goes through all questions, those with a full page of answers first: no finished copy is there for them.
  Signed-in pages are never kept. Searches and what is typed come from titles spread over all questions.
- Rows of the bar that compare with the bare server are taken at 16 at once, those of searches and of growth at one request at a time: there an answer waits for nobody else's.`;
}
