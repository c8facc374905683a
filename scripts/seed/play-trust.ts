import { sql } from "drizzle-orm";
import { setTrust } from "#app/domain/trust/hand.server";
import { HIGHEST_BY_RULE } from "#app/domain/trust/levels";
import { tendTrust } from "#app/domain/trust/settle.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Person } from "./content/types";
import { type Cast, memberOf } from "./steps";

/** Of a hundred days, those on which somebody of this level comes by. */
const DAYS_OF_A_HUNDRED = [60, 25, 35, 72, 85] as const;
/** Days after joining on which somebody came to level 1, 2 and 3. */
const CAME_AFTER_DAYS = [2, 27, 104] as const;

type Trusted = { db: Db; cast: Cast; now: Date };

/**
 * Nobody reads a demo before it is there, so its days of reading are made up, as much as goes with the trust that its people
 * have; from then on the rules hold for them as for anybody.
 */
export async function fillTrust({ db, cast, now }: Trusted, people: readonly Person[]): Promise<void> {
  for (const person of people.filter(({ role }) => role === "member")) {
    const { id } = memberOf(cast, person.handle);
    await fillReading(db, id, person, now);
    await fillChanges(db, id, person, now);
    if (person.trustLevel > HIGHEST_BY_RULE) await trustByHand({ db, cast, now }, person);
  }
  await tendTrust(db, now);
}

async function fillReading(
  db: Db,
  id: number,
  { handle, trustLevel, joinedDaysAgo }: Person,
  now: Date,
): Promise<void> {
  await db.execute(sql`
    insert into reading_days (person_id, day, seconds, told_at)
    select ${id}, d::date, 240 + abs(hashtext(${handle} || d)) % 1800, least(d + interval '20 hours', ${now.toISOString()}::timestamptz)
    from generate_series(date_trunc('day', ${now.toISOString()}::timestamptz) - make_interval(days => ${joinedDaysAgo}),
      ${now.toISOString()}::timestamptz, interval '1 day') d
    where abs(hashtext(d || ${handle})) % 100 < ${DAYS_OF_A_HUNDRED[trustLevel]}`);
  if (trustLevel === 0)
    await db.execute(sql`
      insert into threads_read (person_id, question_id)
      select ${id}, q.id from questions q join spaces s on s.id = q.space_id where s.group_id is null and q.deleted_at is null
      order by q.asked_at desc limit 3`);
}

async function fillChanges(db: Db, id: number, { trustLevel, joinedDaysAgo }: Person, now: Date): Promise<void> {
  for (const [from, days] of CAME_AFTER_DAYS.slice(0, trustLevel).entries()) {
    const at = new Date(now.getTime() - Math.max(joinedDaysAgo - days, 0) * DAY_MS);
    await db.execute(sql`
      insert into trust_changes (person_id, from_level, to_level, happened_at) values (${id}, ${from}, ${from + 1}, ${at.toISOString()})`);
  }
}

async function trustByHand({ db, cast, now }: Trusted, { handle }: Person): Promise<void> {
  await db.execute(sql`update people set trust_level = ${HIGHEST_BY_RULE} where handle = ${handle}`);
  const reason = "Keeps this place in order as if it were his own, and is asked by half of it before we are.";
  const at = new Date(now.getTime() - 90 * DAY_MS);
  await setTrust(db, memberOf(cast, "una"), handle, { wanted: 4, reason }, at);
}
