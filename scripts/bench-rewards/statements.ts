import { sql } from "drizzle-orm";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { findEarner, listLines, readStatement } from "#app/domain/rewards/statement.server";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { percentile } from "#scripts/bench/numbers";

/** Milliseconds, one entry a round. */
type Times = { p50: number[]; p95: number[] };
/** What a page of a statement takes to read where the month has few lines, and where it has many. */
export type Statements = { few: Times; many: Times };

export const FEW = 100;
export const MANY = 10_000;
const MONTH = "2031-09";
const ROUNDS = 5;
const READS = 200;

/** Reads the newest page of a statement of few lines and of one of many, in turns. */
export async function measureStatements(db: Db): Promise<Statements> {
  const [few, many] = [await memberWith(db, "few", FEW), await memberWith(db, "many", MANY)];
  await db.execute(sql`analyze`);
  const times: Statements = { few: { p50: [], p95: [] }, many: { p50: [], p95: [] } };
  for (let round = 0; round < ROUNDS; round++) {
    await readOften(db, few, times.few);
    await readOften(db, many, times.many);
  }
  return times;
}

async function readOften(db: Db, member: Member, times: Times): Promise<void> {
  const read: number[] = [];
  for (let n = 0; n < READS; n++) {
    const from = performance.now();
    const earner = await findEarner(db, member, null);
    await Promise.all([readStatement(db, earner, MONTH), listLines(db, member, earner, { month: MONTH, after: null })]);
    read.push(performance.now() - from);
  }
  read.sort((a, b) => a - b);
  times.p50.push(percentile(read, 50));
  times.p95.push(percentile(read, 95));
}

/** Somebody with so many awards in the month, all of them pending. */
async function memberWith(db: Db, handle: string, lines: number): Promise<Member> {
  const [row] = await db.execute<{ id: string }>(sql`
    insert into people (handle, name, joined_at) values (${handle}, ${handle}, '2020-01-01') returning id`);
  await db.execute(sql`insert into ledger_accounts (kind, person_id) values ('pending', ${row?.id}::bigint)`);
  await db.execute(sql`
    with given as (
      insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
      select 'quest ' || n || ' of person ' || p.person_id || ' #1', 'award', 'quest', b.id, p.id, 5, p.person_id,
        ${`${MONTH}-01`}::timestamptz + make_interval(mins => n)
      from generate_series(1, ${lines}::int) n, ledger_accounts p, ledger_accounts b
      where p.kind = 'pending' and p.person_id = ${row?.id}::bigint and b.kind = 'budget'
      returning id, person_id
    ) insert into pending_awards (entry_id, person_id, due_at) select id, person_id, '2040-01-01' from given`);
  const member = await findMember(db, Number(row?.id) as PersonId);
  if (!member) throw new Error(`there is no ${handle}`);
  return member;
}
