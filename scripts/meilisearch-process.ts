import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#app/platform/embedded-postgres/port.server";

/** Milliseconds a start may take. */
const START_PATIENCE_MS = 60_000;

/** A Meilisearch of one's own, which may be killed and started again on its own data. */
export type MeilisearchProcess = {
  url: string;
  key: string;
  folder: string;
  pid(): number | null;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Kills it and throws its data away. */
  close(): Promise<void>;
};

/** Where on the PATH a Meilisearch is; null when there is none. */
export function findMeilisearch(): string | null {
  const places = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "meilisearch"));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of what it may use, it clears a twentieth before each change, however small: with the memory of a large machine that takes a second. */
const INDEXING_MEMORY = "1GiB";

/** Starts the Meilisearch on the PATH, on a free port, with a folder and a key of its own. */
export async function startMeilisearch(): Promise<MeilisearchProcess> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-meilisearch-"));
  const [port, key] = [await freePort(), randomBytes(16).toString("hex")];
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | null = null;
  const start = async () => {
    const options = ["--http-addr", `127.0.0.1:${port}`, "--db-path", path.join(folder, "data"), "--no-analytics"];
    const memory = ["--max-indexing-memory", INDEXING_MEMORY];
    running = spawn(findMeilisearch() ?? "meilisearch", [...options, ...memory, "--master-key", key], {
      cwd: folder,
      stdio: "ignore",
    });
    await untilHealthy(url);
  };
  const kill = async () => {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  };
  await start();
  const close = async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, key, folder, pid: () => running?.pid ?? null, start, kill, close };
}

async function untilHealthy(url: string): Promise<void> {
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const healthy = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
  }
  throw new Error(`no Meilisearch came up at ${url}`);
}
