import { and, desc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { asLooker, inVisibleSpace, looker } from "#app/domain/spaces/visible.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, statement } from "#app/platform/db.server";
import { contributions, people } from "#db/schema/index";

/** Days looked back on: long enough to be steady, short enough for a newcomer to appear. */
const HELPER_DAYS = 30;
/** Of those who helped, by space, so many are looked at, the most helpful first. */
const MOST_LOOKED_AT = 500;

const lateSince = (now: Date) => new Date(now.getTime() - HELPER_DAYS * DAY_MS);

/** Whether something happened within the last HELPER_DAYS days. */
export const isLate = (at: Date | null, now: Date): boolean => at !== null && at > lateSince(now);

/** Somebody who helped of late, and how many problems their answers solved. */
export type Helper = PersonRef & { solvedCount: number };

const read = statement((db) => {
  const looked = db
    .select({ personId: contributions.personId, solved: contributions.solvedLately })
    .from(contributions)
    .where(and(sql`${contributions.solvedLately} > 0`, inVisibleSpace(looker, contributions.spaceId)))
    .orderBy(desc(contributions.solvedLately))
    .limit(MOST_LOOKED_AT)
    .as("looked");
  const solvedCount = sql<number>`sum(${looked.solved})`.mapWith(Number);
  return db
    .select({ ...personColumns, solvedCount })
    .from(looked)
    .innerJoin(people, eq(people.id, looked.personId))
    .where(sql`${people.leftAt} is null`)
    .groupBy(people.id)
    .orderBy(desc(solvedCount), people.handle)
    .limit(sql.placeholder("size"));
});

/** Whose answers solved the most problems of late, as far as the viewer may see these. */
export const listHelpers = (db: Db, viewer: Viewer, { size }: { size: number }): Promise<Helper[]> =>
  read(db, { ...asLooker(viewer), size });

/** Everybody's number of problems solved of late is that of the last HELPER_DAYS days. An acceptance that comes meanwhile may wait for the next time. */
export async function refreshHelpers(db: Db, now: Date): Promise<void> {
  await db.execute(sql`
    with lately as (
      select a.author_id as person_id, q.space_id, count(*)::int as solved
      from answers a join questions q on q.id = a.question_id
      where a.accepted_at > ${lateSince(now).toISOString()}::timestamptz and a.accepted_at <= ${now.toISOString()}::timestamptz
      group by 1, 2
    )
    update contributions set solved_lately = told.solved
    from (
      select c.person_id, c.space_id, coalesce(lately.solved, 0) as solved
      from contributions c left join lately using (person_id, space_id)
      where c.solved_lately > 0 or lately.solved > 0
    ) told
    where told.person_id = contributions.person_id and told.space_id = contributions.space_id
      and contributions.solved_lately <> told.solved`);
}
