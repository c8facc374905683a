import { and, asc, eq, gt, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { asArray } from "#app/domain/points/subjects.server";
import { allow, Conflict, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import {
  charities,
  creditSendings,
  type PayoutState,
  type PayoutWay,
  type PeriodId,
  type PersonId,
  payouts,
  people,
} from "#db/schema/index";
import { holdPeriod } from "./period.server";

export type PayoutRow = {
  id: number;
  personId: PersonId;
  handle: string;
  name: string;
  way: PayoutWay;
  charity: string | null;
  holder: string | null;
  sealedIban: string | null;
  points: number;
  matched: number;
  state: PayoutState;
  /** How often the billing system was asked to credit it, why the last time came to nothing, and why it never will. */
  attempts: number | null;
  trouble: string | null;
  reason: string | null;
};

/** Payouts that a page of them shows. */
export const PAYOUTS_PER_PAGE = 50;
/** Payouts settled in one transaction. */
const AT_ONCE = 1000;

/** The payouts of a period beyond one of them, in the order of their numbers. The caller has asked whether they may be seen. */
export const readPayouts = (db: Db, periodId: PeriodId, after: number, most: number): Promise<PayoutRow[]> =>
  db
    .select({
      id: payouts.id,
      personId: payouts.personId,
      handle: people.handle,
      name: people.name,
      way: payouts.way,
      charity: charities.name,
      holder: payouts.holder,
      sealedIban: payouts.sealedIban,
      points: payouts.points,
      matched: payouts.matched,
      state: payouts.state,
      attempts: creditSendings.attempts,
      trouble: creditSendings.trouble,
      reason: creditSendings.reason,
    })
    .from(payouts)
    .innerJoin(people, eq(people.id, payouts.personId))
    .leftJoin(charities, eq(charities.id, payouts.charityId))
    .leftJoin(creditSendings, eq(creditSendings.payoutId, payouts.id))
    .where(and(eq(payouts.periodId, periodId), gt(payouts.id, after)))
    .orderBy(asc(payouts.id))
    .limit(most);

/**
 * The payout was made, or failed: its points are then the member's again, to be chosen for anew with the next period. Saying
 * the same again changes nothing. Throws Forbidden, NotFound, Conflict for one that failed and is said to be paid, or before they are fixed.
 */
export async function settlePayout(
  db: Db,
  owner: Member,
  id: number,
  outcome: "paid" | "failed",
  now: Date,
): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    if (outcome === "failed" && (await isBeingSent(tx, id, now))) throw new Conflict();
    await settleOne(tx, { id, outcome, actorId: owner.id, now });
  });
}

/** Seconds within which the billing system has answered, or will not. */
const SENDING_SECONDS = 60;

/** Whether the billing system is asked for it at this moment: what it will say is not known. Nobody begins to ask until the transaction ends. */
async function isBeingSent(tx: Tx, id: number, now: Date): Promise<boolean> {
  const [payout] = await tx.select({ periodId: payouts.periodId }).from(payouts).where(eq(payouts.id, id));
  if (!payout) throw new NotFound();
  await holdPeriod(tx, payout.periodId);
  await tx.execute(sql`select from payouts where id = ${id} for update`);
  const since = new Date(now.getTime() - SENDING_SECONDS * 1000);
  const sent = await tx.execute(sql`
    select from credit_sendings where payout_id = ${id} and answered_at is null and trouble is null
      and sent_at > ${since.toISOString()}::timestamptz`);
  return sent.length > 0;
}

type Settling = {
  id: number;
  outcome: "paid" | "failed";
  /** The owner who says so; null for the billing system. */
  actorId: PersonId | null;
  now: Date;
};

const KINDS = {
  byOwner: { paid: "payback.paid", failed: "payback.failed" },
  byBilling: { paid: "payback.credited", failed: "payback.credit-refused" },
} as const;

