import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, inTransaction } from "#app/platform/db.server";
import { tell, tellAfterwards } from "#app/platform/live.server";
import { useDatabase } from "#tests/support/db";
import { useLive } from "#tests/support/live";

const database = useDatabase();
const live = useLive(database);

/** Counts what it hears of the topics. */
function listener(...topics: string[]) {
  const heard = { times: 0, ended: false };
  const stop = live.current.listen(topics, {
    hear: () => heard.times++,
    end: () => {
      heard.ended = true;
    },
  });
  return { heard, stop };
}

test("what another process tells is heard once it commits, by those who listen to it, once each", async () => {
  const { url } = database.current;
  const { heard, stop } = listener("question 1", "space 1");
  const other = listener("question 2");
  await expect.poll(() => heard.times).toBeGreaterThan(0);
  heard.times = other.heard.times = 0;

  const elsewhere = connect(url, { max: 1 });
  const undone = elsewhere.db.transaction(async (tx) => {
    await tell(tx, ["question 1"]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await elsewhere.db.transaction(async (tx) => {
    await tell(tx, ["question 1", "space 1"]);
    await sleep(100);
    expect(heard.times).toBe(0);
  });
  await expect.poll(() => heard.times).toBe(1);
  stop();
  await tell(elsewhere.db, ["question 1"]);
  await tell(elsewhere.db, ["question 2"]);
  await expect.poll(() => other.heard.times).toBe(1);
  expect(heard.times).toBe(1);
  other.stop();
  await elsewhere.close();
});

test("what happens all the time is told when its transaction has committed, and what was undone is not", async () => {
  const { url } = database.current;
  const { heard, stop } = listener("question 4");
  const elsewhere = connect(url, { max: 4 });
  const undone = inTransaction(elsewhere.db, async (tx) => {
    await tellAfterwards(tx, ["question 4"]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await inTransaction(elsewhere.db, async (tx) => {
    await inTransaction(tx, (inner) => tellAfterwards(inner, ["question 4"]));
    await sleep(100);
    expect(heard.times).toBe(0);
  });
  await expect.poll(() => heard.times).toBe(1);
  await Promise.all(
    Array.from({ length: 4 }, () => inTransaction(elsewhere.db, (tx) => tellAfterwards(tx, ["question 4"]))),
  );
  await expect.poll(() => heard.times).toBeGreaterThan(1);
  stop();
  await elsewhere.close();
});

test("a line that breaks is opened anew, and everybody is told that they may have missed something", async () => {
  const { db } = database.current;
  const { heard, stop } = listener("question 3");
  await tell(db, ["question 3"]);
  await expect.poll(() => heard.times).toBe(1);
  await db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`);
  await expect.poll(() => heard.times, { timeout: 20_000 }).toBe(2);
  await tell(db, ["question 3"]);
  await expect.poll(() => heard.times).toBe(3);
  stop();
});

test("all hearers take one connection, and end with the process", async () => {
  const { db } = database.current;
  const all = Array.from({ length: 50 }, (_, n) => listener(`question ${n}`));
  const [lines] = await db.execute<{ count: string }>(sql`
    select count(*) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`);
  expect(Number(lines?.count)).toBe(1);
  await live.current.close();
  expect(all.every(({ heard }) => heard.ended)).toBe(true);
  const late = listener("question 1");
  await expect.poll(() => late.heard.ended).toBe(true);
});
