import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { Forbidden } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { useApp } from "#tests/support/app";
import { faultsOf, follow, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const AT = new Date("2026-03-02T10:00:00Z");

/** Bo has 50 points confirmed and 50 pending, Lea 50 pending. */
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  const earn = async (who: typeof cast.bo_, at: Date) => {
    const question = await make.question(db, cast.ada, {}, AT);
    const answer = await make.answer(db, who, question, {}, at);
    await setAcceptance(db, cast.ada, answer, true, at);
    await follow(app.current);
  };
  await earn(cast.bo_, new Date(AT.getTime() + DAY_MS / 2));
  await confirmDue(db, new Date(AT.getTime() + 20 * DAY_MS));
  await earn(cast.bo_, new Date(AT.getTime() + 21 * DAY_MS));
  await earn(cast.lea, new Date(AT.getTime() + 21 * DAY_MS));
});

const account = (kind: string, handle: string | null = null) =>
  sql`(select a.id from ledger_accounts a left join people p on p.id = a.person_id
    where a.kind = ${kind} and p.handle is not distinct from ${handle} limit 1)`;
const person = (handle: string) => sql`(select id from people where handle = ${handle})`;
const award = (handle: string) =>
  sql`(select n.entry_id from pending_awards n join people p on p.id = n.person_id where p.handle = ${handle})`;

/** A row of the ledger, as somebody with a hand in the database might write it. */
const entry = (of: {
  kind: string;
  from: SQL;
  to: SQL;
  amount?: number;
  who?: SQL;
  settles?: SQL;
  reverses?: SQL;
  key?: string;
}) => sql`
  insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, answer_id, settles_id, reverses_id, happened_at)
  values (${of.key ?? "by hand"}, ${of.kind}, 'accepted', ${of.from}, ${of.to}, ${of.amount ?? 50}, ${of.who ?? person("bo_")},
    (select max(id) from answers), ${of.settles ?? null}, ${of.reverses ?? null}, now())`;

test.each<[string, () => SQL]>([
  ["a line is changed", () => sql`update ledger_entries set amount = amount + 1`],
  ["a line is deleted", () => sql`delete from ledger_entries`],
  ["all lines are emptied", () => sql`truncate ledger_entries cascade`],
  ["a balance is changed", () => sql`update ledger_accounts set balance = balance + 1 where kind = 'confirmed'`],
  [
    "an account changes hands",
    () => sql`update ledger_accounts set person_id = ${cast.lea.id} where kind = 'confirmed'`,
  ],
  [
    "an account begins with points",
    () => sql`insert into ledger_accounts (kind, person_id, balance) values ('pending', ${cast.ada.id}, 50)`,
  ],
  ["an account is deleted", () => sql`delete from ledger_accounts where balance = 0`],
  ["a month is changed", () => sql`update ledger_months set confirmed = confirmed + 1`],
  [
    "points go from one member to another",
    () => entry({ kind: "forfeited", from: account("confirmed", "bo_"), to: account("pending", "lea") }),
  ],
  [
    "points of one are booked as another's",
    () => entry({ kind: "forfeited", from: account("confirmed", "bo_"), to: account("forfeited"), who: person("lea") }),
  ],
  [
    "points go nowhere",
    () => entry({ kind: "forfeited", from: account("confirmed", "bo_"), to: account("confirmed", "bo_") }),
  ],
  [
    "points move by less than nothing",
    () => entry({ kind: "forfeited", from: account("confirmed", "bo_"), to: account("forfeited"), amount: -5 }),
  ],
  [
    "points are given straight as confirmed",
    () => entry({ kind: "award", from: account("budget"), to: account("confirmed", "bo_") }),
  ],
  ["an award does not wait", () => entry({ kind: "award", from: account("budget"), to: account("pending", "bo_") })],
  [
    "more is confirmed than was given",
    () =>
      entry({
        kind: "confirmed",
        from: account("pending", "bo_"),
        to: account("confirmed", "bo_"),
        amount: 51,
        settles: award("bo_"),
      }),
  ],
  [
    "an award is confirmed and waits still",
    () =>
      entry({
        kind: "confirmed",
        from: account("pending", "bo_"),
        to: account("confirmed", "bo_"),
        settles: award("bo_"),
      }),
  ],
  [
    "another's award is confirmed",
    () =>
      entry({
        kind: "confirmed",
        from: account("pending", "bo_"),
        to: account("confirmed", "bo_"),
        settles: award("lea"),
      }),
  ],
  [
    "an award is taken back and waits still",
    () => entry({ kind: "reversed", from: account("pending", "bo_"), to: account("budget"), reverses: award("bo_") }),
  ],
  ["an award is forgotten", () => sql`delete from pending_awards`],
  [
    "a line is written twice",
    () =>
      entry({
        kind: "forfeited",
        from: account("confirmed", "bo_"),
        to: account("forfeited"),
        key: "confirm 1",
        amount: 1,
      }),
  ],
  [
    "pending points fall below nothing",
    () => entry({ kind: "forfeited", from: account("pending", "bo_"), to: account("forfeited"), amount: 51 }),
  ],
  [
    "two periods overlap",
    () => sql`insert into periods (starts_on, ends_on, budget) values ('2026-05-01', '2026-07-01', 1)`,
  ],
])("nothing is written where %s", async (_, statement) => {
  const { db } = app.current;
  await expect(db.transaction((tx) => tx.execute(statement()))).rejects.toThrow();
  expect(await faultsOf(db)).toEqual([]);
  expect(await pointsOf(db, cast.bo_)).toEqual({ pending: 50, confirmed: 50 });
});

