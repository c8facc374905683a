import { eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { EngineState, ServerFailure } from "#app/platform/search-engine/remote";
import { searchBacklog, searchServers } from "#db/schema/index";
import { type Backlog, readBacklog } from "./backlog.server";

/** The one search server there can be. */
const NAME = "meilisearch";
/** Characters of what a server said that are kept. */
const DETAIL_MAX_CHARS = 500;
const isOurs = eq(searchServers.name, NAME);

export type ServerRow = Omit<typeof searchServers.$inferSelect, "name" | "failure"> & { failure: ServerFailure | null };

/** The search server as it was last found; null when nobody has looked yet. */
export async function readServer(db: Db): Promise<ServerRow | null> {
  const [row] = await db.select().from(searchServers).where(isOurs);
  return row ? (row as ServerRow) : null;
}

/** Whether searches may go to the server: it holds everything. */
export async function isServerReady(db: Db): Promise<boolean> {
  const [row] = await db.select({ ready: searchServers.ready }).from(searchServers).where(isOurs);
  return row?.ready ?? false;
}

/** The server answered, and holds everything or does not. */
export async function noteServerState(db: Db, state: EngineState & { ready: boolean }, now: Date): Promise<void> {
  const { ready, version, documents } = state;
  await write(db, { ready, version, documents, checkedAt: now }, now);
}

/** The server failed, whoever met it; `isReady: false` has it asked no more until it is found ready again. */
export async function noteServerFailure(
  db: Db,
  { failure, detail, isReady }: { failure: ServerFailure; detail: string; isReady?: false },
  now: Date,
): Promise<void> {
  const found = { failure, failureDetail: detail.slice(0, DETAIL_MAX_CHARS), failedAt: now };
  await write(db, isReady === false ? { ...found, ready: isReady, checkedAt: now } : found, now);
}

/** As it was, unless it changes now whether the server is ready. */
const sinceThen = sql`case when ${searchServers.ready} = excluded.ready then ${searchServers.since} else excluded.since end`;

async function write(db: Db, found: Partial<typeof searchServers.$inferInsert>, now: Date): Promise<void> {
  await db
    .insert(searchServers)
    .values({ name: NAME, ready: false, since: now, ...found })
    .onConflictDoUpdate({
      target: searchServers.name,
      set: {
        ...found,
        ...(found.ready === undefined ? {} : { since: sinceThen }),
      },
    });
}

/** The index of this name was filled whole; null when none is, and the server has to be filled anew. */
export async function noteFilled(db: Db, filledIndex: string | null, now: Date): Promise<void> {
  await write(db, filledIndex === null ? { filledIndex, ready: false } : { filledIndex }, now);
}

/** No search server is used: nothing is known of one, and nothing waits for it. */
export async function forgetServer(db: Db): Promise<void> {
  await db.delete(searchServers);
  await db.delete(searchBacklog);
}

/** The state of search as an owner is shown it; `server` is null without a search server. */
export type SearchState = { server: (ServerRow & Backlog) | null; documents: number };

export async function readSearchState(db: Db): Promise<SearchState> {
  const [server, backlog] = await Promise.all([readServer(db), readBacklog(db)]);
  const [own] = await db.execute<{ documents: number }>(
    sql`select coalesce(sum(documents), 0)::int as documents from search_totals`,
  );
  return { server: server ? { ...server, ...backlog } : null, documents: own?.documents ?? 0 };
}
