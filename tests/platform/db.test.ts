import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, type Db, isUnavailable, plannedForValues, together } from "#app/platform/db.server";
import { useDatabase } from "#tests/support/db";

const database = useDatabase();

const preparedLike = async (db: Db, text: string) => {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements where statement like ${text}`,
  );
  return row?.count;
};

test("a connection parses a statement once, outside of transactions and within", async () => {
  const one = connect(database.current.url, { max: 1 });
  for (const number of [1, 2]) await one.db.execute(sql`select ${number}::int as once`);
  await one.db.transaction(async (tx) => {
    await tx.execute(sql`select ${3}::int as once`);
    await tx.transaction((inner) => inner.execute(sql`select ${4}::int as once`));
  });
  expect(await preparedLike(one.db, "%::int as once")).toBe(1);
  await one.close();
});

test("a statement that is to be planned for its values is not kept with a plan for any", async () => {
  const one = connect(database.current.url, { max: 1 });
  for (const number of [1, 2]) await one.db.execute(sql`select ${number}::int as anew ${plannedForValues}`);
  expect(await preparedLike(one.db, "%::int as anew%")).toBe(0);
  await one.close();
});

test("however many different statements come, a connection keeps no more of them than it has room for", async () => {
  const one = connect(database.current.url, { max: 1 });
  for (let n = 0; n < 520; n++) await one.db.execute(sql.raw(`select ${n} + 0`).append(sql` + ${n}::int as many`));
  expect(await preparedLike(one.db, "%::int as many")).toBeLessThanOrEqual(500);
  expect(await one.db.execute(sql`select ${1}::int as still`)).toEqual([{ still: 1 }]);
  await one.close();
});

test("work done together has all ended before the transaction goes on, whichever part fails", async () => {
  const { db } = database.current;
  await db.execute(sql`create table parts (name text primary key)`);
  const put = async (tx: Db, ...names: string[]) => {
    for (const name of names) await tx.execute(sql`insert into parts values (${name})`);
  };
  await db.transaction((tx) => together(put(tx, "one", "two"), put(tx, "three")));
  const failing = db.transaction((tx) => together(put(tx, "four", "five", "six"), put(tx, "one"), put(tx, "seven")));
  await expect(failing).rejects.toMatchObject({ cause: { code: "23505" } });
  expect(await db.execute(sql`select name from parts order by name`)).toEqual([
    { name: "one" },
    { name: "three" },
    { name: "two" },
  ]);
});

test.each([
  ["port", "postgres://nobody@127.0.0.1:1/none"],
  ["socket file", "postgres://nobody@127.0.0.1:1/none?host=%2Fnowhere"],
])("a server that is not there by its %s is one that may be back in a moment", async (_, url) => {
  const one = connect(url, { max: 1 });
  const failure = await one.sql`select 1`.catch((error: unknown) => error);
  expect(isUnavailable(failure)).toBe(true);
  await one.close();
});
