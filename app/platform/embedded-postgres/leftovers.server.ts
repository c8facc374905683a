import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "#app/platform/process-identity.server";
import { runAs } from "./account.server";
import type { Cluster } from "./cluster.server";
import { ClusterProblem } from "./cluster-problem";

/** What the server writes about itself into its data folder; `ready` once it takes connections. */
export type PidFile = { pid: number; port: number; ready: boolean };

/**
 * A fast shutdown writes out what is in memory first. PostgreSQL 18 asked for one while it recovers from a lost backend
 * waits for ever, so it gets no longer than this; ended at once it loses nothing, and recovers at its next start.
 */
export const FAST_SHUTDOWN_MS = 4_000;
const IMMEDIATE_SHUTDOWN_MS = 4_000;

/** Reads the server's pid file; null when there is none or it makes no sense. */
export async function readPidFile(dataDir: string): Promise<PidFile | null> {
  const text = await readFile(pidFileOf(dataDir), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Ends what an earlier server left on the data folder: an orphaned postmaster, its stray backends, a stale or damaged
 * pid file. The caller holds the lock, so nothing that lives on the folder belongs to anyone. A process is recognised
 * by its work, not by the number in the pid file, which may meanwhile be someone else's. Throws ClusterProblem.
 */
export async function clearLeftovers(cluster: Cluster, log: (line: string) => void): Promise<void> {
  const found = await processesOf(cluster);
  if (found.length > 0) {
    log(`Ending PostgreSQL left from an earlier run (process ${found.join(", ")}).`);
    await endAll(cluster, found);
  }
  await rm(pidFileOf(cluster.dataDir), { force: true });
}

async function endAll(cluster: Cluster, found: number[]): Promise<void> {
  const postmaster = found.find((pid) => !found.includes(parentOf(pid)));
  const orphaned = postmaster !== undefined && (await readPidFile(cluster.dataDir))?.pid === postmaster;
  if (orphaned && (await ended(cluster, [postmaster], "SIGINT", FAST_SHUTDOWN_MS))) return;
  if (await ended(cluster, await processesOf(cluster), "SIGQUIT", IMMEDIATE_SHUTDOWN_MS)) return;
  if (await ended(cluster, await processesOf(cluster), "SIGKILL", IMMEDIATE_SHUTDOWN_MS)) return;
  throw new ClusterProblem(`Another PostgreSQL (process ${found[0]}) uses ${cluster.dataDir} and does not end.`);
}

async function ended(cluster: Cluster, pids: number[], signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  for (const pid of pids) signalIfThere(pid, signal);
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    if ((await processesOf(cluster)).length === 0) return true;
    await sleep(30);
  }
  return false;
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return;
    throw new ClusterProblem(`PostgreSQL process ${pid} uses the data folder and belongs to another user.`, {
      cause: error,
    });
  }
}

/** Every server process works in its data folder. Without /proc (macOS, Windows) only the postmaster is found. */
async function processesOf(cluster: Cluster): Promise<number[]> {
  if (process.platform !== "linux") return postmasterByName(cluster.dataDir);
  // Run as the server's account: in containers even root may not look into other accounts' processes.
  const inFolder = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$1" ] && echo "$p"; done; true';
  const looker = { ...cluster.account, wrap: [] };
  const { output } = await runAs(looker, "/bin/sh", ["-c", inFolder, "sh", cluster.dataDir]);
  return [...output.matchAll(/^\/proc\/(\d+)$/gm)]
    .map((match) => Number(match[1]))
    .filter((pid) => isServer(pid) && isRunning({ pid, started: null }));
}

/** The postmaster's first word is its program; its children call themselves "postgres: …". */
function isServer(pid: number): boolean {
  const words = procFile(pid, "cmdline").split("\0");
  return /(^|\/)postgres(:|$)/.test(words[0] ?? "");
}

function parentOf(pid: number): number {
  const stat = procFile(pid, "stat");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

async function postmasterByName(dataDir: string): Promise<number[]> {
  const pid = (await readPidFile(dataDir))?.pid;
  if (pid === undefined || !isRunning({ pid, started: null })) return [];
  const windows = process.platform === "win32";
  const [command, args, sign] = windows
    ? ["tasklist", ["/NH", "/FI", `PID eq ${pid}`], "postgres.exe"]
    : ["ps", ["-ww", "-o", "command=", "-p", String(pid)], dataDir];
  try {
    return execFileSync(command, args, { encoding: "utf8", windowsHide: true }).includes(sign) ? [pid] : [];
  } catch {
    return [];
  }
}

function pidFileOf(dataDir: string): string {
  return path.join(dataDir, "postmaster.pid");
}
