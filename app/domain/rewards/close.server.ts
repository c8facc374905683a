import { sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import { readSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { endOf, takeOpenPeriod } from "#app/domain/points/periods.server";
import { asArray } from "#app/domain/points/subjects.server";
import { allow, Invalid } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { enqueue } from "#app/platform/queue.server";
import type { PeriodId } from "#db/schema/index";
import { holdPeriod, nextPeople, type Period, peopleDone } from "./period.server";
import { pointsToShare } from "./shared.server";

/**
 * Nothing is confirmed into the period any more, and its points are scaled to its budget by a job that `closeSome` is. Asking
 * again changes nothing. Throws Forbidden, NotFound, and Invalid while it runs or one before it is open.
 */
export async function beginClosing(db: Db, owner: Member, id: PeriodId, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const period = await holdPeriod(tx, id);
    if (period.state !== "open") return;
    if (now < endOf(period)) throw new Invalid({ "": "error.periodRuns" });
    const [earlier] = await tx.execute(sql`
      select from periods where state = 'open' and starts_on < ${period.startsOn} limit 1`);
    if (earlier) throw new Invalid({ "": "error.periodBefore" });
    await tx.execute(sql`
      update periods set state = 'closing', done_until = 0, shared_points = ${await pointsToShare(tx, period)}, confirmed_points = (
        select coalesce(sum(a.balance), 0) from ledger_accounts a where a.period_id = ${id} and a.kind = 'confirmed' and a.balance > 0)
      where id = ${id}`);
    await record(tx, { kind: "payback.closing", actorId: owner.id, happenedAt: now, detail: { name: period.endsOn } });
    await enqueue(tx, "run-payback", { periodId: id }, { key: `payback ${id}` });
  });
}

/**
 * The next members' points are scaled so that all together come to the budget; what they owe is covered by what was carried
 * over, or owed in the next period. Says whether there may be more. Goes on where it was cut off; at the end members may choose.
 */
export function closeSome(db: Db, id: PeriodId, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const period = await holdPeriod(tx, id);
    if (period.state !== "closing") return false;
    const people = await nextPeople(tx, period);
    if (people.length === 0) {
      await endClosing(tx, period, now);
      return false;
    }
    const next = await takeOpenPeriod(tx, now);
    await takeTurns(tx, people);
    const of = sql`a.period_id = ${id} and a.person_id = any(${asArray(people)})`;
    if (Number(period.confirmedPoints) > sharedOf(period)) await scale(tx, period, of, now);
    await cover(tx, id, of, now);
    await owe(tx, id, next, of, now);
    await peopleDone(tx, id, people);
    return true;
  });
}

type Which = ReturnType<typeof sql>;

const sharedOf = ({ sharedPoints, budget }: Period) => sharedPoints ?? budget;

/** Each has the same share of what they confirmed, whole points of it. */
function scale(tx: Tx, period: Period, of: Which, now: Date) {
  const [shared, all] = [sql`${sharedOf(period)}::bigint`, sql`${period.confirmedPoints}::bigint`];
  return tx.execute(sql`
    insert into ledger_entries (key, kind, cause, facts, from_id, to_id, amount, person_id, happened_at)
    select 'scale ' || a.id, 'scaled', 'budget', jsonb_build_object('budget', ${shared}, 'all', ${all}),
      a.id, b.id, a.balance - a.balance * ${shared} / ${all}, a.person_id, ${now.toISOString()}::timestamptz
    from ledger_accounts a join ledger_accounts b on b.kind = 'budget'
    where ${of} and a.kind = 'confirmed' and a.balance > a.balance * ${shared} / ${all} and a.balance > 0
      and a.period_id = ${period.id}
    order by a.person_id`);
}

/** What somebody owes is taken from what they carried over. */
const cover = (tx: Tx, id: PeriodId, of: Which, now: Date) =>
  tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'cover ' || a.id, 'covered', 'debt', c.id, a.id, least(c.balance, -a.balance), a.person_id, ${now.toISOString()}::timestamptz
    from ledger_accounts a join ledger_accounts c on c.kind = 'carried' and c.person_id = a.person_id and c.period_id = ${id}
    where ${of} and a.kind = 'confirmed' and a.balance < 0 and c.balance > 0
    order by a.person_id`);

/** What is owed still is owed in the period that is open. */
async function owe(tx: Tx, id: PeriodId, next: PeriodId, of: Which, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select 'confirmed', a.person_id, ${next}::bigint from ledger_accounts a
    where ${of} and a.kind = 'confirmed' and a.balance < 0 order by a.person_id on conflict do nothing`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'owe ' || a.id, 'owed', 'debt', n.id, a.id, -a.balance, a.person_id, ${now.toISOString()}::timestamptz
    from ledger_accounts a join ledger_accounts n on n.kind = 'confirmed' and n.person_id = a.person_id and n.period_id = ${next}
    where ${of} and a.kind = 'confirmed' and a.balance < 0 and a.period_id = ${id}
    order by a.person_id`);
}

async function endClosing(tx: Tx, { id, endsOn }: Period, now: Date): Promise<void> {
  const { choiceDays } = await readSettings(tx, ["choiceDays"]);
  const until = new Date(now.getTime() + choiceDays * DAY_MS);
  await tx.execute(sql`
    update periods set state = 'closed', done_until = null, closed_at = ${now.toISOString()}, choice_until = ${until.toISOString()}
    where id = ${id}`);
  await record(tx, { kind: "payback.closed", actorId: null, happenedAt: now, detail: { name: endsOn } });
}
