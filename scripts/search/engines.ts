import type { Db } from "#app/platform/db.server";
import { readEnv } from "#app/platform/env.server";
import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { openDatabase } from "#scripts/database";

/** The database and the search engines on it, each by itself; `server` is null without MEILI_URL. */
export type OpenEngines = { db: Db; postgres: SearchEngine; server: RemoteEngine | null; close(): Promise<void> };

export async function openEngines(): Promise<OpenEngines> {
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_PREFIX: prefix } = readEnv();
  const { connection, close } = await openDatabase();
  const { db } = connection;
  const server = url ? createMeilisearchEngine({ url, key, prefix }) : null;
  return { db, postgres: createPostgresEngine(db), server, close };
}
