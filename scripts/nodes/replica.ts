import { execFile } from "node:child_process";
import { chown, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { chooseAccount } from "#app/platform/embedded-postgres/account.server";
import { urlsOn } from "#app/platform/embedded-postgres/application-database.server";
import { findBinaries } from "#app/platform/embedded-postgres/binaries.server";
import type { Cluster } from "#app/platform/embedded-postgres/cluster.server";
import { readPasswords } from "#app/platform/embedded-postgres/passwords.server";
import { freePort } from "#app/platform/embedded-postgres/port.server";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { type Supervised, supervise } from "#app/platform/embedded-postgres/supervise.server";

/** A server that others may copy. */
export type Primary = { dataDir: string; url: string; adminUrl: string; stop(): Promise<void> };

/** A server that replays what the primary writes. */
export type ReplicaServer = {
  url: string;
  adminUrl: string;
  /** Ends it as a power cut would, or brings it back. */
  cutOff(): Promise<void>;
  bringBack(): Promise<void>;
};

/** Keeps what a replica that is away will want when it is back. */
const PRIMARY_SETTINGS = { wal_keep_size: "512MB", max_connections: "120" };

/** Starts an empty primary. */
export async function startPrimary(dataDir: string): Promise<Primary> {
  const server = await startEmbeddedPostgres({ dataDir, settings: PRIMARY_SETTINGS });
  return { dataDir, url: server.url(), adminUrl: server.adminUrl(), stop: () => server.stop() };
}

/** Copies the running primary to `dataDir`, by its own backup functions, and starts the copy as its streaming replica. */
export async function startReplica(primary: Primary, dataDir: string): Promise<ReplicaServer> {
  const label = await copyWhileRunning(primary, dataDir);
  const binaries = await findBinaries();
  const cluster: Cluster = { dataDir, binaries, ...chooseAccount(binaries, dataDir) };
  await write(cluster, "backup_label", label);
  await write(cluster, "standby.signal", "");
  const passwords = await readPasswords(primary.dataDir);
  if (!passwords) throw new Error("the primary's passwords are gone");
  const port = await freePort();
  const settings = { max_connections: PRIMARY_SETTINGS.max_connections, primary_conninfo: connectionTo(primary) };
  const start = () => supervise({ cluster, port, settings, log: () => {}, onExit: () => {} });
  const state: { server: Supervised | null } = { server: await start() };
  const urls = urlsOn(dataDir, port, passwords);
  return {
    url: urls.url(),
    adminUrl: urls.adminUrl(),
    async cutOff() {
      await state.server?.stop("at once");
      state.server = null;
    },
    async bringBack() {
      await rm(path.join(dataDir, "postmaster.pid"), { force: true });
      state.server = await start();
    },
  };
}

async function copyWhileRunning({ dataDir, adminUrl }: Primary, target: string): Promise<string> {
  const sql = postgres(adminUrl, { max: 1 });
  try {
    await sql`select pg_backup_start('replica', fast => true)`;
    await promisify(execFile)("cp", ["-a", dataDir, target]);
    const [stopped] = await sql`select labelfile from pg_backup_stop(wait_for_archive => false)`;
    for (const name of ["postmaster.pid", "postmaster.opts"]) await rm(path.join(target, name), { force: true });
    return String(stopped?.labelfile);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function write({ dataDir, account }: Cluster, name: string, text: string): Promise<void> {
  const file = path.join(dataDir, name);
  await writeFile(file, text, { mode: 0o600 });
  if (account.ids) await chown(file, account.ids.uid, account.ids.gid);
}

function connectionTo({ adminUrl }: Primary): string {
  const { hostname, port, username, password } = new URL(adminUrl);
  return `host=${hostname} port=${port} user=${username} password=${password} application_name=replica`;
}
