import { sql } from "drizzle-orm";
import { confirmDue } from "#app/domain/points/confirm.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { findFaults } from "#app/domain/points/verify.server";
import { followNew } from "#app/jobs/follow-new";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { IdeaId, PersonId } from "#db/schema/index";
import type { TestApp } from "./app";

/** Everything that is wrong with the ledger. */
export async function faultsOf(db: Db): Promise<string[]> {
  const faults: string[] = [];
  for await (const fault of findFaults(db, new Date())) faults.push(fault);
  return faults;
}

/** What happened until now is followed, as by a worker. */
export async function follow({ app }: Pick<TestApp, "app">): Promise<void> {
  const next = followNew(app);
  while (await next());
}

/** What somebody has, pending and confirmed. */
export async function pointsOf(db: Db, { id }: { id: PersonId }): Promise<{ pending: number; confirmed: number }> {
  const [row] = await db.execute<{ pending: number; confirmed: number }>(sql`
    select coalesce(sum(balance) filter (where kind = 'pending'), 0)::int as pending,
      coalesce(sum(balance) filter (where kind in ('confirmed', 'carried')), 0)::int as confirmed
    from ledger_accounts where person_id = ${id}`);
  return row ?? { pending: 0, confirmed: 0 };
}

/** The lines of somebody's points in their order: what happened, why, how much. */
export async function linesOf(
  db: Db,
  { id }: { id: PersonId },
): Promise<[kind: string, cause: string, amount: number, withheld: number][]> {
  const rows = await db.execute<{ kind: string; cause: string; amount: number; withheld: number }>(sql`
    select kind, cause, amount::int, withheld::int from ledger_entries where person_id = ${id} order by id`);
  return rows.map(({ kind, cause, amount, withheld }) => [kind, cause, amount, withheld]);
}

/** Members have so many points confirmed at that moment, for an idea that is done. The budget gives them as any other award. */
export async function giveConfirmed(
  db: Db,
  ideaId: IdeaId,
  given: readonly { id: PersonId; points: number }[],
  at: Date,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const period = await takeOpenPeriod(tx, at);
    await takeTurns(
      tx,
      given.map(({ id }) => id),
    );
    const rows = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id bigint, points bigint)`;
    const moment = sql`${at.toISOString()}::timestamptz`;
    await tx.execute(sql`
      insert into ledger_accounts (kind, person_id, period_id) select 'confirmed', g.id, ${period} from ${rows} on conflict do nothing`);
    await tx.execute(sql`
      with awards as (
        insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, idea_id, happened_at)
        select 'given ' || gen_random_uuid(), 'award', 'idea-done', b.id, p.id, g.points, g.id, ${ideaId}, ${moment}
        from ${rows} join ledger_accounts b on b.kind = 'budget'
        join ledger_accounts p on p.kind = 'pending' and p.person_id = g.id
        returning id, person_id, amount, to_id
      ), waiting as (insert into pending_awards (entry_id, person_id, due_at) select id, person_id, ${moment} from awards)
      select from awards`);
  });
  await confirmDue(db, at);
}
