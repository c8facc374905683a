import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { allow, Conflict, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import {
  type LedgerCause,
  type PeriodId,
  type PersonId,
  periods,
  perks,
  type RedemptionId,
  type RedemptionState,
  redemptions,
} from "#db/schema/index";
import { maySettle, seesQueue } from "./policy";
import { sealWords } from "./words.server";

type Redemption = typeof redemptions.$inferSelect;

/**
 * The member has the perk, with words such as the code of a voucher, which are sealed. Saying so again changes nothing. Throws
 * NotFound, Forbidden, Conflict where its points were given back.
 */
export async function fulfil(
  db: Db,
  seal: Seal,
  actor: Member,
  id: RedemptionId,
  words: string,
  now: Date,
): Promise<void> {
  const sealedWords = words === "" ? null : sealWords(seal, id, words);
  await settle(db, actor, id, { state: "fulfilled", sealedWords }, now);
}

/** The points are the member's again, and there is one more left, with the reason in words. Throws as `fulfil` does; Conflict where it was handed over. */
export async function refund(db: Db, actor: Member, id: RedemptionId, reason: string, now: Date): Promise<void> {
  await settle(db, actor, id, { state: "refunded", reason }, now);
}

type Outcome = { state: "fulfilled"; sealedWords: string | null } | { state: "refunded"; reason: string };

async function settle(db: Db, actor: Member, id: RedemptionId, outcome: Outcome, now: Date): Promise<void> {
  allow(seesQueue(actor));
  await inTransaction(db, async (tx) => {
    const redemption = await holdRedemption(tx, id, now);
    allow(maySettle(actor, redemption.personId, now));
    if (redemption.state === outcome.state) return;
    if (redemption.state !== "reserved") throw new Conflict();
    await write(tx, redemption, { ...outcome, settlerId: actor.id }, now);
    const [perk] = await tx.select({ name: perks.name }).from(perks).where(eq(perks.id, redemption.perkId));
    const kind = `perk.${outcome.state}` as const;
    const detail = { name: perk?.name ?? "", ...("reason" in outcome ? { reason: outcome.reason } : {}) };
    await record(tx, { kind, actorId: actor.id, personId: redemption.personId, happenedAt: now, detail });
  });
}

/** What somebody who leaves waited for is given back, for all that they have to be forfeited. The caller forfeits it. */
export async function refundAll(tx: Tx, personId: PersonId, now: Date): Promise<void> {
  const waiting = await tx.execute<{ id: string }>(sql`
    select id from redemptions where person_id = ${personId} and state = 'reserved' order by id`);
  for (const { id } of waiting) {
    const redemption = await holdRedemption(tx, Number(id) as RedemptionId, now);
    if (redemption.state === "reserved") await write(tx, redemption, { state: "refunded" }, now);
  }
}

/** The redemption, held until the transaction ends, after the periods that it may give points back to and its member's turn. */
async function holdRedemption(tx: Tx, id: RedemptionId, now: Date): Promise<Redemption> {
  const [found] = await tx
    .select({ personId: redemptions.personId, periodId: redemptions.periodId })
    .from(redemptions)
    .where(eq(redemptions.id, id));
  if (!found) throw new NotFound();
  await tx.select({ id: periods.id }).from(periods).where(eq(periods.id, found.periodId)).for("share");
  await takeOpenPeriod(tx, now);
  await takeTurns(tx, [found.personId]);
  const [redemption] = await tx.select().from(redemptions).where(eq(redemptions.id, id)).for("no key update");
  if (!redemption) throw new NotFound();
  return redemption;
}

type Settled = {
  state: Exclude<RedemptionState, "reserved">;
  settlerId?: PersonId;
  sealedWords?: string | null;
  reason?: string;
};

async function write(tx: Tx, redemption: Redemption, settled: Settled, now: Date): Promise<void> {
  await tx
    .update(redemptions)
    .set({ ...settled, settledAt: now })
    .where(eq(redemptions.id, redemption.id));
  if (settled.state === "fulfilled") return spend(tx, redemption, now);
  await tx
    .update(perks)
    .set({ stock: sql`${perks.stock} + 1` })
    .where(eq(perks.id, redemption.perkId));
  await giveBack(tx, redemption, settled.reason === undefined ? "left" : "perk-refused", now);
}

async function spend(tx: Tx, { id }: Redemption, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, redemption_id, happened_at)
    select 'fulfil ' || r.id, 'fulfilled', 'perk', s.id, k.id, r.points, r.person_id, r.id, ${now.toISOString()}::timestamptz
    from redemptions r
    join ledger_accounts s on s.kind = 'reserved' and s.person_id = r.person_id and s.period_id = r.period_id
    join ledger_accounts k on k.kind = 'perks' and k.period_id = r.period_id
    where r.id = ${id}`);
}

/**
 * The points go back where they were. Where that period has closed, they are carried into the one that is open: in full, as they
 * were no part of what was scaled.
 */
async function giveBack(
  tx: Tx,
  { id, personId, periodId, points, carried }: Redemption,
  cause: LedgerCause,
  now: Date,
): Promise<void> {
  const [period] = await tx.select({ state: periods.state }).from(periods).where(eq(periods.id, periodId));
  const isOpen = period?.state === "open";
  const to = isOpen ? periodId : await carriedInto(tx, personId, now);
  const parts = isOpen ? { carried, confirmed: points - carried } : { carried: points, confirmed: 0 };
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, redemption_id, happened_at)
    select 'refund ' || a.kind || ' ' || ${id}::bigint, 'refunded', ${cause}, s.id, a.id, part.points, ${personId}, ${id}, ${now.toISOString()}::timestamptz
    from (values ('carried', ${parts.carried}::bigint), ('confirmed', ${parts.confirmed}::bigint)) part (kind, points)
    join ledger_accounts a on a.kind = part.kind and a.person_id = ${personId} and a.period_id = ${to}
    join ledger_accounts s on s.kind = 'reserved' and s.person_id = ${personId} and s.period_id = ${periodId}
    where part.points > 0
    order by a.id`);
}

async function carriedInto(tx: Tx, personId: PersonId, now: Date): Promise<PeriodId> {
  const open = await takeOpenPeriod(tx, now);
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id) values ('carried', ${personId}, ${open}) on conflict do nothing`);
  return open;
}
