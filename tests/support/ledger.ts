import { sql } from "drizzle-orm";
import { findFaults } from "#app/domain/points/verify.server";
import { followNew } from "#app/jobs/follow-new";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
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
      coalesce(sum(balance) filter (where kind = 'confirmed'), 0)::int as confirmed
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
