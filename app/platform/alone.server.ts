import { sql } from "drizzle-orm";
import type { Db } from "./db.server";

/**
 * Does something that only one process may do at a time; null when another one is doing it. Whoever dies lets go at once.
 * A connection is held meanwhile, and nothing is written on it.
 */
export async function alone<Result>(db: Db, key: number, work: () => Promise<Result>): Promise<Result | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    const [lock] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${key}) as mine`);
    return lock?.mine ? work() : null;
  });
}
