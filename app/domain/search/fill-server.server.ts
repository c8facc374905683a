import { alone } from "#app/platform/alone.server";
import type { Db } from "#app/platform/db.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { noteTouchedSince } from "./backlog.server";
import { lastActivity } from "./follow.server";
import { allDocuments, type OnProgress } from "./rebuild.server";
import { noteFilled } from "./server-state.server";

/** Any number that no other advisory lock with one key uses. */
const FILL_LOCK = 4_607_184;
/** An activity may be given its number before others and be seen after them: by so many at most. */
const LATE_ACTIVITIES = 1000;

/**
 * The search server holds everything that can be found, and nothing else: a fresh index is filled and takes the old one's
 * place at once, searching goes on meanwhile. False, with nothing done, while somebody else does so. May be given up at any time.
 */
export async function fillServer(
  db: Db,
  server: RemoteEngine,
  { onProgress = () => {}, ending }: { onProgress?: OnProgress; ending?: AbortSignal } = {},
): Promise<boolean> {
  const filled = await alone(db, FILL_LOCK, async () => {
    const start = await lastActivity(db);
    await server.replaceAll(untilEnding(allDocuments(db, onProgress), ending));
    // What changed after it was read may have been told to the old index alone.
    await noteTouchedSince(db, start - LATE_ACTIVITIES);
    await noteFilled(db, (await server.state()).index, new Date());
    return true;
  });
  return filled ?? false;
}

async function* untilEnding<Batch>(batches: AsyncIterable<Batch>, ending?: AbortSignal): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    ending?.throwIfAborted();
    yield batch;
  }
}
