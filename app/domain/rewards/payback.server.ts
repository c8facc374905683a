import { desc, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { allow, Conflict, Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { PAYOUT_WAYS, type PayoutState, type PayoutWay, type PeriodId, periods } from "#db/schema/index";
import { forgetChosenAccounts } from "./clear.server";
import { holdPeriod, type Period } from "./period.server";

/** Points that are the members' to be paid of a period, before and after it is fixed what they chose. */
export async function pointsToPay(db: Db, id: PeriodId): Promise<number> {
  const [row] = await db.execute<{ points: string }>(sql`
    select coalesce(sum(h.points), 0) as points from (
      select sum(a.balance) as points from ledger_accounts a
      where a.period_id = ${id} and a.kind in ('confirmed', 'carried') group by a.person_id) h
    where h.points > 0`);
  return Number(row?.points ?? 0);
}

/** Whether so much is to be paid that a second person has to agree, and has not. */
export async function needsSecondPerson(db: Db, { id, approverId }: Period): Promise<boolean> {
  if (approverId !== null) return false;
  return (await pointsToPay(db, id)) > (await readSetting(db, "secondPersonFrom"));
}

/** The owner has looked the sums over. Asking again changes nothing. Throws Forbidden, NotFound, Conflict where it is not closed. */
export async function reviewPayback(db: Db, owner: Member, id: PeriodId, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const { state, endsOn } = await holdPeriod(tx, id);
    if (!["open", "closing", "closed"].includes(state)) return;
    if (state !== "closed") throw new Conflict();
    await tx
      .update(periods)
      .set({ state: "reviewed", reviewedAt: now, reviewerId: owner.id })
      .where(eq(periods.id, id));
    await record(tx, { kind: "payback.reviewed", actorId: owner.id, happenedAt: now, detail: { name: endsOn } });
  });
}

/** A second owner agrees to the sum. Throws Forbidden for whoever looked it over, Conflict where nobody did. */
export async function approvePayback(db: Db, owner: Member, id: PeriodId, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const { state, reviewerId, approverId, endsOn } = await holdPeriod(tx, id);
    if (approverId !== null) return;
    if (state !== "reviewed") throw new Conflict();
    if (reviewerId === owner.id) throw new Forbidden();
    await tx.update(periods).set({ approvedAt: now, approverId: owner.id }).where(eq(periods.id, id));
    await record(tx, { kind: "payback.approved", actorId: owner.id, happenedAt: now, detail: { name: endsOn } });
  });
}

/** Everybody may see what was paid. Throws Forbidden, NotFound, Conflict before it is fixed, and Invalid while a payout is due. */
export async function publishPayback(db: Db, owner: Member, id: PeriodId, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const { state, endsOn } = await holdPeriod(tx, id);
    if (state === "published") return;
    if (state !== "frozen") throw new Conflict();
    const due = await tx.execute(sql`select from payouts where period_id = ${id} and state = 'due' limit 1`);
    if (due.length > 0) throw new Invalid({ "": "error.payoutsDue" });
    await tx.update(periods).set({ state: "published", publishedAt: now }).where(eq(periods.id, id));
    await forgetChosenAccounts(tx, id);
    await record(tx, { kind: "payback.published", actorId: owner.id, happenedAt: now, detail: { name: endsOn } });
  });
}

/** What the period may cost, while it is open. Throws Forbidden, NotFound, Conflict. */
export async function setBudget(db: Db, owner: Member, id: PeriodId, budget: number, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const period = await holdPeriod(tx, id);
    if (period.budget === budget) return;
    if (period.state !== "open") throw new Conflict();
    await tx.update(periods).set({ budget }).where(eq(periods.id, id));
    const detail = { name: period.endsOn, what: "budget", from: period.budget, to: budget };
    await record(tx, { kind: "payback.budget-set", actorId: owner.id, happenedAt: now, detail });
  });
}

export type WayTotal = { way: PayoutWay; state: PayoutState; people: number; points: number; matched: number };

/** What is paid, by way and by what came of it. */
export async function readTotals(db: Db, id: PeriodId): Promise<WayTotal[]> {
  const rows = await db.execute<WayTotal>(sql`
    select way, state, count(*)::int as people, sum(points) as points, sum(matched) as matched
    from payouts where period_id = ${id} group by 1, 2`);
  const totals = rows.map((row) => ({ ...row, points: Number(row.points), matched: Number(row.matched) }));
  return totals.sort((one, other) => PAYOUT_WAYS.indexOf(one.way) - PAYOUT_WAYS.indexOf(other.way));
}

export type PaybackPeriod = Period & {
  toPay: number;
  /** Members with points of it, and how many of them the step that runs has come to. */
  people: number;
  done: number;
  needsSecondPerson: boolean;
  totals: WayTotal[];
};

/** The periods, the latest first; one that runs is there even where nothing was confirmed yet. Throws Forbidden. */
export async function listPeriods(db: Db, owner: Member): Promise<Period[]> {
  allow(isOwner(owner));
  return db.select().from(periods).orderBy(desc(periods.startsOn));
}

/** The period that runs is there to be given a budget. */
export const openCurrentPeriod = (db: Db, now: Date): Promise<PeriodId> =>
  inTransaction(db, (tx) => takeOpenPeriod(tx, now));

/** One period and how far it is. Throws Forbidden, NotFound. */
export async function readPayback(db: Db, owner: Member, id: PeriodId): Promise<PaybackPeriod> {
  allow(isOwner(owner));
  const [period] = await db.select().from(periods).where(eq(periods.id, id));
  if (!period) throw new NotFound();
  const [count] = await db.execute<{ people: number; done: number }>(sql`
    select count(distinct person_id)::int as people,
      (count(distinct person_id) filter (where person_id <= ${period.doneUntil ?? 0}))::int as done
    from ledger_accounts where period_id = ${id} and kind in ('confirmed', 'carried')`);
  const [toPay, needs, totals] = await Promise.all([
    pointsToPay(db, id),
    needsSecondPerson(db, period),
    readTotals(db, id),
  ]);
  return { ...period, toPay, people: count?.people ?? 0, done: count?.done ?? 0, needsSecondPerson: needs, totals };
}

/** What was paid of a period, for everybody to see. */
export type PublishedPeriod = { startsOn: string; endsOn: string; people: number; points: number };

/** The periods whose sums are published, the latest first. What failed is not in them. */
export async function listPublished(db: Db): Promise<PublishedPeriod[]> {
  const rows = await db.execute<PublishedPeriod>(sql`
    select p.starts_on as "startsOn", p.ends_on as "endsOn", count(o.id)::int as people, coalesce(sum(o.points + o.matched), 0) as points
    from periods p left join payouts o on o.period_id = p.id and o.state = 'paid'
    where p.state = 'published' group by p.id order by p.starts_on desc`);
  return rows.map((row) => ({ ...row, points: Number(row.points) }));
}
