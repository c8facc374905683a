import { sql } from "drizzle-orm";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";

/** What the member has, pending and confirmed, is nobody's any more, and what they owed is not owed. Does nothing where there is nothing. */
export async function forfeitAll(db: Db, id: PersonId, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.execute(
      sql`select id from ledger_accounts where kind = 'pending' and person_id = ${id} for no key update`,
    );
    await forfeitPending(tx, id, now);
    await forfeitConfirmed(tx, id, now);
  });
}

const forfeited = sql`(select f.id from ledger_accounts f where f.kind = 'forfeited')`;

const forfeitPending = (tx: Tx, id: PersonId, now: Date) =>
  tx.execute(sql`
    with gone as (delete from pending_awards where person_id = ${id} returning entry_id)
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, question_id, answer_id, idea_id, space_id,
      settles_id, happened_at)
    select 'forfeit ' || a.id, 'forfeited', 'left', a.to_id, ${forfeited}, a.amount, a.person_id, a.question_id, a.answer_id,
      a.idea_id, a.space_id, a.id, ${now.toISOString()}::timestamptz
    from gone join ledger_entries a on a.id = gone.entry_id
    order by a.id`);

/** By the number of the account's last entry: what is left over when this is done twice has another key. */
const forfeitConfirmed = (tx: Tx, id: PersonId, now: Date) =>
  tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'forfeit account ' || a.id || ' after ' || (select max(e.id) from ledger_entries e where a.id in (e.from_id, e.to_id)),
      'forfeited', 'left', case when a.balance > 0 then a.id else ${forfeited} end, case when a.balance > 0 then ${forfeited} else a.id end,
      abs(a.balance), ${id}, ${now.toISOString()}::timestamptz
    from ledger_accounts a where a.person_id = ${id} and a.kind in ('confirmed', 'carried') and a.balance <> 0
    order by a.id`);
