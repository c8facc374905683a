import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { Finding } from "./finding";
import { LOOK_BACK_DAYS, SHARED_ADDRESS_LEAST, SHARED_BY_MOST, SHARED_DEVICE_LEAST } from "./limits";
import { favours } from "./pairs.server";

type Row = { one: string; other: string; device: boolean; there: number; back: number };

/** Two who signed in from the same place, or even by the same browser there, and favour each other. */
export async function findSharedMarks(db: Db, now: Date): Promise<Finding[]> {
  const rows = await db.execute<Row>(sql`
    with few as (
      select mark from sign_in_marks group by 1 having count(*) between 2 and ${SHARED_BY_MOST}
    ), shared as materialized (
      select a.person_id as one, b.person_id as other, bool_or(a.of = 'device') as device
      from few join sign_in_marks a using (mark) join sign_in_marks b using (mark)
      where a.person_id < b.person_id group by 1, 2
    ), given as (
      select giver, taker from (${favours("vote", now)}) v union all select giver, taker from (${favours("acceptance", now)}) a
    )
    select s.one, s.other, s.device, count(*) filter (where g.giver = s.one)::int as there,
      count(*) filter (where g.giver = s.other)::int as back
    from shared s join given g on least(g.giver, g.taker) = s.one and greatest(g.giver, g.taker) = s.other
    group by 1, 2, 3
    having count(*) >= case when s.device then ${SHARED_DEVICE_LEAST}::int else ${SHARED_ADDRESS_LEAST}::int end`);
  return rows.map(({ one, other, device, there, back }) => {
    const kind = device ? "shared-device" : "shared-address";
    const [first, second] = [Number(one), Number(other)];
    return {
      kind,
      subject: `${kind} ${one} ${other}`,
      people: [first, second],
      acts: there + back,
      facts: { times: there + back, days: LOOK_BACK_DAYS },
      held: [
        { giver: first, taker: second, times: there, expected: null },
        { giver: second, taker: first, times: back, expected: null },
      ].filter(({ times }) => times > 0),
    };
  });
}
