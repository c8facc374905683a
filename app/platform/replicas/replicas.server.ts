import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, connect, type Db } from "#app/platform/db.server";
import type { Log } from "#app/platform/log.server";
import { createHistory, type History, PAST_ALL, type Position, readPosition } from "./position";

/** Milliseconds between two looks at a server. */
const LOOK_EVERY_MS = 250;
/** Milliseconds a server has to answer a look; what it was asked meanwhile is then taken back. */
const PATIENCE_MS = 1000;
/** Milliseconds a replica in use may be behind. */
const MOST_LAG_MS = 1000;

/** A replica to read from. */
export type Replica = {
  db: Db;
  /** It failed to answer: nobody is sent to it until it is found well again. */
  leaveOut(error: unknown): void;
};

export type Replicas = {
  /** One that is well and has all that was written up to `after`, each in turn; null when only the primary has it. */
  choose(after: Position | null): Replica | null;
  /** Up to where a replica must have come to have all that is committed by now, as PostgreSQL writes it; null without replicas. */
  position(): Promise<string | null>;
  close(): Promise<void>;
};

const NO_REPLICAS: Replicas = { choose: () => null, position: async () => null, close: async () => {} };

/**
 * Follows the streaming replicas of the primary, each on `max` connections at most, and knows which may be read from:
 * those that answer and are at most a second behind. None of them is needed for anything.
 */
export function createReplicas(
  { primary, urls, max }: { primary: string | undefined; urls: readonly string[]; max: number },
  log: Log,
): Replicas {
  if (!primary || urls.length === 0) return NO_REPLICAS;
  const ending = new AbortController();
  const history = createHistory(2 + (2 * MOST_LAG_MS) / LOOK_EVERY_MS);
  const own = connect(primary, { max: 2, applicationName: "goodturn replicas" });
  const all = urls.map((url) => followReplica({ url, max, history, log }));
  const watching = [() => notePosition(own, history), ...all.map(({ look }) => look)].map((look) =>
    again(look, ending.signal),
  );
  let turn = 0;
  return {
    choose(after) {
      const fit = all.filter((replica) => replica.has(after));
      return fit[turn++ % fit.length] ?? null;
    },
    async position() {
      const asked = own.sql`select pg_current_wal_insert_lsn()::text as position`;
      return inTime(asked).then(
        ([row]) => String(row?.position ?? PAST_ALL),
        () => PAST_ALL,
      );
    },
    async close() {
      ending.abort();
      await Promise.all([own.close(), ...all.map(({ close }) => close())]);
      await Promise.all(watching);
    },
  };
}

async function again(look: () => Promise<void>, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await look();
    await sleep(LOOK_EVERY_MS, undefined, { signal: ending, ref: false }).catch(() => {});
  }
}

/** A primary that does not answer leaves the history as it is: the replicas are then soon taken to be behind. */
async function notePosition(own: Connection, history: History): Promise<void> {
  const asked = performance.now();
  const [row] = await inTime(own.sql`select pg_current_wal_flush_lsn()::text as position`).catch(() => []);
  const position = readPosition(row?.position);
  if (position !== null) history.note(position, asked);
}

type Followed = Replica & { has(after: Position | null): boolean; look(): Promise<void>; close(): Promise<void> };
type Following = { url: string; max: number; history: History; log: Log };

function followReplica({ url, max, history, log }: Following): Followed {
  const open = () => ({
    pages: connect(url, { max, applicationName: "goodturn reads" }),
    looks: connect(url, { max: 1, applicationName: "goodturn replicas" }),
  });
  const replica = new URL(url).host;
  const state: { to: ReturnType<typeof open>; replayed: Position | null; used: boolean | null } = {
    to: open(),
    replayed: null,
    used: null,
  };
  const has = (after: Position | null) => {
    if (state.replayed === null || state.replayed < (after ?? 0n)) return false;
    return performance.now() - history.freshAt(state.replayed) <= MOST_LAG_MS;
  };
  const tell = (err?: unknown) => {
    const used = has(null);
    if (used === state.used) return;
    if (used) log.info({ replica }, "a replica is read from");
    else log.warn({ replica, err }, "a replica is left out, for it does not answer or is behind");
    state.used = used;
  };
  const close = async ({ pages, looks } = state.to, seconds = 5) => {
    await Promise.all([pages.sql.end({ timeout: seconds }), looks.sql.end({ timeout: seconds })]);
  };
  const leaveOut = (error: unknown) => {
    if (state.replayed === null && state.used === false) return;
    state.replayed = null;
    tell(error);
  };
  return {
    get db() {
      return state.to.pages.db;
    },
    has,
    leaveOut,
    async look() {
      const asked = state.to;
      try {
        const [row] = await inTime(
          asked.looks.sql`select pg_is_in_recovery() as replays, pg_last_wal_replay_lsn()::text as replayed`,
        );
        state.replayed = row?.replays ? readPosition(row.replayed) : null;
        tell();
      } catch (error) {
        leaveOut(error);
        // Whoever still waits for an answer is told that none will come.
        state.to = open();
        await close(asked, 0).catch(() => {});
      }
    },
    close,
  };
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${PATIENCE_MS} ms`);
  });
  late.catch(() => {});
  return Promise.race([asked, late]).finally(() => timer.abort());
}
