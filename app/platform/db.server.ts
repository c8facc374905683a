import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/index";

type Database = PostgresJsDatabase<typeof schema>;
/** An open transaction. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** The database, or a transaction on it, so that verbs compose. */
export type Db = Database | Tx;

export type Connection = {
  db: Database;
  sql: postgres.Sql;
  /**
   * Hears what is told on a channel, on a connection of its own; `begun` is called each time the listening begins, also
   * anew after a loss. Gives what ends it. Fails when the database does not answer.
   */
  listen(channel: string, hear: (text: string) => void, begun: () => void): Promise<() => Promise<void>>;
  /** Waits at most five seconds for what is under way. */
  close(): Promise<void>;
};

/** A statement as it was sent. */
export type SentStatement = { text: string; values: unknown[] };

/**
 * Counts the statements that are sent while a callback runs, and keeps them where `sent` is given: a page's number is
 * asserted in tests and, with LOG_LEVEL=debug, shown in Server-Timing, its statements are explained and timed alone by scripts.
 */
export const statementCount = new AsyncLocalStorage<{ statements: number; sent?: SentStatement[] }>();

const countStatement = {
  logQuery(text: string, values: unknown[]) {
    const running = statementCount.getStore();
    if (!running) return;
    running.statements++;
    running.sent?.push({ text, values });
  },
};

/** Seconds no statement of a page may pass: whoever asks gets an answer, if only a friendly no. */
const STATEMENT_TIMEOUT_SECONDS = 5;

/** A pool on the database at `url`. Nothing waits for ever: connecting and statements have time limits. */
export function connect(
  url: string,
  { max = 10, applicationName = "goodturn", statementTimeoutSeconds = STATEMENT_TIMEOUT_SECONDS } = {},
): Connection {
  const options = {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    backoff: (tries: number) => Math.min(2, 0.1 * 2 ** tries),
    onnotice: () => {},
    connection: {
      application_name: applicationName,
      TimeZone: "UTC",
      statement_timeout: statementTimeoutSeconds * 1000,
      lock_timeout: statementTimeoutSeconds * 1000,
      idle_in_transaction_session_timeout: 2 * statementTimeoutSeconds * 1000,
    },
  };
  const open = (more = {}) => openClient(url, { ...options, ...more });
  const sql = open();
  return {
    db: drizzle(preparing(sql), { schema, casing: "snake_case", logger: countStatement }),
    sql,
    listen: (...wanted) => listenApart(open({ max: 1 }), ...wanted),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** A client as libpq would open it: `?host=/folder` names the folder of a socket file, which postgres.js does not know by itself. */
export function openClient(url: string, options: postgres.Options<Record<string, never>>): postgres.Sql {
  const address = new URL(url);
  const host = address.searchParams.get("host");
  address.searchParams.delete("host");
  return postgres(address.href, host === null ? options : { ...options, host });
}

/** What a statement that is written once is filled in with, by the names of its placeholders. */
type Filling = Record<string, unknown>;
type Written<Rows> = { execute(filling: Filling): Promise<Rows> };

/**
 * A statement whose text is written when it is first sent to a database, and filled in from then on: for what pages are read
 * by, as drizzle takes as long to write a statement as all else about it takes.
 */
export function statement<Rows>(
  write: (db: Db) => { prepare(name: string): Written<Rows> },
): (db: Db, filling: Filling) => Promise<Rows> {
  const written = new WeakMap<Db, Written<Rows>>();
  return (db, filling) => {
    const known = written.get(db) ?? write(db).prepare("");
    written.set(db, known);
    return known.execute(filling);
  };
}

/** Different statements that a connection keeps prepared; those that come beyond are parsed and planned each time. */
const MOST_PREPARED = 500;

const PLANNED_FOR_VALUES = "/* planned for its values */";

/**
 * Has the statement in which it stands planned each time, for its values: where what is best for most is a thousand times
 * dearer for some, as for who follows a question and who follows fifty thousand.
 */
export const plannedForValues = sql.raw(PLANNED_FOR_VALUES);

/** Whether a statement of this text is planned each time. */
export const isPlannedForValues = (text: string): boolean => text.includes(PLANNED_FOR_VALUES);

/**
 * The same client, whose statements are prepared as they first come: drizzle would have those without a name described,
 * parsed and planned each time, on two ways to the server instead of one.
 */
function preparing<Client extends postgres.ISql>(client: Client, texts = new Set<string>()): Client {
  const isPrepared = (text: string) =>
    texts.has(text) || (texts.size < MOST_PREPARED && !isPlannedForValues(text) && texts.add(text).has(text));
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== "function") return own;
      if (name === "unsafe")
        return (text: string, values: unknown[]) => own.call(target, text, values, { prepare: isPrepared(text) });
      if (name === "begin" || name === "savepoint")
        return (work: (inner: postgres.TransactionSql) => unknown) =>
          own.call(target, (inner: postgres.TransactionSql) => work(preparing(inner, texts)));
      return own;
    },
  });
}

