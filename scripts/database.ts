import path from "node:path";
import { type Connection, connect } from "#app/platform/db.server";
import { attachEmbeddedPostgres } from "#app/platform/embedded-postgres/attach.server";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { type Env, readEnv } from "#app/platform/env.server";
import { AlreadyRunning } from "#app/platform/instance-lock.server";
import { migrateDatabase } from "#app/platform/migrate.server";

/** An open database whose schema is the newest, and how to leave it. */
export type OpenDatabase = { url: string; connection: Connection; close(): Promise<void> };

/** Seconds a statement of a command may take: nobody waits for a page. */
const COMMAND_STATEMENT_SECONDS = 600;

/** The database the site runs on: yours, the embedded one, or the embedded one of a site that is running. */
export async function openDatabase(env: Env = readEnv()): Promise<OpenDatabase> {
  const { url, stop } = await findServer(env);
  try {
    await migrateDatabase(url);
  } catch (problem) {
    await stop();
    throw problem;
  }
  const connection = connect(url, {
    max: 4,
    applicationName: "goodturn command",
    statementTimeoutSeconds: COMMAND_STATEMENT_SECONDS,
  });
  return {
    url,
    connection,
    async close() {
      await connection.close();
      await stop();
    },
  };
}

async function findServer(env: Env): Promise<{ url: string; stop(): Promise<void> }> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, stop: async () => {} };
  const dataDir = postgresFolder(env);
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    return { url: server.nearUrl(), stop: () => server.stop() };
  } catch (problem) {
    if (!(problem instanceof AlreadyRunning)) throw problem;
    const running = await attachEmbeddedPostgres(dataDir);
    return { url: running.nearUrl(), stop: async () => {} };
  }
}

/** Where the embedded server keeps its cluster. */
export const postgresFolder = (env: Env) => path.join(path.resolve(env.DATA_FOLDER), "postgres");
