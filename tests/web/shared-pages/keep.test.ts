import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tell } from "#app/platform/live.server";
import { createPageStore, type Kept } from "#app/web/shared-pages/keep.server";
import { topicsOfPage } from "#app/web/shared-pages/topics";
import { useDatabase } from "#tests/support/db";
import { useLive } from "#tests/support/live";

const database = useDatabase();
const live = useLive(database);

type Page = Kept & { words: string };

async function hearingStore(mostBytes = 10_000) {
  const store = createPageStore<Page>(live.current, mostBytes);
  await expect.poll(() => live.current.isHearing()).toBe(true);
  return store;
}

const questionPage = (id: number, words = "", bytes = 100): Page => ({
  kind: "question",
  topics: topicsOfPage("question", `/questions/${id}-slug`, words),
  words,
  bytes,
});
const listPage = (words = ""): Page => ({
  kind: "list",
  topics: topicsOfPage("list", "/questions", words),
  words,
  bytes: 100,
});
const tellNow = (...topics: string[]) => tell(database.current.db, topics);

test("a question's page goes when that question changes, or one that it leads to, and only then", async () => {
  const store = await hearingStore();
  await store.make("one", async () => questionPage(1, '<a href="/questions/3-related">'));
  await store.make("two", async () => questionPage(2));
  await tellNow("question 1");
  await expect.poll(() => store.find("one")).toBeNull();
  expect(store.find("two")).not.toBeNull();
  await store.make("one", async () => questionPage(1, '<a href="/questions/3-related">'));
  await tellNow("question 3");
  await expect.poll(() => store.find("one")).toBeNull();
  expect(store.find("two")).not.toBeNull();
});

test.each(["rules", "people", "space 4"])("everything goes when %s is told of", async (topic) => {
  const store = await hearingStore();
  await store.make("question", async () => questionPage(1));
  await store.make("list", async () => listPage());
  await tellNow(topic);
  await expect.poll(() => [store.find("question"), store.find("list")]).toEqual([null, null]);
});

test("somebody's own affairs, such as the end of their sessions, cost no page", async () => {
  const store = await hearingStore();
  await store.make("question", async () => questionPage(1));
  await tellNow("person 7");
  await tellNow("question 2");
  await sleep(100);
  expect(store.find("question")).not.toBeNull();
});

test("lists are made anew within two seconds of any change, however many changes there are", async () => {
  const store = await hearingStore();
  await store.make("list", async () => listPage("before"));
  for (let n = 0; n < 20; n++) await tellNow(`question ${n}`);
  await expect.poll(() => store.find("list"), { timeout: 2_000 }).toBeNull();
  await store.make("list", async () => listPage("after"));
  await sleep(1_500);
  expect(store.find("list")?.words).toBe("after");
});

test("a page that changed while it was made is given to who waits, and not kept", async () => {
  const store = await hearingStore();
  const page = await store.make("one", async () => {
    await tellNow("question 1");
    await sleep(200);
    return questionPage(1, "perhaps too old");
  });
  expect(page?.words).toBe("perhaps too old");
  expect(store.find("one")).toBeNull();
});

test("a stampede is answered by one making", async () => {
  const store = await hearingStore();
  let made = 0;
  const make = async () => {
    made++;
    await sleep(50);
    return questionPage(1);
  };
  await Promise.all(Array.from({ length: 200 }, () => store.make("one", make)));
  expect(made).toBe(1);
});

test("what is not to be shared, or fails, is kept from nobody's next try", async () => {
  const store = await hearingStore();
  expect(await store.make("one", async () => null)).toBeNull();
  await expect(
    store.make("one", async () => {
      throw new Error("no database");
    }),
  ).rejects.toThrow("no database");
  expect((await store.make("one", async () => questionPage(1)))?.kind).toBe("question");
});

test("pages take no more than their bytes: the least read go first, the too large are not kept", async () => {
  const store = await hearingStore(1_000);
  for (let n = 0; n < 10; n++) await store.make(`${n}`, async () => questionPage(n));
  expect(store.find("0")).not.toBeNull();
  await store.make("10", async () => questionPage(10));
  expect(store.find("1")).toBeNull();
  expect(store.find("0")).not.toBeNull();
  await store.make("large", async () => questionPage(11, "", 2_000));
  expect(store.find("large")).toBeNull();
});

test("a page that has come to take more is counted so, and still goes when it changes", async () => {
  const store = await hearingStore(1_000);
  const growing = questionPage(1);
  await store.make("growing", async () => growing);
  for (let n = 2; n < 9; n++) await store.make(`${n}`, async () => questionPage(n));
  growing.bytes = 850;
  store.weigh("growing", growing);
  expect(store.find("growing")).toBe(growing);
  expect(Array.from({ length: 7 }, (_, n) => store.find(`${n + 2}`)).filter(Boolean)).toHaveLength(1);
  store.weigh("8", questionPage(8, "one that is not kept", 500));
  expect(store.find("growing")).toBe(growing);
  await tellNow("question 1");
  await expect.poll(() => store.find("growing")).toBeNull();
});

test("while the line is not heard, and when it was lost, nothing old is found", async () => {
  const store = await hearingStore();
  await store.make("one", async () => questionPage(1));
  await database.current.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`);
  await expect.poll(() => store.find("one"), { timeout: 20_000 }).toBeNull();
  await expect.poll(() => live.current.isHearing(), { timeout: 20_000 }).toBe(true);
  await store.make("one", async () => questionPage(1));
  expect(store.find("one")).not.toBeNull();
});
