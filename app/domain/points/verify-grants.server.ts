import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";

const isLiving = sql`e.kind = 'award' and not exists (select from ledger_entries r where r.reverses_id = e.id)`;

/** Points for promoting what is not done, for customers with whom nothing is earned, and customers for whom nothing was given, in words. */
export async function* grantFaults(db: Db): AsyncGenerator<string> {
  const spare = await db.execute<{ id: string; cause: string }>(sql`
    select e.id, e.cause from ledger_entries e join ideas i on i.id = e.idea_id
    where e.cause = 'idea-promoted' and ${isLiving} and (i.status <> 'done' or i.deleted_at is not null or i.merged_into_id is not null)
    union all
    select e.id, e.cause from ledger_entries e
    join referrals f on f.person_id = substring(e.key from '^referral of person ([0-9]+) #')::bigint
    where e.cause = 'referral' and ${isLiving} and (f.state <> 'earned' or f.referrer_id <> e.person_id)
    order by 1`);
  for (const { id, cause } of spare) yield `Not taken back: entry ${id} (${cause}).`;
  const missing = await db.execute<{ id: string }>(sql`
    select f.person_id as id from referrals f join people p on p.id = f.referrer_id and p.role = 'member'
    where f.state = 'earned' and exists (select from ledger_entries e where e.key = 'referral of person ' || f.person_id || ' #1')
      and not exists (select from ledger_entries e where e.cause = 'referral' and ${isLiving} and e.person_id = f.referrer_id
        and e.key like 'referral of person ' || f.person_id || ' #%')
    order by 1`);
  for (const { id } of missing) yield `Not given: referral of person ${id}.`;
}
