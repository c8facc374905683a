import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BenchRequest, readArguments, USAGE } from "./bench/arguments";
import { startBare } from "./bench/bare";
import { latencyChart } from "./bench/chart";
import { measureColdStarts } from "./bench/cold-start";
import { type Community, openCommunity, withCommunity } from "./bench/community";
import { measureGrowth } from "./bench/growth";
import { describeMachine } from "./bench/machine";
import { HOUR_REQUESTS, measureMemory } from "./bench/memory";
import type { Page } from "./bench/pages";
import { measurePosting } from "./bench/posting";
import { reportOf } from "./bench/report";
import { attempt, type Outcome, type Results } from "./bench/results";
import { seededFolder } from "./bench/seeded";
import { comparePage, type Windows } from "./bench/speed";
import { verdictsOn } from "./bench/verdicts";
import { measureVoting } from "./bench/voting";
import { buildIfStale } from "./build";
import { runCommand } from "./run";

/** Three rounds of everything take about eleven minutes. */
const WHOLE = {
  rounds: 3,
  rampMs: 150,
  site: 0.9,
  bare: 0.5,
  sql: 0.5,
  acts: 4,
  starts: 3,
  requests: HOUR_REQUESTS,
};
const QUICK = { rounds: 1, rampMs: 50, site: 0.25, bare: 0.15, sql: 0.15, acts: 0.5, starts: 1, requests: 800 };

/** Where a whole run's report belongs, and where one goes that measured less. */
const REPORT_FOLDER = "docs";
const TRIAL_FOLDER = ".data/bench/trial";
const CHART = "benchmarks/latency-by-size.svg";

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  if (request === null) return console.log(USAGE);
  await buildIfStale();
  const results = await measureAll(request, request.data ?? (await seededFolder(request.questions)));
  await writeReport(results, request.quick || request.only !== "" ? TRIAL_FOLDER : REPORT_FOLDER);
});

async function measureAll(request: BenchRequest, dataFolder: string): Promise<Results> {
  const pace = request.quick ? QUICK : WHOLE;
  const isAsked = (name: string) => name.includes(request.only);
  const optional = <T>(what: string, measure: () => Promise<T>) => (isAsked(what) ? measuring(what, measure) : null);
  const coldStarts = await optional("starting the site anew", () => measureColdStarts(dataFolder, pace.starts));
  const measured = await withCommunity(dataFolder, async (community) => {
    const { site, connection, sample, pages } = community;
    const acting = { ...pace, seconds: pace.acts };
    const chosen = pages.filter(({ name }) => isAsked(name));
    return {
      machine: await describeMachine(connection),
      sizes: sample.sizes,
      answersShown: sample.question.answerCount,
      speed: await measureSpeed(community, chosen, pace),
      growth: await measureGrowths(community, request.growth, chosen, pace),
      posting: await optional("posting answers", () => measurePosting(site, connection, sample, acting)),
      voting: sample.idea && (await optional("voting on an idea", () => measureVoting(community, acting))),
    };
  });
  const memory = await optional("an hour's worth of requests", () =>
    withCommunity(dataFolder, ({ site, pages }) => measureMemory(site, pages, pace.requests)),
  );
  return { date: new Date(), windows: pace, ...measured, memory, coldStarts };
}

async function measureSpeed(community: Community, pages: readonly Page[], windows: Windows): Promise<Results["speed"]> {
  const bare = await startBare();
  const speed: Results["speed"] = [];
  for (const page of pages) {
    const outcome = await measuring(page.name, () => comparePage({ ...community, bare }, page, windows));
    speed.push({ page, outcome });
  }
  bare.stop();
  return speed;
}

async function measureGrowths(
  base: Community,
  folders: readonly string[],
  pages: readonly Page[],
  windows: Windows,
): Promise<Results["growth"]> {
  const others: Community[] = [];
  const growth: Results["growth"] = [];
  try {
    for (const folder of folders) {
      const opened = await measuring("opening another size", () => openCommunity(folder));
      if ("value" in opened) others.push(opened.value);
      else growth.push({ name: "another size", outcome: { failure: "it could not be opened" } });
    }
    if (others.length === 0) return growth;
    const sized = [base, ...others].map(({ site, pages, sample }) => ({ site, pages, sizes: sample.sizes }));
    for (const { name } of pages)
      growth.push({ name, outcome: await measuring(`growth: ${name}`, () => measureGrowth(sized, name, windows)) });
    return growth;
  } finally {
    for (const other of others) await other.close();
  }
}

async function writeReport(results: Results, folder: string): Promise<void> {
  const grown = results.growth.flatMap(({ outcome }) => ("value" in outcome ? [outcome.value] : []));
  await mkdir(path.join(folder, path.dirname(CHART)), { recursive: true });
  if (grown.length > 0) await writeFile(path.join(folder, CHART), latencyChart(grown));
  const file = path.join(folder, "benchmarks.md");
  await writeFile(file, reportOf(results, grown.length > 0 ? CHART : null));
  for (const { what, reach, measured, reached } of verdictsOn(results))
    console.log(`${reached ? "reached " : "NOT YET "} ${what}: ${measured} (${reach})`);
  console.log(`Written: ${file}`);
}

/** Tells how it is getting on; what fails is told in the report too, and takes nothing along. */
async function measuring<T>(what: string, measure: () => Promise<T>): Promise<Outcome<T>> {
  console.log(`${Math.round(performance.now() / 1000)} s: ${what}`);
  const outcome = await attempt(measure);
  if ("failure" in outcome) console.log(`  failed: ${outcome.failure}`);
  return outcome;
}
