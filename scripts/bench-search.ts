import { writeFile } from "node:fs/promises";
import { countDocuments } from "#app/domain/search/rebuild.server";
import { describeMachine } from "./bench/machine";
import { attempt, type Outcome } from "./bench/results";
import { seededFolder } from "./bench/seeded";
import { type BenchSearchRequest, readArguments, USAGE } from "./bench-search/arguments";
import { ENGINES, type EngineKind, withEngine } from "./bench-search/engines";
import { onData, onEmpty } from "./bench-search/ground";
import { measureIndexing, measureLag, someDocuments } from "./bench-search/indexing";
import { measureLatency } from "./bench-search/latency";
import { askAll, fillWith, type Quality } from "./bench-search/quality";
import { reportOf } from "./bench-search/report";
import type { EngineResults, Results, Sized } from "./bench-search/results";
import { type DataSet, readSets } from "./bench-search/sets";
import { buildIfStale } from "./build";
import { runCommand } from "./run";

const WHOLE = { rounds: 3, rampMs: 100, seconds: 3, lags: 20 };
const QUICK = { rounds: 1, rampMs: 20, seconds: 0.5, lags: 3 };
const REPORT = "docs/benchmarks-search.md";

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  if (request === null) return console.log(USAGE);
  const report = reportOf(await measureAll(request));
  console.log(report);
  if (request.quick) return;
  await writeFile(REPORT, report);
  console.log(`Written: ${REPORT}`);
});

async function measureAll(request: BenchSearchRequest): Promise<Results> {
  const pace = request.quick ? QUICK : WHOLE;
  const sets = request.sets === null ? [] : await readSets(request.sets);
  if (sets.length === 0) console.log("No data sets (--sets FOLDER): only speed is measured.");
  await buildIfStale();
  const folders = [...request.data, ...(await eachOf(request.questions, seededFolder))];
  const wanted = ENGINES.filter(({ name }) => request.engines.length === 0 || request.engines.includes(name));
  const here = await Promise.all(wanted.map((kind) => kind.isHere()));
  const machine = await onEmpty(({ connection }) => describeMachine(connection));
  const engines = await eachOf(
    wanted.filter((_, place) => here[place]),
    (kind) => measureEngine(kind, sets, folders, pace),
  );
  return { date: new Date(), machine, rounds: pace.rounds, engines };
}

async function measureEngine(
  kind: EngineKind,
  sets: readonly DataSet[],
  folders: readonly string[],
  pace: typeof WHOLE,
): Promise<EngineResults> {
  const { name } = kind;
  const [first = ""] = folders;
  return {
    name,
    quality: await eachOf(sets, async (set) => ({
      set: set.name,
      outcome: await measuring(`${name}: ${set.name}`, () => qualityOn(kind, set)),
    })),
    sizes: await eachOf(folders, (folder) => measuring(`${name}: latency`, () => sizeOf(kind, folder, pace))),
    indexing: await measuring(`${name}: indexing`, async () =>
      measureIndexing(kind, await onData(first, ({ connection }) => someDocuments(connection.db))),
    ),
    lag: await measuring(`${name}: lag`, () => measureLag(kind, first, pace.lags)),
  };
}

function qualityOn(kind: EngineKind, set: DataSet): Promise<Quality> {
  return onEmpty((ground) =>
    withEngine(kind, ground, async ({ engine }) => {
      await fillWith(engine, set);
      return askAll(engine, set);
    }),
  );
}

function sizeOf(kind: EngineKind, folder: string, pace: typeof WHOLE): Promise<Sized> {
  return onData(folder, (ground) =>
    withEngine(kind, ground, async (opened) => {
      const { db, sql } = ground.connection;
      const [row] = await sql<{ questions: number }[]>`select count(*)::int as questions from questions`;
      const asked = await measureLatency(ground, opened, pace);
      return { questions: row?.questions ?? 0, documents: await countDocuments(db), asked };
    }),
  );
}

async function eachOf<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Tells how it is getting on; what fails is told in the report too, and takes nothing along. */
async function measuring<T>(what: string, measure: () => Promise<T>): Promise<Outcome<T>> {
  console.log(`${Math.round(performance.now() / 1000)} s: ${what}`);
  const outcome = await attempt(measure);
  if ("failure" in outcome) console.log(`  failed: ${outcome.failure}`);
  return outcome;
}
