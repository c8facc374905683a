import { eq, sql } from "drizzle-orm";
import { asArray } from "#app/domain/points/subjects.server";
import { NotFound } from "#app/lib/errors";
import type { Tx } from "#app/platform/db.server";
import { type PeriodId, type PersonId, periods } from "#db/schema/index";

export type Period = typeof periods.$inferSelect;

/** Members taken at a time by a step that goes through all of them. */
const AT_ONCE = 2000;

/** The period, held until the transaction ends: whoever moves it on takes turns here. Throws NotFound. */
export async function holdPeriod(tx: Tx, id: PeriodId): Promise<Period> {
  const [row] = await tx.select().from(periods).where(eq(periods.id, id)).for("update");
  if (!row) throw new NotFound();
  return row;
}

/** The next members with points of the period, whom the step that runs has not come to. */
export async function nextPeople(tx: Tx, { id, doneUntil }: Period): Promise<PersonId[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct a.person_id as id from ledger_accounts a
    where a.period_id = ${id} and a.kind in ('confirmed', 'carried') and a.person_id > ${doneUntil ?? 0}
    order by 1 limit ${AT_ONCE}`);
  return rows.map((row) => Number(row.id) as PersonId);
}

/** The step goes on after these, wherever it is cut off. */
export async function peopleDone(tx: Tx, id: PeriodId, people: readonly PersonId[]): Promise<void> {
  await tx.execute(sql`
    update periods set done_until = (select max(p) from unnest(${asArray(people)}) p) where id = ${id}`);
}
