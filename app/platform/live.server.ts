import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Connection, Db } from "./db.server";
import type { Log } from "./log.server";

const CHANNEL = "live";
/** Seconds between two signs by which a process learns that it still hears. */
const BEAT_SECONDS = 5;
/** Seconds of silence after which the line is dead, whatever it says of itself. */
const SILENCE_SECONDS = 12;

/** Something that wants to know when its topics are told of. */
export type Hearer = {
  /** One of the topics was told of, or may have been while nobody could hear. */
  hear(): void;
  /** The process stops: nothing more will be heard. */
  end(): void;
};

export type Live = {
  /** Hears of the topics until the function it gives is called. */
  listen(topics: readonly string[], hearer: Hearer): () => void;
  /** Ends every hearer, and for good. */
  close(): Promise<void>;
};

/** Tells all processes of the topics, once the transaction commits. Topics are names and ids, never words of anybody. */
export async function tell(db: Db, topics: readonly string[]): Promise<void> {
  await db.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(topics)})`);
}

/** Hears what any process tells, on one connection for all hearers, from the first of them on. */
export function createLive(connection: Connection, log: Log): Live {
  const byTopic = new Map<string, Set<Hearer>>();
  const everybody = () => new Set([...byTopic.values()].flatMap((hearers) => [...hearers]));
  const pass = (topics: readonly string[]) => {
    const concerned = new Set(topics.flatMap((topic) => [...(byTopic.get(topic) ?? [])]));
    for (const hearer of concerned) hearer.hear();
  };
  const missed = () => {
    for (const hearer of everybody()) hearer.hear();
  };
  const state: { line: Line | null; closed: boolean } = { line: null, closed: false };
  return {
    listen(topics, hearer) {
      if (state.closed) queueMicrotask(() => hearer.end());
      else state.line ??= openLine(connection, log, { pass, missed });
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

type Line = { hangUp(): Promise<void> };
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
    const silent = Date.now() - line.heardAt > SILENCE_SECONDS * 1000;
    if (line.end === null || silent) return open();
    await tell(connection.db, [sign]).catch((err) => log.warn({ err }, "the live line was not tried"));
  };
  const first = keep();
  const timer = setInterval(keep, BEAT_SECONDS * 1000).unref();
  return {
    async hangUp() {
      clearInterval(timer);
      await first;
      await line.end?.();
    },
  };
}
