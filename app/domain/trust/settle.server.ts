import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { changeLevel } from "./change.server";
import { amongPeople, readManyStandings, readStandings, readTrustNumbers, type Standing } from "./facts.server";
import { aimOf, HIGHEST_BY_RULE, isReached, LEVELS, type TrustNumbers } from "./levels";

/** These people have the level that they have reached, as far as rules give it. Nobody falls by this. May be called twice. */
export async function raiseTrust(db: Db, personIds: readonly number[], now: Date): Promise<void> {
  if (personIds.length > 0) await raiseAmong(db, amongPeople(personIds), now);
}

async function raiseAmong(db: Db, which: SQL, now: Date, read = readStandings): Promise<void> {
  const numbers = await readTrustNumbers(db);
  // Whoever did much in one go may reach several levels.
  for (const level of LEVELS.slice(0, HIGHEST_BY_RULE)) {
    const waiting = sql`p.trust_level = ${level.level} and ${which}`;
    const ready = (await read(db, waiting, numbers, now)).filter((one) => isReady(one, numbers));
    for (const { id, level: from } of ready)
      await inTransaction(db, (tx) => changeLevel(tx, id as PersonId, { from, to: from + 1, byHand: null }, now));
  }
}

const isReady = ({ level, facts }: Standing, numbers: TrustNumbers): boolean => {
  const aim = aimOf(level);
  return aim !== null && isReached(aim, facts, numbers);
};

/**
 * Whoever has reached another level has it; whoever is at level 3 and no longer does what it takes is told so, and taken down
 * once the days of notice have passed without a change.
 */
export async function tendTrust(db: Db, now: Date): Promise<void> {
  const lately = new Date(now.getTime() - 2 * DAY_MS).toISOString();
  await raiseAmong(
    db,
    sql`exists (select from reading_days r where r.person_id = p.id and r.told_at >= ${lately})`,
    now,
  );
  const numbers = await readTrustNumbers(db);
  const due = new Date(now.getTime() - numbers.trust3NoticeDays * DAY_MS);
  for (const one of await readManyStandings(db, sql`p.trust_level = ${HIGHEST_BY_RULE}`, numbers, now)) {
    const id = one.id as PersonId;
    if (isReady(one, numbers)) {
      if (one.warnedAt) await warn(db, id, null);
    } else if (!one.warnedAt) await warn(db, id, now);
    else if (one.warnedAt <= due)
      await inTransaction(db, (tx) => changeLevel(tx, id, { from: one.level, to: one.level - 1, byHand: null }, now));
  }
}

const warn = (db: Db, id: PersonId, at: Date | null) =>
  db.execute(
    sql`update people set trust_warned_at = ${at?.toISOString() ?? null} where id = ${id} and trust_level = ${HIGHEST_BY_RULE}`,
  );
