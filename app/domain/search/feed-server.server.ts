import type { Db } from "#app/platform/db.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { nextWaiting, putOff, settle, type Waiting } from "./backlog.server";
import { bringNamed } from "./bring.server";
import { FEED_BATCH } from "./limits";

/**
 * The search server is told of what waits, as it is now, many at a time; says whether there was any. What it refuses together is
 * told in halves, so that one bad document holds up no other. Throws when the server cannot be reached. For one at a time.
 */
export async function feedServer(db: Db, server: RemoteEngine, now: Date): Promise<boolean> {
  const waiting = await nextWaiting(db, FEED_BATCH, now);
  await feed(db, server, waiting, now);
  return waiting.length > 0;
}

async function feed(db: Db, server: RemoteEngine, waiting: readonly Waiting[], now: Date): Promise<void> {
  if (waiting.length === 0) return;
  try {
    await bringNamed(db, server, waiting);
    await settle(db, waiting);
  } catch (error) {
    if (server.failureOf(error) !== "refused") throw error;
    const [first, ...others] = waiting;
    if (first && others.length === 0) return putOff(db, first, String(error), now);
    const half = Math.ceil(waiting.length / 2);
    await feed(db, server, waiting.slice(0, half), now);
    await feed(db, server, waiting.slice(half), now);
  }
}
