import { setTimeout as sleep } from "node:timers/promises";
import { createBackoff } from "#app/lib/backoff";
import type { Cluster } from "./cluster.server";
import { ClusterProblem } from "./cluster-problem";
import { type Ending, launch, type Postmaster } from "./launch.server";
import { clearLeftovers } from "./leftovers.server";

/** An end of the server that nobody asked for, and how long until it is started again. */
export type UnexpectedExit = Ending & { restartInMs: number };

export type Supervision = {
  cluster: Cluster;
  /** A fixed port, or how to choose one: asked again when the choice was taken before the server could bind it. */
  port: number | (() => Promise<number>);
  settings: Record<string, string>;
  log: (line: string) => void;
  onExit: (exit: UnexpectedExit) => void;
};

/** The server under supervision. `pid` is that of the server running now, and changes when it is restarted. */
export type Supervised = { port: number; pid(): number; stop(how: "fast" | "at once"): Promise<void> };

const PORT_ATTEMPTS = 5;

/**
 * Starts the server and keeps it running on one port until it is stopped: whenever it ends by itself it is started
 * again, after a pause that grows to 4 s while it keeps failing. It never gives up, since a full disk may be freed.
 * The data folder is there and free of leftovers. Throws ClusterProblem when the first start fails.
 */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  let current = await firstStart(supervision);
  const stopping = new AbortController();
  const watching = watch(supervision, current, stopping.signal, (next) => {
    current = next;
  });
  return {
    port: current.port,
    pid: () => current.pid,
    async stop(how) {
      stopping.abort();
      await current.end(how);
      await watching;
    },
  };
}

async function firstStart({ cluster, port, settings, log }: Supervision): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const postmaster = launch(cluster, typeof port === "number" ? port : await port(), settings, log);
    if (await postmaster.ready) return postmaster;
    const { lastLines, ...ending } = await postmaster.ended;
    const taken = lastLines.some((line) => line.includes("could not bind"));
    if (taken && typeof port !== "number" && attempt < PORT_ATTEMPTS) continue;
    if (taken) throw new ClusterProblem(`Port ${postmaster.port}, meant for PostgreSQL, is taken by another program.`);
    throw new ClusterProblem(`PostgreSQL did not start: ${reasonIn(lastLines) ?? describeEnding(ending)}`);
  }
}

async function watch(
  supervision: Supervision,
  first: Postmaster,
  stopping: AbortSignal,
  replace: (next: Postmaster) => void,
): Promise<void> {
  const { cluster, settings, log, onExit } = supervision;
  const waitAfter = createBackoff();
  for (let postmaster = first; ; ) {
    const startedAt = performance.now();
    const ending = await postmaster.ended;
    if (stopping.aborted) return;
    const restartInMs = waitAfter(performance.now() - startedAt);
    onExit({ ...ending, restartInMs });
    await sleep(restartInMs, undefined, { signal: stopping }).catch(() => {});
    await clearLeftovers(cluster, log).catch((problem: Error) => log(problem.message));
    if (stopping.aborted) return;
    postmaster = launch(cluster, first.port, settings, log);
    replace(postmaster);
  }
}

/** The server's own words for why it ended, without its prefix. */
function reasonIn(lines: string[]): string | null {
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1);
  return fatal?.replace(/^.*?\b(FATAL|PANIC):\s*/, "") ?? null;
}

function describeEnding({ code, signal }: Pick<Ending, "code" | "signal">): string {
  return signal === null ? `exit code ${code}` : `ended by ${signal}`;
}
