import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "#app/platform/embedded-postgres/port.server";

/** Runs one query on a connection of its own. */
export async function run<T>(url: string, query: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  return query(sql).finally(() => sql.end({ timeout: 1 }));
}

/** The words kept in the cluster under test. */
export async function words(url: string): Promise<string[]> {
  const rows = await run(url, (sql) => sql<{ word: string }[]>`select word from kept`);
  return rows.map(({ word }) => word);
}

/** Changes when a file in the folder appears, goes or changes. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** What the server wrote about itself. */
export function pidFile(dataDir: string): string {
  return readFileSync(path.join(dataDir, "postmaster.pid"), "utf8");
}

/** Whether the process is still the server of that folder; on systems without /proc, whether it is there at all. */
export function livesInFolder(pid: number, dataDir: string): boolean {
  if (process.platform !== "linux") return isThere(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(dataDir);
  } catch {
    return false;
  }
}

/** Whether a process that we started has ended. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Where other machines would reach this one. */
export function outsideAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
}

/** A port that another program listens on. */
export async function occupiedPort(): Promise<{ port: number; close(): void }> {
  const port = await freePort();
  const listener = createServer().listen(port, "127.0.0.1");
  await once(listener, "listening");
  return { port, close: () => listener.close() };
}

/** Tries until it works, for at most 15 seconds. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + 15_000; ; await sleep(50)) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
