import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { giveGesture } from "#app/domain/gestures/give.server";
import { takeGestureBack } from "#app/domain/gestures/take-back.server";
import type { Member } from "#app/domain/people/viewer.server";
import { redeem } from "#app/domain/perks/redeem.server";
import { fulfil, refund } from "#app/domain/perks/settle.server";
import type { Db } from "#app/platform/db.server";
import { createSeal } from "#app/platform/seal.server";
import type { GestureId, PerkId, RedemptionId } from "#db/schema/index";
import type { Chance } from "./chance";

const seal = createSeal({ SECRET_KEY: randomBytes(32).toString("base64"), DATA_FOLDER: "" });

type Spenders = { db: Db; members: readonly Member[]; staff: Member; at: Date };

/** One thing that can happen to points once they are somebody's: a perk is taken, handed over or given back, staff give some or take them back. */
export async function spendAtRandom({ db, members, staff, at }: Spenders, { of, next }: Chance): Promise<unknown> {
  const dice = next();
  if (dice < 0.5) {
    const perks = await db.execute<{ id: PerkId; price: number }>(
      sql`select id::int, price::int from perks order by id`,
    );
    const { id, price } = of(perks);
    return redeem(db, of(members), { perkId: id, price, key: randomUUID() }, at);
  }
  if (dice < 0.85) {
    const taken = await db.execute<{ id: RedemptionId }>(
      sql`select id::int from redemptions order by state desc, id limit 20`,
    );
    if (taken.length === 0) return;
    const { id } = of(taken);
    return next() < 0.5 ? fulfil(db, seal, staff, id, "CODE", at) : refund(db, staff, id, "Not to be had", at);
  }
  const given = await db.execute<{ id: GestureId }>(sql`select id::int from gestures order by id`);
  if (dice < 0.95 || given.length === 0) {
    const gesture = { personId: of(members).id, points: 15, words: "Something went wrong.", questionId: null };
    return giveGesture(db, staff, { ...gesture, key: randomUUID() }, at);
  }
  return takeGestureBack(db, staff, of(given).id, at);
}

/** Perks of which another number is left than was there and was not taken. */
export const wrongStock = (db: Db, had: Readonly<Record<number, number>>) =>
  db.execute(sql`
    select p.id from perks p join jsonb_each_text(${JSON.stringify(had)}::jsonb) h on h.key::bigint = p.id
    where p.stock + (select count(*) from redemptions r where r.perk_id = p.id and r.state <> 'refunded') <> h.value::bigint`);

/** Periods that closed with more left to members than their budget allows, after what went for perks and came from staff. */
export const overspent = (db: Db) =>
  db.execute(sql`
    select p.id from periods p where p.shared_points < (
      select coalesce(sum(a.balance), 0) from ledger_accounts a where a.period_id = p.id and a.kind = 'confirmed' and a.balance > 0)`);
