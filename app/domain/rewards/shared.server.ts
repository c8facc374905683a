import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { PeriodId } from "#db/schema/index";
import type { Period } from "./period.server";

/**
 * What all confirmed points of a period share when it closes: its budget, without what went for perks at its full worth, and
 * with what staff gave out of their own, which is to cost nobody else anything.
 */
export async function pointsToShare(db: Db, { id, budget }: Period): Promise<number> {
  const [spent, given] = await Promise.all([spentOnPerks(db, id), givenInGoodwill(db, id)]);
  return Math.max(0, budget - spent + given);
}

/** Confirmed points of the period that are set aside for perks, or went for them. What was carried over had its share in the period before. */
export async function spentOnPerks(db: Db, id: PeriodId): Promise<number> {
  const [row] = await db.execute<{ points: string }>(sql`
    select coalesce(sum(case when e.kind = 'reserved' then e.amount else -e.amount end), 0) as points
    from ledger_accounts r
    join ledger_entries e on e.to_id = r.id and e.kind = 'reserved' or e.from_id = r.id and e.kind = 'refunded'
    join ledger_accounts c on c.id = case e.kind when 'reserved' then e.from_id else e.to_id end
    where r.period_id = ${id} and r.kind = 'reserved' and c.kind = 'confirmed' and c.period_id = ${id}`);
  return Number(row?.points ?? 0);
}

/** Points that staff gave as gestures in the period and did not take back. */
async function givenInGoodwill(db: Db, id: PeriodId): Promise<number> {
  const [row] = await db.execute<{ points: string }>(sql`
    select coalesce(sum(case when e.kind = 'goodwill' then e.amount else -e.amount end), 0) as points
    from ledger_accounts g
    join ledger_entries e on e.from_id = g.id or e.to_id = g.id
    join ledger_accounts c on c.id = case e.kind when 'goodwill' then e.to_id else e.from_id end
    where g.kind = 'goodwill' and c.period_id = ${id}`);
  return Number(row?.points ?? 0);
}
