import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { migrateDatabase } from "#app/platform/migrate.server";
import { isRunning, thisProcess } from "#app/platform/process-identity.server";

/** What a test needs to make databases on the shared cluster. */
export type TestCluster = { template: string; adminUrl: string; url: string };

const TEMPLATE = "goodturn_template";
const ROOM_BYTES = 1024 ** 3;
const PREFIX = "goodturn-test";

/** Nothing here outlives the run, so nothing waits for a disk; and no vacuum gets in the way of copying the template. */
const THROW_AWAY = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  max_connections: "200",
};

/** Starts a throw-away cluster with a migrated template database; `stop` leaves nothing behind. */
export async function startTestCluster(): Promise<{ cluster: TestCluster; stop(): Promise<void> }> {
  removeLeftovers();
  const folder = await throwAwayFolder();
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, "postgres"), settings: THROW_AWAY });
  const vanish = () => endNow(server.pid, folder);
  process.once("exit", vanish);
  const stop = async () => {
    process.off("exit", vanish);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.adminUrl(), server.url(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return { cluster: { template: TEMPLATE, adminUrl: server.adminUrl(), url: server.url() }, stop };
}

/** A folder that a run of ours or a killed one's successor removes; in memory when there is room. */
export async function throwAwayFolder(): Promise<string> {
  const { pid, started } = thisProcess();
  const folder = mkdtempSync(path.join(fastFolder(), `${PREFIX}-${pid}-${started ?? 0}-`));
  // The account that runs PostgreSQL for root has to pass through.
  await chmod(folder, 0o755);
  return folder;
}

/** For an interrupted run, which has no time for a shutdown. */
function endNow(pid: number, folder: string): void {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // It has ended already.
  }
  rmSync(folder, { recursive: true, force: true });
}

async function makeTemplate(adminUrl: string, templateUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1 });
  try {
    await sql`create database ${sql(TEMPLATE)} owner goodturn`;
    await migrateDatabase(templateUrl);
    await sql`alter database ${sql(TEMPLATE)} with is_template true allow_connections false`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > ROOM_BYTES ? "/dev/shm" : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
}

/** Folders of runs that were killed before they could clear up. */
function removeLeftovers(): void {
  for (const parent of new Set([fastFolder(), os.tmpdir()])) {
    for (const name of readdirSync(parent)) {
      if (isAbandoned(name)) rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAbandoned(name: string): boolean {
  const [, pid, started] = new RegExp(`^${PREFIX}-(\\d+)-(\\d+)-`).exec(name) ?? [];
  if (pid === undefined || started === undefined) return false;
  return !isRunning({ pid: Number(pid), started: started === "0" ? null : started });
}