test("an award is confirmed to the point", async () => {
  const { db } = app.current;
  const [waiting] = await db.execute<{ id: string }>(sql`select ${award("bo_")} as id`);
  const settle = (amount: number) =>
    db.transaction(async (tx) => {
      const place = { from: account("pending", "bo_"), to: account("confirmed", "bo_") };
      await tx.execute(entry({ kind: "confirmed", ...place, amount, settles: sql`${waiting?.id}::bigint` }));
      await tx.execute(sql`delete from pending_awards where entry_id = ${waiting?.id}`);
      // Nothing of it is to stay.
      await tx.execute(sql`set constraints all immediate`);
      throw new Forbidden();
    });
  await expect(settle(49)).rejects.not.toThrow(Forbidden);
  await expect(settle(50)).rejects.toThrow(Forbidden);
});

test("nothing is confirmed into a period that is over, and nothing is taken out of it", async () => {
  const { db } = app.current;
  await db.execute(sql`update periods set state = 'closing', confirmed_points = 50 where starts_on = '2025-12-01'`);
  const into = entry({
    kind: "confirmed",
    from: account("pending", "bo_"),
    to: account("confirmed", "bo_"),
    settles: award("bo_"),
  });
  await expect(
    db.transaction(async (tx) => {
      await tx.execute(into);
      await tx.execute(sql`delete from pending_awards where entry_id = ${award("bo_")}`);
    }),
  ).rejects.toThrow();
  // What is due finds the next period that is open by itself.
  await confirmDue(db, new Date("2026-04-10T00:00:00Z"));
  const [held] = await db.execute<{ points: number }>(sql`
    select a.balance::int as points from ledger_accounts a join periods p on p.id = a.period_id
    where a.person_id = ${cast.bo_.id} and p.starts_on = '2026-06-01'`);
  expect(held?.points).toBe(50);
  await db.execute(sql`update periods set state = 'open', confirmed_points = null where starts_on = '2025-12-01'`);
});

test("what is taken back after its period closed is taken from the one that is open, as far as it was given", async () => {
  const { db } = app.current;
  await db.execute(
    sql`update periods set state = 'closing', confirmed_points = 50, budget = 20 where starts_on = '2025-12-01'`,
  );
  const [first] = await db.execute<{ id: number }>(
    sql`select answer_id::int as id from ledger_entries order by id limit 1`,
  );
  await setAcceptance(db, cast.ada, Number(first?.id) as never, false, new Date("2026-05-02T00:00:00Z"));
  await follow(app.current);
  const rows = await db.execute<{ period: string; points: number }>(sql`
    select p.starts_on as period, a.balance::int as points from ledger_accounts a join periods p on p.id = a.period_id
    where a.person_id = ${cast.bo_.id} order by 1`);
  expect(rows.map(({ period, points }) => [period, points])).toEqual([
    ["2025-12-01", 50],
    ["2026-06-01", 30],
  ]);
  expect(await faultsOf(db)).toEqual([]);
});
