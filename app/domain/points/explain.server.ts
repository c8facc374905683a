import { sql } from "drizzle-orm";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import type { LedgerCause, LedgerEntryKind } from "#db/schema/index";

/** One line of a member's ledger, with what they had after it, pending and not. */
export type ExplainedLine = {
  at: Date;
  key: string;
  kind: LedgerEntryKind;
  cause: LedgerCause;
  amount: number;
  withheld: number;
  from: string;
  to: string;
  pending: number;
  confirmed: number;
};

/** Every entry about a member in its order, and what each left them with. Throws NotFound. */
export async function explainBalance(db: Db, handle: string): Promise<ExplainedLine[]> {
  const [person] = await db.execute<{ id: string }>(sql`select id from people where handle = ${handle}`);
  if (!person) throw new NotFound();
  const rows = await db.execute<Omit<ExplainedLine, "at"> & { at: string }>(sql`
    select (extract(epoch from e.happened_at) * 1000)::bigint as at, e.key, e.kind, e.cause, e.amount, e.withheld, f.kind as from,
      t.kind as to,
      sum(case when t.kind = 'pending' then e.amount else 0 end - case when f.kind = 'pending' then e.amount else 0 end)
        over (order by e.id) as pending,
      sum(case when t.kind in ('confirmed', 'carried') then e.amount else 0 end
        - case when f.kind in ('confirmed', 'carried') then e.amount else 0 end)
        over (order by e.id) as confirmed
    from ledger_entries e join ledger_accounts f on f.id = e.from_id join ledger_accounts t on t.id = e.to_id
    where e.person_id = ${person.id} order by e.id`);
  return rows.map((row) => ({
    ...row,
    at: new Date(Number(row.at)),
    amount: Number(row.amount),
    withheld: Number(row.withheld),
    pending: Number(row.pending),
    confirmed: Number(row.confirmed),
  }));
}
