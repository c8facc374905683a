import { sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Db } from "#app/platform/db.server";
import type { AnswerId, IdeaId } from "#db/schema/index";
import { POINT_SETTINGS } from "./rules";
import { findUnsettled, type Subjects } from "./settle.server";
import { grantFaults } from "./verify-grants.server";
import { spendingFaults } from "./verify-spending.server";

/** Answers, or ideas, whose causes are looked at in one go. */
const AT_ONCE = 500;

/** Something that is not as it has to be, in words for whoever runs the community. */
export type Fault = string;

/** Everything that is wrong with the ledger: sums, balances, what waits, and causes that earned nothing or earn no more. */
export async function* findFaults(db: Db, now: Date): AsyncGenerator<Fault> {
  yield* sumFaults(db);
  yield* balanceFaults(db);
  yield* pendingFaults(db);
  yield* monthFaults(db);
  yield* spendingFaults(db);
  yield* grantFaults(db);
  yield* causeFaults(db, "answers", now);
  yield* causeFaults(db, "ideas", now);
}

async function* sumFaults(db: Db): AsyncGenerator<Fault> {
  const [row] = await db.execute<{ sum: string }>(sql`select coalesce(sum(balance), 0) as sum from ledger_accounts`);
  if (Number(row?.sum) !== 0) yield `All balances together are ${row?.sum}, not 0.`;
}

/** Accounts whose balance is not what their entries come to. */
async function* balanceFaults(db: Db): AsyncGenerator<Fault> {
  const rows = await db.execute<{ id: string; kind: string; balance: string; counted: string }>(sql`
    select a.id, a.kind, a.balance, coalesce(m.points, 0) as counted
    from ledger_accounts a left join (
      select account, sum(points) as points from (
        select from_id as account, -amount as points from ledger_entries union all select to_id, amount from ledger_entries) s
      group by account) m on m.account = a.id
    where a.balance <> coalesce(m.points, 0) order by a.id`);
  for (const { id, kind, balance, counted } of rows)
    yield `Account ${id} (${kind}) says ${balance}, its entries come to ${counted}.`;
}

/** What waits to be confirmed must be all that is pending, of everybody. */
async function* pendingFaults(db: Db): AsyncGenerator<Fault> {
  const rows = await db.execute<{ handle: string; balance: string; waiting: string }>(sql`
    select p.handle, a.balance, coalesce(w.points, 0) as waiting
    from ledger_accounts a join people p on p.id = a.person_id left join (
      select n.person_id, sum(e.amount) as points from pending_awards n join ledger_entries e on e.id = n.entry_id group by 1) w
      on w.person_id = a.person_id
    where a.kind = 'pending' and a.balance <> coalesce(w.points, 0) order by p.id`);
  for (const { handle, balance, waiting } of rows)
    yield `${handle} has ${balance} points pending, of which ${waiting} wait to be confirmed.`;
}

/** Months that do not add up to what a member has. */
async function* monthFaults(db: Db): AsyncGenerator<Fault> {
  const rows = await db.execute<{ handle: string; kind: string; points: string; counted: string }>(sql`
    select p.handle, a.kind, a.points, coalesce(m.points, 0) as counted
    from (select person_id, case kind when 'carried' then 'confirmed' else kind end as kind, sum(balance) as points
      from ledger_accounts where kind in ('pending', 'confirmed', 'carried') group by 1, 2) a
    join people p on p.id = a.person_id left join (
      select person_id, 'pending' as kind, sum(pending) as points from ledger_months group by 1
      union all select person_id, 'confirmed', sum(confirmed) from ledger_months group by 1) m
      on m.person_id = a.person_id and m.kind = a.kind
    where a.points <> coalesce(m.points, 0) order by p.id`);
  for (const { handle, kind, points, counted } of rows)
    yield `${handle} has ${points} points ${kind}, the months of the statement come to ${counted}.`;
}

async function* causeFaults(db: Db, table: "answers" | "ideas", now: Date): AsyncGenerator<Fault> {
  const rules = await readSettings(db, POINT_SETTINGS);
  for (let after = 0; ; ) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from ${sql.identifier(table)} where id > ${after} order by id limit ${AT_ONCE}`);
    const ids = rows.map(({ id }) => Number(id));
    const { missing, spare } = await findUnsettled(db, subjectsOf(table, ids, now), rules);
    for (const { key } of missing) yield `Not given: ${key}.`;
    for (const { id, cause } of spare) yield `Not taken back: entry ${id} (${cause}).`;
    if (ids.length < AT_ONCE) return;
    after = ids.at(-1) ?? after;
  }
}

const subjectsOf = (table: "answers" | "ideas", ids: readonly number[], now: Date): Subjects => ({
  answers: new Map(table === "answers" ? ids.map((id) => [id as AnswerId, now]) : []),
  ideas: new Map(table === "ideas" ? ids.map((id) => [id as IdeaId, now]) : []),
});
