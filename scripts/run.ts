import { ClusterProblem } from "#app/platform/embedded-postgres/cluster-problem";
import { BadEnvironment } from "#app/platform/env.server";
import { AlreadyRunning } from "#app/platform/instance-lock.server";
import { PortTaken } from "#app/server/serve.server";

/** Problems whose message is all that the person at the console needs. */
const PLAIN_PROBLEMS = [AlreadyRunning, BadEnvironment, ClusterProblem, PortTaken];

/** A failure that somebody else has told already: it ends the command without a word more. */
export class ToldAlready extends Error {
  override name = "ToldAlready";
}

/** Runs a command. A problem ends it with one line, a bug with its stack; both with exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const plain = PLAIN_PROBLEMS.some((kind) => error instanceof kind);
    if (!(error instanceof ToldAlready)) console.error(plain ? (error as Error).message : error);
    process.exit(1);
  }
}
