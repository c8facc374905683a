import { sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import { readSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { asArray } from "#app/domain/points/subjects.server";
import { allow, Conflict, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { enqueue } from "#app/platform/queue.server";
import type { PeriodId, PersonId } from "#db/schema/index";
import { needsSecondPerson } from "./payback.server";
import { holdPeriod, nextPeople, peopleDone } from "./period.server";

/**
 * What members chose is fixed, by a job that `freezeSome` is. Asking again changes nothing. Throws Forbidden, NotFound,
 * Conflict before it was looked over, and Invalid while members may choose, or where a second person has to agree first.
 */
export async function beginFreezing(db: Db, owner: Member, id: PeriodId, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const period = await holdPeriod(tx, id);
    if (["freezing", "frozen", "published"].includes(period.state)) return;
    if (period.state !== "reviewed" || period.choiceUntil === null) throw new Conflict();
    if (now < period.choiceUntil) throw new Invalid({ "": "error.choiceOpen" });
    if (await needsSecondPerson(tx, period)) throw new Invalid({ "": "error.secondPerson" });
    await tx.execute(sql`update periods set state = 'freezing', done_until = 0 where id = ${id}`);
    await record(tx, { kind: "payback.freezing", actorId: owner.id, happenedAt: now, detail: { name: period.endsOn } });
    await enqueue(tx, "run-payback", { periodId: id }, { key: `payback ${id}` });
  });
}

/**
 * The next members' points are set aside to be paid as they chose; those of whoever did not choose wait for the next period,
 * or expire where they waited before. Says whether there may be more.
 */
export function freezeSome(db: Db, id: PeriodId, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const period = await holdPeriod(tx, id);
    if (period.state !== "freezing") return false;
    const people = await nextPeople(tx, period);
    if (people.length === 0) {
      await tx.execute(sql`
        update periods set state = 'frozen', done_until = null, frozen_at = ${now.toISOString()} where id = ${id}`);
      await record(tx, { kind: "payback.frozen", actorId: null, happenedAt: now, detail: { name: period.endsOn } });
      return false;
    }
    const next = await takeOpenPeriod(tx, now);
    await takeTurns(tx, people);
    await makePayouts(tx, id, people);
    await setAside(tx, id, people, now);
    await expire(tx, id, people, now);
    await rollOver(tx, id, next, people, now);
    await peopleDone(tx, id, people);
    return true;
  });
}

/** A payout for each of them who chose and has enough for what they chose. */
async function makePayouts(tx: Tx, id: PeriodId, people: readonly PersonId[]): Promise<void> {
  const rules = await readSettings(tx, ["cashFrom", "charityMatch"]);
  await tx.execute(sql`
    insert into payouts (period_id, person_id, way, charity_id, holder, sealed_iban, points, matched)
    select c.period_id, c.person_id, c.way, c.charity_id, c.holder, c.sealed_iban, held.points,
      case c.way when 'charity' then held.points * ${rules.charityMatch}::bigint / 100 else 0 end
    from payout_choices c join people p on p.id = c.person_id and p.left_at is null
    cross join lateral (select sum(a.balance) as points from ledger_accounts a
      where a.person_id = c.person_id and a.period_id = c.period_id and a.kind in ('confirmed', 'carried')) held
    where c.period_id = ${id} and c.person_id = any(${asArray(people)}) and held.points > 0
      and (c.way <> 'cash' or held.points >= ${rules.cashFrom})
    order by c.person_id
    on conflict (period_id, person_id) do nothing`);
}

/** What a payout is made of is set aside, with what the community adds to it. */
async function setAside(tx: Tx, id: PeriodId, people: readonly PersonId[], now: Date): Promise<void> {
  const ids = asArray(people);
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select 'payable', o.person_id, o.period_id from payouts o where o.period_id = ${id} and o.person_id = any(${ids})
    order by o.person_id on conflict do nothing`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, payout_id, happened_at)
    select s.what || ' ' || s.place, s.what, s.way, s.place, s.payable, s.points, s.person_id, s.payout, ${now.toISOString()}::timestamptz
    from (
      select 'chosen' as what, o.way, a.id as place, y.id as payable, a.balance as points, o.person_id, o.id as payout
      from payouts o join ledger_accounts y on y.kind = 'payable' and y.person_id = o.person_id and y.period_id = o.period_id
      join ledger_accounts a on a.kind in ('confirmed', 'carried') and a.person_id = o.person_id and a.period_id = o.period_id
      where o.period_id = ${id} and o.person_id = any(${ids}) and a.balance > 0
    ) s order by s.person_id, s.place`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, payout_id, happened_at)
    select 'match ' || o.id, 'matched', o.way, m.id, y.id, o.matched, o.person_id, o.id, ${now.toISOString()}::timestamptz
    from payouts o join ledger_accounts m on m.kind = 'match'
    join ledger_accounts y on y.kind = 'payable' and y.person_id = o.person_id and y.period_id = o.period_id
    where o.period_id = ${id} and o.person_id = any(${ids}) and o.matched > 0
    order by o.person_id`);
}

/** What waited once already and was not chosen again is nobody's any more. */
const expire = (tx: Tx, id: PeriodId, people: readonly PersonId[], now: Date) =>
  tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'expire ' || a.id, 'expired', 'no-choice-again', a.id, f.id, a.balance, a.person_id, ${now.toISOString()}::timestamptz
    from ledger_accounts a join ledger_accounts f on f.kind = 'forfeited'
    where a.kind = 'carried' and a.period_id = ${id} and a.person_id = any(${asArray(people)}) and a.balance > 0
    order by a.person_id`);

/** What was not chosen for the first time waits for the next period. */
async function rollOver(tx: Tx, id: PeriodId, next: PeriodId, people: readonly PersonId[], now: Date): Promise<void> {
  const left = sql`a.kind = 'confirmed' and a.period_id = ${id} and a.person_id = any(${asArray(people)}) and a.balance > 0`;
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select 'carried', a.person_id, ${next}::bigint from ledger_accounts a where ${left} order by a.person_id
    on conflict do nothing`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'roll ' || a.id, 'rolled', case when exists (select from payout_choices c
        where c.period_id = a.period_id and c.person_id = a.person_id) then 'too-few' else 'no-choice' end,
      a.id, n.id, a.balance, a.person_id, ${now.toISOString()}::timestamptz
    from ledger_accounts a join ledger_accounts n on n.kind = 'carried' and n.person_id = a.person_id and n.period_id = ${next}
    where ${left} order by a.person_id`);
}