/** The same, whoever says it. Throws NotFound, Conflict. */
export async function settleOne(tx: Tx, { id, outcome, actorId, now }: Settling): Promise<void> {
  const [payout] = await tx.select().from(payouts).where(eq(payouts.id, id));
  if (!payout) throw new NotFound();
  const { state } = await holdPeriod(tx, payout.periodId);
  await takeTurns(tx, [payout.personId]);
  const [held] = await tx.select().from(payouts).where(eq(payouts.id, id)).for("update");
  // What an owner has said meanwhile stands.
  if (held?.state === outcome || (actorId === null && held?.state !== "due")) return;
  if (held?.state === "failed" || (state !== "frozen" && state !== "published")) throw new Conflict();
  if (outcome === "paid") await pay(tx, [id], now);
  else await giveBack(tx, payout, held?.state === "paid", now);
  const kind = KINDS[actorId === null ? "byBilling" : "byOwner"][outcome];
  await record(tx, { kind, actorId, personId: payout.personId, happenedAt: now, detail: { payout: id } });
}

/** All payouts of the way that are still due were made; says how many. Throws Forbidden, NotFound, Conflict before they are fixed. */
export async function settleAllPaid(
  db: Db,
  owner: Member,
  periodId: PeriodId,
  way: PayoutWay,
  now: Date,
): Promise<number> {
  allow(isOwner(owner));
  for (let settled = 0; ; ) {
    const some = await inTransaction(db, async (tx) => {
      const { state, endsOn } = await holdPeriod(tx, periodId);
      if (state !== "frozen") throw new Conflict();
      const due = await tx
        .select({ id: payouts.id, personId: payouts.personId })
        .from(payouts)
        .where(and(eq(payouts.periodId, periodId), eq(payouts.way, way), eq(payouts.state, "due")))
        .orderBy(payouts.id)
        .limit(AT_ONCE);
      if (due.length === 0) return 0;
      await takeTurns(
        tx,
        due.map(({ personId }) => personId),
      );
      await pay(
        tx,
        due.map(({ id }) => id),
        now,
      );
      const detail = { name: endsOn, way, payouts: due.length };
      await record(tx, { kind: "payback.all-paid", actorId: owner.id, happenedAt: now, detail });
      return due.length;
    });
    settled += some;
    if (some < AT_ONCE) return settled;
  }
}

async function pay(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, payout_id, happened_at)
    select 'paid ' || o.id, 'paid', o.way, y.id, d.id, o.points + o.matched, o.person_id, o.id, ${now.toISOString()}::timestamptz
    from payouts o join ledger_accounts d on d.kind = 'paid'
    join ledger_accounts y on y.kind = 'payable' and y.person_id = o.person_id and y.period_id = o.period_id
    where o.id = any(${asArray(ids)}) and o.state = 'due' order by o.id`);
  await tx.execute(sql`
    update payouts set state = 'paid', settled_at = ${now.toISOString()} where id = any(${asArray(ids)}) and state = 'due'`);
}

type Payout = typeof payouts.$inferSelect;

/** The points go back to the member, what the community added goes back to it. */
async function giveBack(
  tx: Tx,
  { id, personId, periodId, points, matched }: Payout,
  wasPaid: boolean,
  now: Date,
): Promise<void> {
  const open = await takeOpenPeriod(tx, now);
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id) values ('carried', ${personId}, ${open}) on conflict do nothing`);
  const from = wasPaid
    ? sql`(select a.id from ledger_accounts a where a.kind = 'paid')`
    : sql`(select a.id from ledger_accounts a where a.kind = 'payable' and a.person_id = ${personId} and a.period_id = ${periodId})`;
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, payout_id, happened_at)
    select 'return ' || ${id}::bigint, 'returned', 'payment-failed', ${from}, a.id, ${points}, ${personId}, ${id}, ${at}
    from ledger_accounts a where a.kind = 'carried' and a.person_id = ${personId} and a.period_id = ${open}`);
  if (matched > 0)
    await tx.execute(sql`
      insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, payout_id, happened_at)
      select 'unmatch ' || ${id}::bigint, 'unmatched', 'payment-failed', ${from}, a.id, ${matched}, ${personId}, ${id}, ${at}
      from ledger_accounts a where a.kind = 'match'`);
  await tx.update(payouts).set({ state: "failed", settledAt: now }).where(eq(payouts.id, id));
}
