import { type SQL, sql } from "drizzle-orm";
import { isHeld } from "#app/domain/votes/favours.server";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { takeTurns } from "./entries.server";
import { takeOpenPeriod } from "./periods.server";
import { asArray } from "./subjects.server";

/** Awards confirmed in one transaction: as many as keep those who earn meanwhile from waiting long. */
const AT_ONCE = 500;

const upvoteOf = { giver: sql`v.person_id`, taker: sql`e.person_id`, answerId: sql`e.answer_id` };
const acceptanceOf = { giver: sql`a.accepter_id`, taker: sql`a.author_id`, answerId: sql`a.id` };

/**
 * Holds where the award `e` came of what looks like foul play, or may have: it waits until that is decided. Upvotes are numbered,
 * so that with some of them held as many of the last numbers wait.
 */
const waitsForVerdict = sql`(
  exists (select from favour_verdicts f where f.taker_id = e.person_id and f.state <> 'free') and case
    when e.cause in ('accepted', 'quick') then exists (select from answers a where a.id = e.answer_id and ${isHeld(acceptanceOf)})
    when e.cause like 'upvote%' then (e.facts ->> 'number')::int > (
      select count(*) from votes v where v.answer_id = e.answer_id and v.value = 1 and v.person_id is not null and not ${isHeld(upvoteOf)})
    else false end)`;

/** Points of so many awards that are held until a verdict. */
export type HeldPoints = { awards: number; points: number };

/** What is held of all whose time of waiting ended between these moments. The caller has asked whether it may be seen. */
export const readHeldBetween = (db: Db, { from, to }: { from: Date; to: Date }): Promise<HeldPoints> =>
  readHeld(db, sql`w.due_at >= ${from.toISOString()}::timestamptz and w.due_at < ${to.toISOString()}::timestamptz`);

/** What is held of a member's pending points, however long they have waited. The same holds for the caller. */
export const readHeldOf = (db: Db, { id }: { id: PersonId }): Promise<HeldPoints> =>
  readHeld(db, sql`w.person_id = ${id}`);

async function readHeld(db: Db, which: SQL): Promise<HeldPoints> {
  const [row] = await db.execute<{ awards: number; points: string }>(sql`
    select count(*)::int as awards, coalesce(sum(e.amount), 0) as points
    from pending_awards w join ledger_entries e on e.id = w.entry_id where ${which} and ${waitsForVerdict}`);
  return { awards: row?.awards ?? 0, points: Number(row?.points ?? 0) };
}

/** What has waited long enough, and for nobody's verdict, is confirmed, in the period of this moment; says how much was. May be called twice, also at once. */
export async function confirmDue(db: Db, now: Date): Promise<number> {
  let confirmed = 0;
  for (;;) {
    const { found, written } = await confirmSome(db, now);
    confirmed += written;
    if (found < AT_ONCE) return confirmed;
  }
}

function confirmSome(db: Db, now: Date): Promise<{ found: number; written: number }> {
  return inTransaction(db, async (tx) => {
    const due = await tx.execute<{ id: string; personId: string }>(sql`
      select w.entry_id as id, w.person_id as "personId" from pending_awards w join ledger_entries e on e.id = w.entry_id
      where w.due_at <= ${now.toISOString()}::timestamptz and not ${waitsForVerdict}
      order by w.due_at, w.entry_id limit ${AT_ONCE}`);
    if (due.length === 0) return { found: 0, written: 0 };
    const people = [...new Set(due.map(({ personId }) => Number(personId) as PersonId))];
    const period = await takeOpenPeriod(tx, now);
    await takeTurns(tx, people);
    await tx.execute(sql`
      insert into ledger_accounts (kind, person_id, period_id)
      select 'confirmed', p, ${period}::bigint from unnest(${asArray(people)}) p order by p on conflict do nothing`);
    // What somebody else took meanwhile is not there any more.
    const written = await tx.execute(sql`
      with due as (
        delete from pending_awards where entry_id = any(${asArray(due.map(({ id }) => Number(id)))}) returning entry_id
      )
      insert into ledger_entries (key, kind, cause, facts, from_id, to_id, amount, person_id, question_id, answer_id, idea_id,
        space_id, settles_id, happened_at)
      select 'confirm ' || award.id, 'confirmed', 'waited', award.facts, pending.id, confirmed.id, award.amount, award.person_id,
        award.question_id, award.answer_id, award.idea_id, award.space_id, award.id, ${now.toISOString()}::timestamptz
      from due
      join ledger_entries award on award.id = due.entry_id
      join ledger_accounts pending on pending.kind = 'pending' and pending.person_id = award.person_id
      join ledger_accounts confirmed on confirmed.kind = 'confirmed' and confirmed.person_id = award.person_id
        and confirmed.period_id = ${period}
      order by award.id`);
    return { found: due.length, written: written.count };
  });
}
