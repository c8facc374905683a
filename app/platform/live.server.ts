import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { afterCommit, type Connection, type Db, statementCount } from "./db.server";
import type { Log } from "./log.server";

const CHANNEL = "live";
/** A message holds no more than 8,000 bytes. */
const TOPICS_AT_ONCE = 200;
/** Milliseconds of silence after which a process gives a sign, by which it and all others learn that they still hear. */
const BEAT_MS = 750;
/** Milliseconds of silence after which what is told now may be missed. */
const DOUBT_MS = 2000;
/** Seconds of silence after which the line is dead, whatever it says of itself. */
const SILENCE_SECONDS = 12;

/** Something that wants to know when its topics are told of. */
export type Hearer = {
  /** One of the topics was told of, or may have been while nobody could hear. */
  hear(): void;
  /** The process stops: nothing more will be heard. */
  end(): void;
};

/** Something that wants to know of all that is told. */
export type Follower = {
  hear(topics: readonly string[]): void;
  /** Anything may have been told while nobody could hear. */
  missed(): void;
};

export type Live = {
  /** Hears of the topics until the function it gives is called. */
  listen(topics: readonly string[], hearer: Hearer): () => void;
  /** Hears of every topic from now on. */
  follow(follower: Follower): void;
  /** Whether the line was heard of late: whatever was told longer than two seconds ago is known. */
  isHearing(): boolean;
  /** Ends every hearer, and for good. */
  close(): Promise<void>;
};

/** Tells all processes of the topics, once the transaction commits. Topics are names and ids, never words of anybody. */
export async function tell(db: Db, topics: readonly string[]): Promise<void> {
  for (let from = 0; from < topics.length; from += TOPICS_AT_ONCE)
    await db.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(topics.slice(from, from + TOPICS_AT_ONCE))})`);
}

/**
 * The same for what happens all the time. PostgreSQL lets one transaction after the other commit that tells of something,
 * each waiting until the one before is on disk; so these are told of right after the commit, together with what others have
 * to tell then. Should the process end in between, whoever follows what happened has to tell of it again.
 */
export async function tellAfterwards(tx: Db, topics: readonly string[]): Promise<void> {
  // Outside a transaction it is committed already, if perhaps not on disk before this is.
  if ("$client" in tx) return tellTogether(tx, topics);
  const told = afterCommit(tx, (db) => tellTogether(db, topics).catch(() => {}));
  if (!told) await tell(tx, topics);
}

/**
 * Stands in what a statement selects that is a transaction of its own, and of which `tellAfterwards` tells: it is on disk only
 * once it was told of, together with what others tell then, so that nobody waits for the disk while they hold a row that many want.
 */
export const onDiskOnceTold = (db: Db): SQL =>
  "$client" in db ? sql`set_config('synchronous_commit', 'off', true)` : sql`null`;

/** What is told next on a database, and the telling of it. */
type Telling = { topics: Set<string>; done: Promise<void> };
const next = new WeakMap<Db, Telling>();
const last = new WeakMap<Db, Promise<void>>();

/** Tells of the topics; what comes while that is being done goes together, after it. */
function tellTogether(db: Db, topics: readonly string[]): Promise<void> {
  const waiting = next.get(db);
  if (waiting) {
    for (const topic of topics) waiting.topics.add(topic);
    return waiting.done;
  }
  const telling: Telling = { topics: new Set(topics), done: Promise.resolve() };
  next.set(db, telling);
  telling.done = (last.get(db) ?? Promise.resolve()).then(() => {
    next.delete(db);
    return statementCount.exit(() => tell(db, [...telling.topics]));
  });
  last.set(
    db,
    telling.done.catch(() => {}),
  );
  return telling.done;
}

/** Hears what any process tells, on one connection for all hearers, from the first of them on. */
export function createLive(connection: Connection, log: Log): Live {
  const byTopic = new Map<string, Set<Hearer>>();
  const followers: Follower[] = [];
  const everybody = () => new Set([...byTopic.values()].flatMap((hearers) => [...hearers]));
  const pass = (topics: readonly string[]) => {
    const concerned = new Set(topics.flatMap((topic) => [...(byTopic.get(topic) ?? [])]));
    for (const hearer of concerned) hearer.hear();
    for (const follower of followers) follower.hear(topics);
  };
  const missed = () => {
    for (const hearer of everybody()) hearer.hear();
    for (const follower of followers) follower.missed();
  };
  const state: { line: Line | null; closed: boolean } = { line: null, closed: false };
  const open = () => {
    state.line ??= openLine(connection, log, { pass, missed });
  };
  return {
    follow(follower) {
      if (!state.closed) open();
      followers.push(follower);
    },
    isHearing: () => state.line?.isHeard() ?? false,
    listen(topics, hearer) {
      if (state.closed) queueMicrotask(() => hearer.end());
      else open();
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(hearer));
      return () => {
        for (const topic of topics) {
          byTopic.get(topic)?.delete(hearer);
          if (byTopic.get(topic)?.size === 0) byTopic.delete(topic);
        }
      };
    },
    async close() {
      state.closed = true;
      for (const hearer of everybody()) hearer.end();
      await state.line?.hangUp();
    },
  };
}

type Line = { isHeard(): boolean; hangUp(): Promise<void> };
type Ears = { pass(topics: readonly string[]): void; missed(): void };

/** Listens until hung up. A line that breaks, or that stays silent though it says it is there, is opened anew. */
function openLine(connection: Connection, log: Log, { pass, missed }: Ears): Line {
  const sign = randomUUID();
  const line: { end: (() => Promise<void>) | null; heardAt: number; opening: boolean } = {
    end: null,
    heardAt: 0,
    opening: false,
  };
  const hear = (text: string) => {
    line.heardAt = Date.now();
    const topics: unknown = JSON.parse(text);
    if (Array.isArray(topics)) pass(topics.map(String));
  };
  const open = async () => {
    line.opening = true;
    await line.end?.();
    line.heardAt = Date.now();
    line.end = await connection.listen(CHANNEL, hear, missed).catch((err) => {
      log.warn({ err }, "the live line could not be opened");
      return null;
    });
    line.opening = false;
  };
  const keep = async () => {
    if (line.opening) return;
    const silence = Date.now() - line.heardAt;
    if (line.end === null || silence > SILENCE_SECONDS * 1000) return open();
    if (silence < BEAT_MS) return;
    await tell(connection.db, [sign]).catch((err) => log.warn({ err }, "the live line was not tried"));
  };
  const first = keep();
  const timer = setInterval(keep, BEAT_MS).unref();
  return {
    isHeard: () => line.end !== null && !line.opening && Date.now() - line.heardAt < DOUBT_MS,
    async hangUp() {
      clearInterval(timer);
      await first;
      await line.end?.();
    },
  };
}
