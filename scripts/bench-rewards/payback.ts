import { sql } from "drizzle-orm";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { findFaults } from "#app/domain/points/verify.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { beginFreezing, freezeSome } from "#app/domain/rewards/freeze.server";
import { reviewPayback } from "#app/domain/rewards/payback.server";
import type { Db } from "#app/platform/db.server";
import type { PeriodId, PersonId } from "#db/schema/index";

/** Seconds that the steps of a payback took which go through all members. */
export type Payback = { members: number; closing: number; freezing: number; verifying: number };

const DURING = "2031-08-01";
const OVER = new Date("2031-12-01T12:00:00Z");
const CHOSEN = new Date("2031-12-20T12:00:00Z");
/** Members whose points are written by one statement. */
const AT_ONCE = 10_000;

/** Closes a period whose points are twice its budget, half of whose members choose, and fixes what they are paid. Throws where the ledger is wrong afterwards. */
export async function measurePayback(db: Db, members: number): Promise<Payback> {
  const owner = await makeOwner(db);
  const period = await fillPeriod(db, members);
  const closing = await secondsOf(async () => {
    await beginClosing(db, owner, period, OVER);
    while (await closeSome(db, period, OVER));
  });
  await db.execute(sql`
    insert into payout_choices (person_id, period_id, way, chosen_at)
    select person_id, ${period}, 'credit', ${CHOSEN.toISOString()}::timestamptz from ledger_accounts where period_id = ${period} and person_id % 2 = 0`);
  await reviewPayback(db, owner, period, CHOSEN);
  const freezing = await secondsOf(async () => {
    await beginFreezing(db, owner, period, CHOSEN);
    while (await freezeSome(db, period, CHOSEN));
  });
  const verifying = await secondsOf(async () => {
    for await (const fault of findFaults(db, CHOSEN)) throw new Error(fault);
  });
  return { members, closing, freezing, verifying };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

async function makeOwner(db: Db): Promise<Member> {
  const [row] = await db.execute<{ id: string }>(sql`
    insert into people (handle, name, role, joined_at) values ('owner', 'Owner', 'owner', '2020-01-01') returning id`);
  // So that one person may look it over and go on.
  await db.execute(sql`insert into settings (name, value) values ('secondPersonFrom', '1000000000')`);
  const owner = await findMember(db, Number(row?.id) as PersonId);
  if (!owner) throw new Error("there is no owner");
  return owner;
}

/** Everybody was given points once, and they were confirmed in the period, whose budget is half of them. */
async function fillPeriod(db: Db, members: number): Promise<PeriodId> {
  const [period] = await db.execute<{ id: string }>(sql`
    insert into periods (starts_on, ends_on, budget) values ('2031-06-01', '2031-11-30', 0) returning id`);
  await db.execute(sql`
    insert into people (handle, name, joined_at) select 'member_' || n, 'Member ' || n, '2020-01-01' from generate_series(1, ${members}::int) n`);
  await db.execute(
    sql`insert into ledger_accounts (kind, person_id) select 'pending', id from people where role = 'member'`,
  );
  await db.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id) select 'confirmed', id, ${period?.id}::bigint from people where role = 'member'`);
  await db.execute(sql`analyze`);
  for (let from = 0; from < members; from += AT_ONCE) await give(db, from);
  await db.execute(sql`
    update periods set budget = (select sum(balance) / 2 from ledger_accounts where kind = 'confirmed')`);
  await db.execute(sql`analyze`);
  return Number(period?.id) as PeriodId;
}

const give = (db: Db, from: number) =>
  db.transaction(async (tx) => {
    const among = sql`person_id in (select id from people where role = 'member' order by id offset ${from} limit ${AT_ONCE})`;
    await tx.execute(sql`
      insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
      select 'quest of person ' || p.person_id || ' #1', 'award', 'quest', b.id, p.id, 100 + p.person_id % 2000, p.person_id, ${DURING}::date
      from ledger_accounts p join ledger_accounts b on b.kind = 'budget' where p.kind = 'pending' and p.${among}`);
    await tx.execute(sql`
      insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, settles_id, happened_at)
      select 'confirm ' || e.id, 'confirmed', 'waited', e.to_id, c.id, e.amount, e.person_id, e.id, ${DURING}::date
      from ledger_entries e join ledger_accounts c on c.kind = 'confirmed' and c.person_id = e.person_id
      where e.kind = 'award' and e.${among}`);
  });
