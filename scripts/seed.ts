import path from "node:path";
import { readEnv } from "#app/platform/env.server";
import { hashPassword } from "#app/platform/password.server";
import { openDatabase } from "./database";
import { createProgressBar } from "./import/progress-bar";
import { runCommand } from "./run";
import { HELP, readArguments, type SeedRequest } from "./seed/crowd/arguments";
import { fillCrowd } from "./seed/crowd/fill-crowd";
import { SeedProblem } from "./seed/crowd/problem";
import { demoPassword, demoSignIns } from "./seed/demo-password";

const bar = createProgressBar();

await runCommand(() => run().catch(explain));
process.exit(0);

async function run(): Promise<void> {
  const request = readArguments(process.argv.slice(2), new Date());
  if (request === null) console.log(HELP);
  else await seed(request);
}

/** Fills the empty community that the environment names. */
async function seed(request: SeedRequest): Promise<void> {
  const env = readEnv();
  const folder = path.resolve(env.DATA_FOLDER);
  const { connection, close } = await openDatabase(env);
  try {
    await fillCrowd(connection, request, await hashPassword(await demoPassword(folder)), bar);
    bar.end();
    console.log(
      `${request.questions.toLocaleString("en")} questions and ${request.ideas.toLocaleString("en")} ideas are there. ${await demoSignIns(folder)}`,
    );
  } finally {
    bar.end();
    await close();
  }
}

/** Ends the command with one line where the trouble is a known one. */
function explain(error: unknown): void {
  if (!(error instanceof SeedProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
