import { type SQL, sql } from "drizzle-orm";
import { periodOf } from "#app/domain/points/periods.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { LEADER_PERIODS, type LeaderPeriod } from "#db/schema/index";
import { MOST_PLACES } from "./limits";

/** Any number that no other advisory lock of one key uses. */
const REFRESH_LOCK = 7_702_310_015;

/**
 * The lists tell who earned the most until now: in each space, and in all public ones together. Staff are in none, nor is
 * whoever does not want to be. One at a time.
 */
export async function refreshLeaders(db: Db, now: Date): Promise<void> {
  for (const period of LEADER_PERIODS)
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${REFRESH_LOCK})`);
      // It reads all that was earned in the period, which takes longer than a page may.
      await tx.execute(sql`set local statement_timeout = '5min'`);
      await tx.execute(sql`delete from leader_places where period = ${period}`);
      await writePlaces(tx, period, now);
    });
}

async function writePlaces(tx: Tx, period: LeaderPeriod, now: Date): Promise<void> {
  await tx.execute(sql`
    with earned as materialized (${earnedIn(period, now)}), counted as (
      select e.space_id, e.person_id, e.earned from earned e
      union all
      select null, e.person_id, sum(e.earned) from earned e join spaces s on s.id = e.space_id and s.group_id is null group by 2
    ), placed as (
      select c.*, rank() over (partition by c.space_id order by c.earned desc) as place
      from counted c join people p on p.id = c.person_id
      where c.earned > 0 and p.role = 'member' and p.left_at is null and p.shows_on_leaders
    )
    insert into leader_places (period, space_id, person_id, place, earned)
    select ${period}, space_id, person_id, place, earned from placed where place <= ${MOST_PLACES}`);
}

/** What everybody earned in each space. What was taken back counts at the time when it was. */
function earnedIn(period: LeaderPeriod, now: Date): SQL {
  if (period === "all") return sql`select space_id, person_id, reputation as earned from space_standings`;
  return sql`
    select q.space_id, c.person_id, sum(c.amount) as earned
    from reputation_causes c join questions q on q.id = c.question_id
    where c.happened_at >= ${beginOf(period, now).toISOString()} and c.happened_at <= ${now.toISOString()} group by 1, 2`;
}

function beginOf(period: Exclude<LeaderPeriod, "all">, now: Date): Date {
  if (period === "half-year") return new Date(`${periodOf(now).startsOn}T00:00:00Z`);
  return new Date(now.getTime() - (period === "week" ? 7 : 30) * DAY_MS);
}
