import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#app/platform/embedded-postgres/port.server";

/** Why tests against a real Meilisearch are skipped; null when there is one. */
export const meilisearchMissing: string | null =
  process.env.MEILI_URL || binary() ? null : "skipped, no MEILI_URL and no meilisearch on the PATH";

/** A Meilisearch with nothing of ours in it: `prefix` is nobody else's. */
export type MeilisearchAtHand = { url: string; key?: string; prefix: string; close(): Promise<void> };

/** A Meilisearch that a test may kill and start again on its own data. */
export type OwnMeilisearch = MeilisearchAtHand & { kill(): Promise<void>; start(): Promise<void> };

/** Milliseconds a start may take. */
const START_PATIENCE_MS = 60_000;

/** The one at MEILI_URL, or one of the test's own. */
export async function meilisearchAtHand(): Promise<MeilisearchAtHand> {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (!url) return ownMeilisearch();
  return { url, key, prefix: freshPrefix(), close: async () => {} };
}

/** The program on the PATH, on a free port, with a folder and a key of its own. */
export async function ownMeilisearch(): Promise<OwnMeilisearch> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-meilisearch-"));
  const [port, key] = [await freePort(), randomBytes(16).toString("hex")];
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | null = null;
  const start = async () => {
    const options = ["--http-addr", `127.0.0.1:${port}`, "--db-path", path.join(folder, "data"), "--no-analytics"];
    running = spawn(binary() ?? "meilisearch", [...options, "--master-key", key], { cwd: folder, stdio: "ignore" });
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
  return { url, key, prefix: freshPrefix(), start, kill, close };
}

const freshPrefix = () => `test-${randomBytes(6).toString("hex")}-`;

async function untilHealthy(url: string): Promise<void> {
  for (let waited = 0; waited < START_PATIENCE_MS; waited += 100) {
    const healthy = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await sleep(100);
  }
  throw new Error(`no Meilisearch came up at ${url}`);
}

function binary(): string | null {
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