async function listenApart(
  sql: postgres.Sql,
  channel: string,
  hear: (text: string) => void,
  begun: () => void,
): Promise<() => Promise<void>> {
  const end = () => sql.end({ timeout: 1 });
  try {
    await sql.listen(channel, hear, begun);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** The SQLSTATE of a failed statement, or null when the error is of another kind. */
export function sqlState(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof postgres.PostgresError ? cause.code : null;
}

/** The name of the constraint that a failed statement would have broken, or null. */
export function brokenConstraint(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof postgres.PostgresError ? (cause.constraint_name ?? null) : null;
}

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const TRIES = 5;

/** What is to be done once a transaction has committed. */
const afterwards = new WeakMap<Db, AfterCommit[]>();
type AfterCommit = (db: Db) => Promise<void>;

/**
 * Has this done, on a connection of its own, once what `inTransaction` runs as `tx` has committed; whoever waits for the
 * verb waits for it too. It must not fail. Says false where nobody would do it, as nobody sees that transaction commit.
 */
export function afterCommit(tx: Db, work: AfterCommit): boolean {
  return (afterwards.get(tx)?.push(work) ?? 0) > 0;
}

/** Runs the verb in one transaction, and again when PostgreSQL asks for that (deadlock, serialization). */
export async function inTransaction<T>(db: Db, verb: (tx: Tx) => Promise<T>): Promise<T> {
  const isWhole = "$client" in db;
  for (let tried = 1; ; tried++) {
    const after: AfterCommit[] = [];
    try {
      const result = await db.transaction((tx) => {
        if (isWhole || afterwards.has(db)) afterwards.set(tx, after);
        return verb(tx);
      });
      if (isWhole) await Promise.all(after.map((work) => work(db)));
      else afterwards.get(db)?.push(...after);
      return result;
    } catch (error) {
      const state = sqlState(error);
      const again = state === DEADLOCK || state === SERIALIZATION_FAILURE;
      if (!again || tried === TRIES || !isWhole) throw error;
    }
  }
}

type Results<Work extends readonly unknown[]> = { -readonly [Index in keyof Work]: Awaited<Work[Index]> };

/**
 * Work of one transaction whose parts need nothing of each other: their statements travel together, in this order, where
 * one by one each would wait for the answer to the last. All have ended before this does; throws what the first to fail threw.
 */
export async function together<Work extends readonly unknown[]>(...work: Work): Promise<Results<Work>> {
  // The first in time says why; those after it only that the transaction is lost.
  const failures: unknown[] = [];
  const parts = work.map((part) => Promise.resolve(part).catch((error) => failures.push(error)));
  const results = await Promise.all(parts);
  if (failures.length > 0) throw failures[0];
  return results as Results<Work>;
}

/** Whether a statement was given up so that others could go on: it may be sent again as it is. */
export const isDeadlock = (error: unknown): boolean => sqlState(error) === DEADLOCK;

const READ_ONLY = "25006";

/** Whether a statement failed because it would have written where nothing may be written, such as on a replica. */
export const isReadOnly = (error: unknown): boolean => sqlState(error) === READ_ONLY;

/** Statement timeout, lock timeout, shutting down, too many connections, out of memory or disk: it may go better in a moment. */
const PASSING_STATES = /^(57014|55P03|57P0[123]|08|53)/;
/** What postgres.js and the network say when the server does not answer. */
const PASSING_CODES = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);

/** Whether a statement failed for a passing reason that has nothing to do with what was asked. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return PASSING_STATES.test(state);
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error && "code" in cause)) return false;
  // While the server is away so is its socket file.
  const noConnection = "syscall" in cause && cause.syscall === "connect";
  return noConnection || PASSING_CODES.has(String(cause.code));
}

/**
 * Whether an error that nobody could catch says no more than that a connection is lost, which whoever used it has been told
 * already: postgres.js writing to one that went away inside a transaction (porsager/postgres issues 1154 and 1208), or a
 * connection of the queue that was ended by the server.
 */
export function isOfLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && PASSING_STATES.test(String(error.code))) return true;
  return /null \(reading 'write'\)/.test(error.message) && /postgres\/\S*connection\.js/.test(error.stack ?? "");
}
