import path from "node:path";
import { explainFailure } from "#app/domain/imports/explain.server";
import { columnsOf } from "#app/domain/imports/ideas/columns";
import { ideasSummaryLines, importIdeas } from "#app/domain/imports/ideas/import.server";
import { readCsvFile } from "#app/domain/imports/ideas/read-file.server";
import { importStackExchange, planImport } from "#app/domain/imports/stackexchange/import.server";
import { isMissing, type Summary, summaryLines } from "#app/domain/imports/summary";
import { rebuildSearch } from "#app/domain/search/rebuild.server";
import { noteFilled } from "#app/domain/search/server-state.server";
import type { Db } from "#app/platform/db.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { openDatabase } from "./database";
import { type DumpRequest, type IdeasRequest, readArguments, USAGE } from "./import/arguments";
import { createProgressBar } from "./import/progress-bar";
import { runCommand } from "./run";

/** What shells expect of a command that ended on a signal: 128 and its number. */
const STOP_SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
const bar = createProgressBar();
let exitCode = 0;

// Each is heard once: a second Ctrl-C ends the process there and then.
for (const [signal, code] of Object.entries(STOP_SIGNALS))
  process.once(signal, () => {
    exitCode = code;
    bar.end();
    console.error("Stopping after this batch. Press Ctrl-C again to stop at once.");
    stop.abort();
  });
process.once("uncaughtException", (error) => void runCommand(async () => explain(error)));

await runCommand(() => run().catch(explain));
process.exit(exitCode);

async function run(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  if (request === null) console.log(USAGE);
  else if (request.format === "ideas") await runIdeasImport(request);
  else report(await runImport(request));
}

async function runIdeasImport({ file, columns, source, ...request }: IdeasRequest): Promise<void> {
  const { head, rows } = await readCsvFile(file);
  const wish = { ...request, source: source ?? path.parse(file).name, columns: columnsOf(head, columns), rows };
  const { connection, close } = await openDatabase();
  try {
    const summary = await importIdeas(connection.db, wish, { signal: stop.signal, progress: bar });
    if (summary.imported > 0 && !wish.dryRun) await fillSearch(connection.db);
    bar.end();
    console.log(ideasSummaryLines(wish, summary).join("\n"));
  } finally {
    await close();
  }
}

async function fillSearch(db: Db): Promise<void> {
  bar.begin("Search index", 0);
  await rebuildSearch(db, createPostgresEngine(db));
  await noteFilled(db, null, new Date());
}

async function runImport(request: DumpRequest): Promise<Summary> {
  const plan = await planImport(request);
  const { connection, close } = await openDatabase();
  const { db } = connection;
  try {
    const summary = await importStackExchange(db, plan, { signal: stop.signal, progress: bar });
    if (summary.complete) await fillSearch(db);
    return summary;
  } finally {
    await close();
  }
}

function report(summary: Summary): void {
  bar.end();
  console.log(summaryLines(summary).join("\n"));
  if (summary.complete) exitCode = summary.checks.some(isMissing) ? 1 : 0;
}

/** Ends the command with one line where the trouble is a known one. */
function explain(error: unknown): void {
  bar.end();
  const line = explainFailure(error);
  if (line === null) throw error;
  console.error(line);
  process.exit(1);
}
