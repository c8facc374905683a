import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Connection, connect } from "#app/platform/db.server";
import { attachEmbeddedPostgres } from "#app/platform/embedded-postgres/attach.server";
import { readPidFile } from "#app/platform/embedded-postgres/leftovers.server";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { migrateDatabase } from "#app/platform/migrate.server";

/** A community's database, with a server of its own. */
export type Ground = { connection: Connection; dataFolder: string; postmaster: number };

/** Seconds that filling or looking through a large index may take. */
const STATEMENT_SECONDS = 600;

/** Does the work on the database of a data folder, as it is. */
export async function onData<T>(dataFolder: string, work: (ground: Ground) => Promise<T>): Promise<T> {
  const dataDir = path.join(path.resolve(dataFolder), "postgres");
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await migrateDatabase(server.url());
    return await connected(server.url(), { dataFolder, postmaster: server.pid }, work);
  } finally {
    await server.stop();
  }
}

/** Does the work on the database of a site that is running on a data folder. */
export async function besideSite<T>(dataFolder: string, work: (ground: Ground) => Promise<T>): Promise<T> {
  const dataDir = path.join(path.resolve(dataFolder), "postgres");
  const { url } = await attachEmbeddedPostgres(dataDir);
  const postmaster = (await readPidFile(dataDir))?.pid;
  if (postmaster === undefined) throw new Error("the site's database does not run");
  return connected(url(), { dataFolder, postmaster }, work);
}

/** Does the work on an empty database, which is gone afterwards. */
export async function onEmpty<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), "goodturn-bench-search-"));
  try {
    return await onData(dataFolder, work);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function connected<T>(
  url: string,
  where: Omit<Ground, "connection">,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const connection = connect(url, { applicationName: "goodturn bench", statementTimeoutSeconds: STATEMENT_SECONDS });
  try {
    return await work({ connection, ...where });
  } finally {
    await connection.close();
  }
}
