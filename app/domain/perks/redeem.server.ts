import { and, count, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type PeriodId, type PerkId, perks, type RedemptionId, redemptions } from "#db/schema/index";
import type { Perk } from "./catalogue.server";
import { mayRedeem } from "./policy";
import { readPurse } from "./spendable.server";

/** Which perk, at the price that was shown; `key` names the sending of the form. */
export type Wish = { perkId: PerkId; price: number; key: string };

/**
 * The perk is set aside for the member, and its price out of their points of the period that is open. The same sending again changes
 * nothing. Throws Forbidden, NotFound for a perk that is closed, Invalid where there are too few points or perks.
 */
export async function redeem(db: Db, member: Member, wish: Wish, now: Date): Promise<RedemptionId> {
  allow(mayRedeem(member, now));
  return inTransaction(db, async (tx) => {
    const periodId = await takeOpenPeriod(tx, now);
    await takeTurns(tx, [member.id]);
    const [again] = await tx
      .select({ id: redemptions.id })
      .from(redemptions)
      .where(and(eq(redemptions.personId, member.id), eq(redemptions.key, wish.key)));
    return again?.id ?? take(tx, member, wish, { periodId, now });
  });
}

async function take(
  tx: Tx,
  member: Member,
  wish: Wish,
  { periodId, now }: { periodId: PeriodId; now: Date },
): Promise<RedemptionId> {
  const carried = await requirePoints(tx, member, periodId, wish.price);
  await requireBudget(tx, periodId, wish.price - carried);
  const perk = await takeOne(tx, wish);
  await requireWithinLimit(tx, member, perk);
  const [taken] = await tx
    .insert(redemptions)
    .values({
      ...{ perkId: perk.id, personId: member.id, key: wish.key, periodId },
      ...{ points: perk.price, carried, reservedAt: now },
    })
    .returning({ id: redemptions.id });
  if (!taken) throw new Error("a redemption was not written");
  await setAside(tx, taken.id, now);
  const detail = { name: perk.name, points: perk.price };
  await record(tx, { kind: "perk.redeemed", actorId: member.id, personId: member.id, happenedAt: now, detail });
  return taken.id;
}

/** How many of the points come out of those that were carried over: as many as there are, since they expire first. */
async function requirePoints(tx: Tx, member: Member, periodId: PeriodId, price: number): Promise<number> {
  const { confirmed, carried } = await readPurse(tx, member.id, periodId);
  if (confirmed + carried < price) throw new Invalid({ "": "error.pointsTooFew" });
  return Math.min(carried, price);
}

/** What goes for perks is not there to share when the period closes, so a part of its budget is kept from it. All who spend of a period take turns at its account. */
async function requireBudget(tx: Tx, periodId: PeriodId, points: number): Promise<void> {
  await tx.execute(sql`
    insert into ledger_accounts (kind, period_id) values ('perks', ${periodId}) on conflict do nothing`);
  await tx.execute(sql`
    select id from ledger_accounts where kind = 'perks' and period_id = ${periodId} for no key update`);
  const share = await readSetting(tx, "perksShare");
  const [row] = await tx.execute<{ fits: boolean }>(sql`
    select coalesce((select sum(r.points - r.carried) from redemptions r where r.period_id = p.id and r.state <> 'refunded'), 0)
      + ${points}::bigint <= p.budget * ${share}::bigint / 100 as fits
    from periods p where p.id = ${periodId}`);
  if (points > 0 && !row?.fits) throw new Invalid({ "": "error.perksBudget" });
}

/** One less is left. The perk is held until the transaction ends. */
async function takeOne(tx: Tx, { perkId, price }: Wish): Promise<Perk> {
  const [perk] = await tx
    .update(perks)
    .set({ stock: sql`${perks.stock} - 1` })
    .where(and(eq(perks.id, perkId), isNull(perks.closedAt), or(isNull(perks.stock), gt(perks.stock, 0))))
    .returning();
  if (!perk) {
    const [there] = await tx
      .select({ id: perks.id })
      .from(perks)
      .where(and(eq(perks.id, perkId), isNull(perks.closedAt)));
    if (!there) throw new NotFound();
    throw new Invalid({ "": "error.soldOut" });
  }
  if (perk.price !== price) throw new Invalid({ "": "error.perkChanged" });
  return perk;
}

async function requireWithinLimit(tx: Tx, member: Member, perk: Perk): Promise<void> {
  if (perk.perMember === null) return;
  const [had] = await tx
    .select({ number: count() })
    .from(redemptions)
    .where(
      and(eq(redemptions.perkId, perk.id), eq(redemptions.personId, member.id), ne(redemptions.state, "refunded")),
    );
  if ((had?.number ?? 0) >= perk.perMember) throw new Invalid({ "": "error.perkLimit" });
}

async function setAside(tx: Tx, id: RedemptionId, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select 'reserved', r.person_id, r.period_id from redemptions r where r.id = ${id} on conflict do nothing`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, redemption_id, happened_at)
    select 'reserve ' || a.kind || ' ' || r.id, 'reserved', 'perk', a.id, s.id, part.points, r.person_id, r.id, ${now.toISOString()}::timestamptz
    from redemptions r
    cross join lateral (values ('carried', r.carried), ('confirmed', r.points - r.carried)) part (kind, points)
    join ledger_accounts a on a.kind = part.kind and a.person_id = r.person_id and a.period_id = r.period_id
    join ledger_accounts s on s.kind = 'reserved' and s.person_id = r.person_id and s.period_id = r.period_id
    where r.id = ${id} and part.points > 0
    order by a.id`);
}
