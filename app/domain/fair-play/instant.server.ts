import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { Finding } from "./finding";
import { INSTANT_LEAST, INSTANT_SECONDS, LOOK_BACK_DAYS } from "./limits";
import { lookedBackSince } from "./pairs.server";

/** Askers who accepted answers of the same helper, over and over, before anybody could have tried them. */
export async function findInstantAcceptances(db: Db, now: Date): Promise<Finding[]> {
  const rows = await db.execute<{ asker: string; helper: string; times: number; fastest: number }>(sql`
    select q.author_id as asker, a.author_id as helper, count(*)::int as times,
      round(min(extract(epoch from a.accepted_at - a.answered_at)))::int as fastest
    from answers a join questions q on q.id = a.question_id
    join people g on g.id = q.author_id and g.role = 'member' and g.left_at is null
    join people t on t.id = a.author_id and t.role = 'member' and t.left_at is null
    where a.accepted_at is not null and a.accepted_at > ${lookedBackSince(now)} and a.deleted_at is null
      and a.accepter_id = q.author_id and a.author_id <> q.author_id
      and a.accepted_at < a.answered_at + make_interval(secs => ${INSTANT_SECONDS})
    group by 1, 2 having count(*) >= ${INSTANT_LEAST}`);
  return rows.map(({ asker, helper, times, fastest }) => ({
    kind: "instant-acceptance",
    subject: `instant-acceptance ${asker} ${helper}`,
    people: [Number(helper), Number(asker)],
    acts: times,
    facts: { times, within: INSTANT_SECONDS, fastest, days: LOOK_BACK_DAYS },
    held: [{ giver: Number(asker), taker: Number(helper), times, expected: null }],
  }));
}
