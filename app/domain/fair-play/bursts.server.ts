import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { Finding } from "./finding";
import { BURST_LEAST, BURST_MINUTES, BURST_SHARE, YOUNG_DAYS } from "./limits";
import { favours } from "./pairs.server";

/** Authors whom several young accounts upvoted within an hour, while few others did; for each the largest such hour. */
export async function findBursts(db: Db, now: Date): Promise<Finding[]> {
  const rows = await db.execute<{ author: string; young: number; everybody: number; voters: string[] }>(sql`
    with upvoted as materialized (
      select taker as author, giver as voter, at, joined_at > at - make_interval(days => ${YOUNG_DAYS}) as young
      from (${favours("vote", now)}) f
    ), hours as (
      select y.author, y.at, count(distinct u.voter) filter (where u.young)::int as young, count(distinct u.voter)::int as everybody,
        array_agg(distinct u.voter order by u.voter) filter (where u.young) as voters
      from upvoted y join upvoted u on u.author = y.author and u.at <= y.at and u.at > y.at - make_interval(mins => ${BURST_MINUTES})
      where y.young group by y.author, y.at
    )
    select distinct on (author) author, young, everybody, voters from hours
    where young >= ${BURST_LEAST} and young >= ${BURST_SHARE}::float8 * everybody
    order by author, young desc, at`);
  return rows.map(({ author, young, everybody, voters }) => ({
    kind: "burst",
    subject: `burst ${author}`,
    people: [Number(author), ...voters.map(Number)],
    acts: young,
    facts: { young, everybody, minutes: BURST_MINUTES, youngDays: YOUNG_DAYS },
    held: voters.map((voter) => ({ giver: Number(voter), taker: Number(author), times: 1, expected: null })),
  }));
}
