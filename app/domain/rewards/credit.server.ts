import { sql } from "drizzle-orm";
import { isOwner } from "#app/domain/community/policy";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import type { Billing, BillingAnswer } from "#app/platform/billing.server";
import { CreditNotSent } from "#app/platform/billing.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { enqueueOnce, tryNow } from "#app/platform/queue.server";
import type { PeriodId } from "#db/schema/index";
import { settleOne } from "./payouts.server";

/** Payouts put in the queue by one statement. */
const AT_ONCE = 1000;
/** Those sent one after the other, so that a billing system is never asked by all workers at once, and other jobs go on. */
const QUEUE = "billing";
const keyOf = (payoutId: string) => `credit ${payoutId}`;

/** Every payout that is due as credit is in the queue to be sent; those that are already stay as they are, with their waits. */
export async function queueCredits(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const due = await db.execute<{ id: string }>(sql`
      select o.id from payouts o join periods p on p.id = o.period_id
      where p.state = 'frozen' and o.state = 'due' and o.way = 'credit' and o.id > ${after} order by o.id limit ${AT_ONCE}`);
    const jobs = due.map(({ id }) => ({ key: keyOf(id), payload: { payoutId: Number(id) } }));
    await enqueueOnce(db, "send-credit", jobs, { queue: QUEUE });
    if (due.length < AT_ONCE) return;
    after = Number(due.at(-1)?.id);
  }
}

/** What is due as credit of the period is not waited for any longer, but asked for again now. Throws Forbidden. */
export async function askAgainNow(db: Db, owner: Member, periodId: PeriodId): Promise<void> {
  allow(isOwner(owner));
  await queueCredits(db);
  const due = await db.execute<{ id: string }>(sql`
    select id from payouts where period_id = ${periodId} and state = 'due' and way = 'credit'`);
  await tryNow(
    db,
    due.map(({ id }) => keyOf(id)),
  );
}

/**
 * The billing system is asked to credit the payout, which is paid, or failed, once it says so; one that is not due any more is
 * let be. Cut off anywhere it may be done again: it is asked by the same name. Throws CreditNotSent where it has to be asked later.
 */
export async function sendCredit(db: Db, billing: Billing, payoutId: number, now: Date): Promise<void> {
  if (billing.rests(now)) throw new CreditNotSent("silence");
  const credit = await beginSending(db, payoutId, now);
  if (!credit) return;
  const answer = await billing.credit(credit.name, credit.body, now).catch(async (error) => {
    await noteTrouble(db, payoutId, error instanceof CreditNotSent ? error.trouble : "silence");
    throw error;
  });
  await settleCredit(db, payoutId, answer, now);
}

type Due = { personId: string; handle: string | null; points: string; startsOn: string; endsOn: string; at: string };

/** Whoever says by hand what came of the payout takes turns with this at its row. */
function beginSending(db: Db, payoutId: number, now: Date): Promise<{ name: string; body: string } | null> {
  return inTransaction(db, async (tx) => {
    const [due] = await tx.execute<Due>(sql`
      select o.person_id as "personId", case when m.left_at is null then m.handle end as handle, o.points + o.matched as points,
        p.starts_on as "startsOn", p.ends_on as "endsOn", (extract(epoch from p.frozen_at) * 1000)::bigint as at
      from payouts o join periods p on p.id = o.period_id join people m on m.id = o.person_id
      where o.id = ${payoutId} and o.state = 'due' and o.way = 'credit' and p.state = 'frozen' for update of o`);
    if (!due) return null;
    await tx.execute(sql`
      insert into credit_sendings (payout_id, attempts, sent_at) values (${payoutId}, 1, ${now.toISOString()}::timestamptz)
      on conflict (payout_id) do update set attempts = credit_sendings.attempts + 1, sent_at = excluded.sent_at, trouble = null`);
    return creditOf(due, await readSetting(tx, "currency"));
  });
}

/** The name says whose credit of which period it is: it stays the same where the database is put back to an earlier day. */
function creditOf({ personId, handle, points, startsOn, endsOn, at }: Due, currency: string) {
  const data = {
    member: { id: Number(personId), handle },
    points: Number(points),
    amount: (Number(points) / 100).toFixed(2),
    currency,
    period: { startsOn, endsOn },
  };
  const name = `payback_${endsOn}_member_${personId}`;
  const timestamp = new Date(Number(at)).toISOString();
  return { name, body: JSON.stringify({ type: "payout.credit", timestamp, data: { id: name, ...data } }) };
}

const noteTrouble = (db: Db, payoutId: number, trouble: string) =>
  db.execute(sql`
    update credit_sendings set trouble = ${trouble} where payout_id = ${payoutId} and answered_at is null`);

async function settleCredit(db: Db, payoutId: number, answer: BillingAnswer, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await settleOne(tx, { id: payoutId, outcome: answer.credited ? "paid" : "failed", actorId: null, now });
    await noteAnswer(tx, payoutId, answer, now);
  });
}

const noteAnswer = (tx: Tx, payoutId: number, answer: BillingAnswer, now: Date) =>
  tx.execute(sql`
    update credit_sendings set trouble = null, answered_at = ${now.toISOString()}::timestamptz,
      reason = ${answer.credited ? null : answer.reason}
    where payout_id = ${payoutId} and answered_at is null`);

/** How far the billing system is with a period's credit. */
export type CreditProgress = {
  credited: number;
  /** Not asked for yet, or asked for without an answer that holds; the latter alone are `unanswered`. */
  waiting: number;
  unanswered: number;
  refused: number;
  /** Why the last one that waits came to nothing: "silence", or the number of the answer. */
  trouble: string | null;
};

/** What the billing system said so far. The caller has asked whether it may be seen. */
export async function readCreditProgress(db: Db, periodId: PeriodId): Promise<CreditProgress> {
  const [row] = await db.execute<CreditProgress>(sql`
    select (count(*) filter (where c.answered_at is not null and c.reason is null))::int as credited,
      (count(*) filter (where o.state = 'due'))::int as waiting,
      (count(*) filter (where o.state = 'due' and c.payout_id is not null))::int as unanswered,
      (count(*) filter (where c.reason is not null))::int as refused,
      (array_agg(c.trouble order by c.sent_at desc) filter (where o.state = 'due' and c.trouble is not null))[1] as trouble
    from payouts o left join credit_sendings c on c.payout_id = o.id
    where o.period_id = ${periodId} and o.way = 'credit'`);
  if (!row) throw new Error("sums of credit were not read");
  return row;
}
