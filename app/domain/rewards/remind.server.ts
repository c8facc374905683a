import { sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";

/** Days before the last day to choose on which those who have not chosen are reminded. */
const REMINDER_DAYS = [7, 2] as const;

/** Whoever has points to choose for and has not chosen is reminded, twice at most; it is on their record. May be called twice. */
export async function remindToChoose(db: Db, now: Date): Promise<void> {
  for (const [index, days] of REMINDER_DAYS.entries())
    await inTransaction(db, async (tx) => {
      const soon = new Date(now.getTime() + days * DAY_MS);
      const due = await tx.execute<{ id: string }>(sql`
        update periods set reminded = ${index + 1}
        where state in ('closed', 'reviewed') and reminded <= ${index} and choice_until > ${now.toISOString()}::timestamptz
          and choice_until <= ${soon.toISOString()}::timestamptz
        returning id`);
      for (const { id } of due)
        await tx.execute(sql`
          insert into activity (kind, person_id, detail, happened_at)
          select 'payback.reminded', a.person_id, jsonb_build_object('points', sum(a.balance)), ${now.toISOString()}::timestamptz
          from ledger_accounts a
          where a.period_id = ${id} and a.kind in ('confirmed', 'carried') and not exists (select from payout_choices c
            where c.period_id = a.period_id and c.person_id = a.person_id)
          group by a.person_id having sum(a.balance) > 0`);
    });
}
