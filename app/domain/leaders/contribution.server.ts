import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { DAY_MS, isoDay } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";

/** Weeks that a calendar of contribution shows, the present one among them. */
export const CALENDAR_WEEKS = 53;

/** How much somebody wrote on each day (UTC) of a year: days on which they wrote nothing are left out. */
export type ContributionDays = { from: string; to: string; days: { day: string; count: number }[] };

/** Days before today that are counted anew each night: what is deleted later than that stays in the picture. */
const COUNTED_ANEW_DAYS = 30;
/** Any number that no other advisory lock of one key uses. */
const COUNT_LOCK = 7_702_310_016;

/** What a person wrote in a year, day by day, as far as the viewer may see it: days that were counted, and what came since. */
export async function readContributionDays(
  db: Db,
  viewer: Viewer,
  personId: PersonId,
  now: Date,
): Promise<ContributionDays> {
  const [from, to] = [firstDay(now), isoDay(now)];
  const since = sql`(select coalesce(max(day) + 1, ${from}::date) from contribution_days)`;
  const days = await db.execute<{ day: string; count: number }>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, sum(count)::int as count from (
      select day, space_id, count, person_id from contribution_days where person_id = ${personId} and day >= ${from}::date
      union all
      ${writtenDays(since, sql`= ${personId}`)}
    ) written where ${inVisibleSpace(viewer, sql`written.space_id`)} group by 1 order by 1`);
  return { from, to, days: [...days] };
}

/** The days before today are counted; those long before stay as they were counted. One at a time. */
export async function countContributionDays(db: Db, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${COUNT_LOCK})`);
    // It reads all that was written in a month, at first in a year, which takes longer than a page may.
    await tx.execute(sql`set local statement_timeout = '5min'`);
    const [counted] = await tx.execute(sql`select 1 from contribution_days limit 1`);
    const anew = counted ? isoDay(new Date(now.getTime() - COUNTED_ANEW_DAYS * DAY_MS)) : firstDay(now);
    await tx.execute(sql`delete from contribution_days where day >= ${anew}::date or day < ${firstDay(now)}::date`);
    // In the order of people, so that what is read of one stands together.
    await tx.execute(sql`
      insert into contribution_days (day, space_id, count, person_id)
      select day, space_id, count, person_id from (${writtenDays(sql`${anew}::date`, sql`is not null`)}) written
      where day < ${isoDay(now)}::date order by person_id, day`);
  });
}

/** The Monday with which the calendar begins. */
function firstDay(now: Date): string {
  const today = new Date(isoDay(now));
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY_MS;
  return isoDay(new Date(monday - (CALENDAR_WEEKS - 1) * 7 * DAY_MS));
}

/** How much the authors for whom `holds` is true wrote from a day on, by day and space. */
const writtenDays = (since: SQL, holds: SQL) => sql`
  select (at at time zone 'UTC')::date as day, space_id, count(*)::int as count, author_id as person_id from (
    select a.answered_at as at, q.space_id, a.author_id from answers a join questions q on q.id = a.question_id
    where a.author_id ${holds} and a.answered_at >= ${since} and a.deleted_at is null and q.deleted_at is null
    union all
    select q.asked_at, q.space_id, q.author_id from questions q
    where q.author_id ${holds} and q.asked_at >= ${since} and q.deleted_at is null
    union all
    select i.proposed_at, i.space_id, i.author_id from ideas i
    where i.author_id ${holds} and i.proposed_at >= ${since} and i.deleted_at is null
    union all
    select c.commented_at, coalesce(q.space_id, i.space_id), c.author_id from comments c
    left join questions q on q.id = c.question_id left join ideas i on i.id = c.idea_id
    where c.author_id ${holds} and c.commented_at >= ${since} and c.deleted_at is null
      and q.deleted_at is null and i.deleted_at is null
  ) posts group by 1, 2, 4`;
