import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readPidFile } from "#app/platform/embedded-postgres/leftovers.server";
import { allProcesses, cpuMsOf, familyOf } from "./processes";

/** CPU used so far, in milliseconds. */
export type Cpu = { node: number; postgres: number };

/** A production site with its database, in processes of its own. */
export type Site = {
  address: string;
  /** Milliseconds from the command to the line that says it is ready. */
  readyAfterMs: number;
  cpu(): Cpu;
  /** Of the largest of its Node processes. */
  residentBytes(): number;
  stop(): Promise<void>;
};

const START = ["npm", "start"];
/** Seconds a start may take: a database that was not shut down is recovered meanwhile. */
const PATIENCE_SECONDS = 120;
const POLL_MS = 5;

/** Starts the site on the data folder as its operator would, its log in a file, with more `variables` if need be; visitors' addresses come from X-Forwarded-For. */
export async function startSite(dataFolder: string, variables: Record<string, string> = {}): Promise<Site> {
  const logFolder = await mkdtemp(path.join(os.tmpdir(), "goodturn-bench-"));
  const [program = "", ...args] = START;
  const log = await open(path.join(logFolder, "log"), "a");
  const started = performance.now();
  const child = spawn(program, args, {
    env: { ...environment(dataFolder), ...variables },
    stdio: ["ignore", log.fd, log.fd],
  });
  const ended = once(child, "exit").finally(() => rm(logFolder, { recursive: true, force: true }));
  await log.close();
  try {
    const address = await readyAt(path.join(logFolder, "log"), () => child.exitCode !== null);
    const readyAfterMs = performance.now() - started;
    const pids = await pidsOn(dataFolder);
    return {
      address,
      readyAfterMs,
      cpu: () => cpuOf(pids),
      residentBytes: () => Math.max(...nodeAndPostgres(pids).node.map(({ residentBytes }) => residentBytes)),
      async stop() {
        process.kill(pids.server, "SIGTERM");
        await ended;
      },
    };
  } catch (problem) {
    child.kill("SIGTERM");
    await ended;
    throw problem;
  }
}

const environment = (dataFolder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PORT: "0",
  ORIGIN: "",
  DATABASE_URL: "",
  DATA_FOLDER: dataFolder,
  DEMO: "false",
  LOG_LEVEL: "info",
  TRUSTED_PROXIES: "1",
  WEB_CONCURRENCY: "1",
});

async function readyAt(logFile: string, hasEnded: () => boolean): Promise<string> {
  const until = performance.now() + PATIENCE_SECONDS * 1000;
  while (performance.now() < until) {
    const text = await readFile(logFile, "utf8").catch(() => "");
    const address = /Goodturn is ready: (\S+)/.exec(text)?.[1];
    if (address) return address;
    if (hasEnded()) throw new Error(`the site ended before it was ready:\n${text}`);
    await sleep(POLL_MS);
  }
  throw new Error("the site was not ready in time");
}

type Pids = { server: number; postmaster: number };

/** The process that started the database is the one that serves; npm or a shell may stand before it. */
async function pidsOn(dataFolder: string): Promise<Pids> {
  const postmaster = (await readPidFile(path.join(path.resolve(dataFolder), "postgres")))?.pid;
  const server = allProcesses().find(({ pid }) => pid === postmaster)?.parent;
  if (!postmaster || !server) throw new Error("the site's database was not found among the processes");
  return { server, postmaster };
}

function nodeAndPostgres({ server, postmaster }: Pids) {
  const family = familyOf(server, allProcesses());
  const postgres = familyOf(postmaster, family);
  return { node: family.filter((process) => !postgres.includes(process)), postgres };
}

function cpuOf(pids: Pids): Cpu {
  const { node, postgres } = nodeAndPostgres(pids);
  return { node: cpuMsOf(node), postgres: cpuMsOf(postgres) };
}
