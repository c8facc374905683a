import { sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";

/** Days of which questions tell how long one waits. */
const WAIT_DAYS = 90;
/** Answered questions without which a median says little. */
const WAIT_LEAST_QUESTIONS = 5;

/**
 * Every space says how long one waits there for a first answer: the median over its live questions asked within the last 90
 * days that were answered by somebody other than their asker, in whole minutes rounded up, from asking to the first such
 * answer that still stands. A space with fewer than five of them says nothing.
 */
export async function refreshTypicalWaits(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - WAIT_DAYS * DAY_MS);
  await db.execute(sql`
    with first_answers as (
      select q.space_id, q.asked_at, min(a.answered_at) as answered_at
      from questions q join answers a on a.question_id = q.id and a.deleted_at is null and a.author_id <> q.author_id
      where q.deleted_at is null and q.asked_at >= ${since.toISOString()}::timestamptz and q.asked_at <= ${now.toISOString()}::timestamptz
      group by q.id
    ), waits as (
      select space_id, ceil(percentile_cont(0.5) within group (
        order by greatest(extract(epoch from answered_at - asked_at), 1)) / 60)::integer as minutes
      from first_answers group by space_id having count(*) >= ${WAIT_LEAST_QUESTIONS}
    )
    update spaces set typical_wait_minutes = told.minutes
    from (select s.id, waits.minutes from spaces s left join waits on waits.space_id = s.id) told
    where told.id = spaces.id and spaces.typical_wait_minutes is distinct from told.minutes`);
}
