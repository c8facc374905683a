import { MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { enqueue } from "#app/platform/queue.server";
import { RECOUNT_MINUTES } from "./limits";

/** How common words are will be counted anew within RECOUNT_MINUTES, once however often this is called. */
export async function recountSoon(db: Db, now: Date): Promise<void> {
  const windowMs = RECOUNT_MINUTES * MINUTE_MS;
  const window = Math.floor(now.getTime() / windowMs) + 1;
  const inSeconds = Math.ceil((window * windowMs - now.getTime()) / 1000);
  // A key for each window: with one for all, each change would put the count off once more.
  await enqueue(db, "refresh-search-words", {}, { key: `refresh-search-words ${window}`, inSeconds });
}
