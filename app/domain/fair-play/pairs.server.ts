import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Given } from "./finding";
import { COUNTED_OF_ONE, LEAST_READ, LOOK_BACK_DAYS } from "./limits";
import { type Gift, type Share, shareKey, type Tally } from "./tally";

/** When what is looked back on begins. */
export const lookedBackSince = (now: Date) =>
  sql`${new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS).toISOString()}::timestamptz`;

/** Holds where the row `name` of people is a member that is there: staff have reasons of their own to give, and earn nothing. */
const isMember = (name: string) => sql.raw(`${name}.role = 'member' and ${name}.left_at is null`);

/** Each upvote of late by one member for another: giver, taker, space, when, and when the giver joined. */
const upvotes = (now: Date): SQL => sql`
  select v.person_id as giver, v.author_id as taker, q.space_id as space, v.cast_at as at, g.joined_at
  from votes v left join answers a on a.id = v.answer_id
  join questions q on q.id = coalesce(v.question_id, a.question_id)
  join people g on g.id = v.person_id and ${isMember("g")}
  join people t on t.id = v.author_id and ${isMember("t")}
  where v.value = 1 and v.cast_at > ${lookedBackSince(now)}`;

/** Each acceptance of late of one member's answer by another who asked. */
const acceptances = (now: Date): SQL => sql`
  select q.author_id as giver, a.author_id as taker, q.space_id as space, a.accepted_at as at, g.joined_at
  from answers a join questions q on q.id = a.question_id
  join people g on g.id = q.author_id and ${isMember("g")}
  join people t on t.id = a.author_id and ${isMember("t")}
  where a.accepted_at is not null and a.accepted_at > ${lookedBackSince(now)} and a.accepter_id = q.author_id
    and a.author_id <> q.author_id and a.deleted_at is null`;

/** What members gave members of late, a row each. */
export const favours = (of: Given, now: Date): SQL => (of === "vote" ? upvotes(now) : acceptances(now));

type ShareRow = Share & { person: string; space: string };

/** Who gave whom how much of late, and what is needed to say what was to be expected of it. */
export async function readTally(db: Db, of: Given, now: Date): Promise<Tally> {
  const given = sql`
    given as materialized (
      select giver, taker, space, count(*)::int as times from (${favours(of, now)}) f group by 1, 2, 3
    ), pairs as (
      select giver, taker from given group by 1, 2 having sum(times) >= ${LEAST_READ}
    )`;
  const gifts = await db.execute<Record<keyof Gift, string>>(sql`
    with ${given} select g.giver, g.taker, g.space, g.times from given g join pairs using (giver, taker)`);
  const shares = await db.execute<ShareRow>(sql`
    with ${given}, shares as (
      select giver as person, space, sum(times)::int as given, 0 as got, 0 as givers, sum(least(times, ${COUNTED_OF_ONE}))::int as takers
      from given group by 1, 2
      union all
      select taker, space, 0, sum(times)::int, sum(least(times, ${COUNTED_OF_ONE}))::int, 0 from given group by 1, 2
    ), involved as (select giver as person from pairs union select taker from pairs)
    select person, space, sum(given)::int as given, sum(got)::int as got, sum(givers)::int as givers, sum(takers)::int as takers
    from shares join involved using (person) group by 1, 2`);
  const spaces = await db.execute<{ space: string; givers: number; takers: number }>(sql`
    with ${given} select space, sum(least(times, ${COUNTED_OF_ONE}))::int as givers, count(distinct taker)::int as takers from given group by 1`);
  return {
    gifts: gifts.map(({ giver, taker, space, times }) => ({
      giver: Number(giver),
      taker: Number(taker),
      space: Number(space),
      times: Number(times),
    })),
    shares: new Map(
      shares.map(({ person, space, given, got, givers, takers }) => [
        shareKey(Number(person), Number(space)),
        { given, got, givers, takers },
      ]),
    ),
    spaces: new Map(spaces.map(({ space, givers, takers }) => [Number(space), { givers, takers }])),
  };
}
