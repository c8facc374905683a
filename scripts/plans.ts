import { writeFile } from "node:fs/promises";
import path from "node:path";
import { statementCount } from "#app/platform/db.server";
import { readEnv } from "#app/platform/env.server";
import { type OpenDatabase, openDatabase } from "./database";
import { openPageReader, type PageReader } from "./page-statements";
import { type Explained, explain } from "./plans/explain";
import { problemsOf, report } from "./plans/report";
import { findSubjects } from "./plans/subjects";
import { type Visit, visitsOf } from "./plans/visits";
import { runCommand } from "./run";

const REPORT = path.resolve("docs/queries.md");

/** A page with the plans of its statements. */
export type ExplainedVisit = Visit & { explained: Explained[] };

await runCommand(plans);
process.exit(process.exitCode ?? 0);

/**
 * Explains each statement of every page on the database the site runs on, and writes docs/queries.md. Ends with 1 where a page
 * goes through many rows along no index, or reads more than it may. It signs people in to read as them: meant for a seeded database.
 */
async function plans(): Promise<void> {
  const env = readEnv();
  const database = await openDatabase(env);
  const reader = await openPageReader(database.connection, env.DATA_FOLDER);
  try {
    const subjects = await findSubjects(database.connection.db);
    const visits: ExplainedVisit[] = [];
    for (const visit of visitsOf(subjects)) visits.push(await explainVisit(database, reader, visit));
    await writeFile(REPORT, await report(database.connection.sql, visits));
    const problems = visits.flatMap(problemsOf);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    console.log(`${visits.length} pages, ${problems.length} problems: ${path.relative(process.cwd(), REPORT)}`);
  } finally {
    await reader.close();
    await database.close();
  }
}

async function explainVisit({ connection }: OpenDatabase, reader: PageReader, visit: Visit): Promise<ExplainedVisit> {
  const explained: Explained[] = [];
  for (const statement of await statementsOf(connection.db, reader, visit))
    explained.push(await explain(connection.sql, statement));
  return { ...visit, explained };
}

async function statementsOf(db: OpenDatabase["connection"]["db"], reader: PageReader, visit: Visit) {
  if ("read" in visit) {
    const count = { statements: 0, sent: [] };
    await statementCount.run(count, () => visit.read(db));
    return count.sent;
  }
  const cookie = visit.as ? await reader.signIn(visit.as) : undefined;
  const { status, statements } = await reader.read({ path: visit.path, cookie });
  if (status !== 200) throw new Error(`${visit.name} (${visit.path}) answered ${status}`);
  return statements;
}
