import { sql } from "drizzle-orm";
import { isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { PeriodId, PersonId } from "#db/schema/index";

/** What somebody has of one period: confirmed in it, and carried over into it. */
export type Purse = { confirmed: number; carried: number };

/** What is in the member's accounts of the period. */
export async function readPurse(db: Db, personId: PersonId, periodId: PeriodId): Promise<Purse> {
  const [row] = await db.execute<Record<keyof Purse, string>>(sql`
    select coalesce(sum(balance) filter (where kind = 'confirmed'), 0) as confirmed,
      coalesce(sum(balance) filter (where kind = 'carried'), 0) as carried
    from ledger_accounts where person_id = ${personId} and period_id = ${periodId}`);
  return { confirmed: Number(row?.confirmed ?? 0), carried: Number(row?.carried ?? 0) };
}

/** Points that the member can spend: those of the period that takes what is confirmed at this moment. What is owed is not there. */
export async function readSpendable(db: Db, personId: PersonId, now: Date): Promise<number> {
  const [row] = await db.execute<{ points: string }>(sql`
    select coalesce(sum(a.balance), 0) as points from ledger_accounts a
    where a.person_id = ${personId} and a.kind in ('confirmed', 'carried') and a.period_id = (
      select p.id from periods p where p.state = 'open' and p.ends_on >= ${isoDay(now)}::date
      order by p.starts_on limit 1)`);
  return Math.max(0, Number(row?.points ?? 0));
}
