import { sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";

/** Weeks that a calendar of contribution shows, the present one among them. */
export const CALENDAR_WEEKS = 53;

/** How much somebody wrote on each day (UTC) of a year: days on which they wrote nothing are left out. */
export type ContributionDays = { from: string; to: string; days: { day: string; count: number }[] };

/** What a person wrote in a year, day by day, as far as the viewer may see it. */
export async function readContributionDays(
  db: Db,
  viewer: Viewer,
  personId: PersonId,
  now: Date,
): Promise<ContributionDays> {
  const to = now.toISOString().slice(0, 10);
  const monday = Date.parse(to) - ((new Date(to).getUTCDay() + 6) % 7) * DAY_MS;
  const from = new Date(monday - (CALENDAR_WEEKS - 1) * 7 * DAY_MS).toISOString().slice(0, 10);
  const days = await db.execute<{ day: string; count: number }>(sql`
    select to_char(at, 'YYYY-MM-DD') as day, count(*)::int as count from (
      select a.answered_at as at, q.space_id from answers a join questions q on q.id = a.question_id
      where a.author_id = ${personId} and a.answered_at >= ${from}::date and a.deleted_at is null and q.deleted_at is null
      union all
      select q.asked_at, q.space_id from questions q
      where q.author_id = ${personId} and q.asked_at >= ${from}::date and q.deleted_at is null
      union all
      select i.proposed_at, i.space_id from ideas i
      where i.author_id = ${personId} and i.proposed_at >= ${from}::date and i.deleted_at is null
      union all
      select c.commented_at, coalesce(q.space_id, i.space_id) from comments c
      left join questions q on q.id = c.question_id left join ideas i on i.id = c.idea_id
      where c.author_id = ${personId} and c.commented_at >= ${from}::date and c.deleted_at is null
        and q.deleted_at is null and i.deleted_at is null
    ) written where ${inVisibleSpace(viewer, sql`written.space_id`)} group by 1 order by 1`);
  return { from, to, days: [...days] };
}
