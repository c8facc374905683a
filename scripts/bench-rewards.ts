import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#app/platform/env.server";
import { describeMachine } from "./bench/machine";
import { measurePayback } from "./bench-rewards/payback";
import { reportOf } from "./bench-rewards/report";
import { measureStatements } from "./bench-rewards/statements";
import { type OpenDatabase, openDatabase } from "./database";
import { runCommand } from "./run";

const REPORT = path.resolve("docs/benchmarks-rewards.md");

const HELP = `npm run bench:rewards [-- --members 100000]

Fills a database of its own with so many members who have points, closes their period with more points than its budget, fixes what
they are paid, reads statements of 100 and of 10,000 lines, and writes docs/benchmarks-rewards.md.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { members: { type: "string", default: "100000" }, help: { type: "boolean", short: "h" } },
  });
  const members = Number(values.members);
  if (values.help || !Number.isInteger(members) || members < 1) return console.log(HELP);
  await onFreshDatabase(async (connection) => {
    const { db } = connection;
    const payback = await measurePayback(db, members);
    const statements = await measureStatements(db);
    const machine = await describeMachine(connection);
    await writeFile(REPORT, reportOf({ date: new Date(), machine, payback, statements }));
    console.log(`Written: ${path.relative(process.cwd(), REPORT)}`);
  });
});
process.exit(0);

/** A cluster for this run alone, gone afterwards. */
async function onFreshDatabase(work: (connection: OpenDatabase["connection"]) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-bench-rewards-"));
  const { connection, close } = await openDatabase({ ...readEnv(), DATABASE_URL: undefined, DATA_FOLDER: folder });
  try {
    await work(connection);
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}
