import { alone } from "#app/platform/alone.server";
import type { Db } from "#app/platform/db.server";
import type { EngineState, RemoteEngine } from "#app/platform/search-engine/remote";
import { BEHIND_SECONDS, isAnyWaiting, readBacklog } from "./backlog.server";
import { feedServer } from "./feed-server.server";
import { fillServer } from "./fill-server.server";
import { SERVER_LOOK_SECONDS } from "./limits";
import { noteServerFailure, noteServerState, readServer } from "./server-state.server";

/** Any number that no other advisory lock with one key uses. */
const TEND_LOCK = 4_607_185;

/**
 * Tends the search server each time it is called, for one process at a time: fills it when it was not, tells it of what waits,
 * and looks every few seconds how it is. Says whether there may be more to do at once. The server is ready while it holds
 * everything but what changed in the last seconds; when it fails that is noted, not thrown.
 */
export function tendServer(db: Db, server: RemoteEngine): (ending: AbortSignal, now: Date) => Promise<boolean> {
  const known: Known = { lookedAt: 0, filled: false, prepared: false };
  return async (ending, now) => {
    const lookIsDue = now.getTime() - known.lookedAt >= SERVER_LOOK_SECONDS * 1000;
    if (!lookIsDue && !(known.filled && (await isAnyWaiting(db, now)))) return false;
    const tend = () => (lookIsDue ? look(db, server, known, ending, now) : feedServer(db, server, now));
    try {
      return (await alone(db, TEND_LOCK, tend)) ?? false;
    } catch (error) {
      known.filled = false;
      if (!ending.aborted)
        await noteServerFailure(
          db,
          { failure: server.failureOf(error), detail: String(error), isReady: false },
          new Date(),
        );
      return false;
    } finally {
      if (lookIsDue) known.lookedAt = now.getTime();
    }
  };
}

type Known = { lookedAt: number; filled: boolean; prepared: boolean };

async function look(db: Db, server: RemoteEngine, known: Known, ending: AbortSignal, now: Date): Promise<boolean> {
  if (!known.prepared) await server.prepare();
  known.prepared = true;
  const state = await server.state();
  known.filled = await isFilled(db, state);
  if (known.filled) {
    const fed = await feedServer(db, server, now);
    await noteServerState(db, { ...state, ready: !(await isBehind(db, now)) }, now);
    return fed;
  }
  await noteServerState(db, { ...state, ready: false }, now);
  return fillServer(db, server, { ending });
}

/** The very index that was filled, with something in it. */
async function isFilled(db: Db, { index, documents }: EngineState): Promise<boolean> {
  const row = await readServer(db);
  return index !== null && row?.filledIndex === index && documents > 0;
}

async function isBehind(db: Db, now: Date): Promise<boolean> {
  const { oldest } = await readBacklog(db);
  return oldest !== null && oldest.getTime() < now.getTime() - BEHIND_SECONDS * 1000;
}
