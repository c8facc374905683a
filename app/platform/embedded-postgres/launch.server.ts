import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { runAs, spawnAs } from "./account.server";
import type { Cluster } from "./cluster.server";
import { FAST_SHUTDOWN_MS, readPidFile } from "./leftovers.server";
import { settingArguments } from "./settings.server";

/** How a server process ended, with the last lines it wrote. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; lastLines: string[] };

/** A server process: starting, running or ended. */
export type Postmaster = {
  pid: number;
  port: number;
  /** Resolves once it takes connections; false when it ended instead. */
  ready: Promise<boolean>;
  ended: Promise<Ending>;
  /** Ends it by `fast` shutdown (nothing is lost, clients are cut off) or at once (recovered at the next start). */
  end(how: "fast" | "at once"): Promise<Ending>;
};

const READY_POLL_MS = 10;
const SLOW_START_MS = 10_000;
const LAST_LINES = 20;
const LAST_WORDS_MS = 200;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * Becomes the server, and leaves behind a watcher that ends it when our end of the pipe closes: by then we have ended,
 * however that happened. The watcher is not the server's child, which would take its end for a crash. A shutdown that
 * got stuck is cut short after ten seconds.
 */
const GUARD = `
watch() {
  trap "" HUP INT TERM
  read -r _ <&3
  kill -INT "$$"
  for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$$" || return; done
  kill -QUIT "$$"
}
exec 3<&0 </dev/null
( watch >/dev/null 2>&1 & )
exec 3<&-
exec "$@"
`;

/** Starts the server on the port. It lives in a session of its own, so that Ctrl-C leaves its end to us. */
export function launch(
  cluster: Cluster,
  port: number,
  settings: Record<string, string>,
  log: (line: string) => void,
): Postmaster {
  const args = ["-D", cluster.dataDir, ...settingArguments(cluster.dataDir, port, settings)];
  const child = start(cluster, args);
  const ended = ending(child, log);
  // A process that could not be started has no number; its `ended` says why.
  const pid = child.pid ?? 0;
  return {
    pid,
    port,
    ended,
    ready: Promise.race([untilReady(cluster.dataDir, pid, ended, log), ended.then(() => false)]),
    end: (how) => end(cluster, child, ended, how),
  };
}

function start({ account, binaries }: Cluster, args: string[]): ChildProcess {
  if (process.platform !== "win32") {
    return spawnAs(account, "/bin/sh", ["-c", GUARD, "sh", binaries.postgres, ...args], { detached: true });
  }
  // No shell to guard it there: a normal exit takes the server along, and the next start ends an orphan.
  const child = spawnAs(account, binaries.postgres, args);
  const takeAlong = () => void child.kill();
  process.once("exit", takeAlong);
  child.once("exit", () => process.off("exit", takeAlong));
  return child;
}

function ending(child: ChildProcess, log: (line: string) => void): Promise<Ending> {
  const lastLines: string[] = [];
  const hear = (line: string) => {
    lastLines.push(line);
    if (lastLines.length > LAST_LINES) lastLines.shift();
    log(line);
  };
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on("line", hear);
  child.stdin?.on("error", () => {});
  return new Promise((resolve) => {
    child.once("error", (error) => {
      hear(error.message);
      resolve({ code: null, signal: null, lastLines });
    });
    child.once("exit", async (code, signal) => {
      // Backends that outlive their postmaster keep its output open: what they say is not waited for.
      await Promise.race([once(child, "close"), sleep(LAST_WORDS_MS)]);
      resolve({ code, signal, lastLines });
    });
  });
}

/** Recovery after a crash takes as long as it takes: there is no time limit while the process lives. */
async function untilReady(
  dataDir: string,
  pid: number,
  ended: Promise<Ending>,
  log: (line: string) => void,
): Promise<boolean> {
  let over = false;
  void ended.then(() => (over = true));
  let sayAfter = performance.now() + SLOW_START_MS;
  while (!over) {
    const file = await readPidFile(dataDir);
    if (file?.pid === pid && file.ready) return true;
    if (performance.now() > sayAfter) {
      log("PostgreSQL is still starting.");
      sayAfter += SLOW_START_MS;
    }
    await sleep(READY_POLL_MS);
  }
  return false;
}

async function end(
  cluster: Cluster,
  child: ChildProcess,
  ended: Promise<Ending>,
  how: "fast" | "at once",
): Promise<Ending> {
  if (how === "fast") {
    shutDownFast(cluster, child);
    const ending = await within(FAST_SHUTDOWN_MS, ended);
    if (ending) return ending;
  }
  child.kill("SIGQUIT");
  const ending = await within(IMMEDIATE_SHUTDOWN_MS, ended);
  if (ending) return ending;
  child.kill("SIGKILL");
  return ended;
}

/** Windows has no signal for it. */
function shutDownFast({ binaries, account, dataDir }: Cluster, child: ChildProcess): void {
  if (process.platform !== "win32") child.kill("SIGINT");
  else void runAs(account, binaries.pgCtl, ["stop", "-D", dataDir, "-m", "fast"]);
}

async function within<T>(ms: number, result: Promise<T>): Promise<T | null> {
  const limit = new AbortController();
  const late = sleep(ms, null, { signal: limit.signal }).catch(() => null);
  return Promise.race([result, late]).finally(() => limit.abort());
}
