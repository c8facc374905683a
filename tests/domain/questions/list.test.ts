import { expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { listQuestions } from "#app/domain/questions/list.server";
import type { Sort } from "#app/domain/questions/sorts";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { readCursor } from "#app/lib/cursor";
import { MINUTE_MS } from "#app/lib/time";
import type { QuestionId } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

/** All pages of a list, calling `between` after each of them. */
async function walk(sort: Sort, size: number, between: (page: number) => Promise<unknown> = async () => {}) {
  const seen: QuestionId[] = [];
  let after: string | null = null;
  for (let page = 1; page < 50; page++) {
    const found = await listQuestions(database.current.db, null, { sort, size, after: readCursor(after) });
    seen.push(...found.rows.map(({ id }) => id));
    if (!found.after) return seen;
    after = found.after;
    await between(page);
  }
  throw new Error("the list does not end");
}

test("pages neither repeat nor skip while questions arrive, also when many share one moment", async () => {
  const { db } = database.current;
  const { ada, bo_, lea } = await make.cast(db);
  const base = Date.now() - 100 * MINUTE_MS;
  const asked: QuestionId[] = [];
  for (let n = 0; n < 23; n++) {
    const now = new Date(base + Math.floor(n / 4) * MINUTE_MS);
    asked.push(await make.question(db, ada, { title: `Question number ${n} of many` }, now));
  }
  for (const sort of ["newest", "active", "unanswered"] as const) {
    const seen = await walk(sort, 5, () => make.question(db, bo_, { title: "One that arrives meanwhile" }));
    expect(seen.filter((id) => asked.includes(id)).sort()).toEqual([...asked].sort());
    expect(new Set(seen).size).toBe(seen.length);
  }
  const [first, second] = asked;
  if (!first || !second) throw new Error("nothing was asked");
  await voteOnQuestion(db, lea, second, "up");
  await setAcceptance(db, ada, await make.answer(db, bo_, first), true);

  const top = await walk("top", 5);
  expect(top[0]).toBe(second);
  expect(new Set(top).size).toBe(top.length);
  expect(await walk("solved", 5)).toEqual([first]);
  expect(await walk("unanswered", 5)).not.toContain(first);
});

test("a page leads back to the one before it", async () => {
  const { db } = database.current;
  const one = await listQuestions(db, null, { sort: "newest", size: 4 });
  expect(one.before).toBeNull();
  const two = await listQuestions(db, null, { sort: "newest", size: 4, after: readCursor(one.after) });
  const back = await listQuestions(db, null, { sort: "newest", size: 4, before: readCursor(two.before) });
  expect(back.rows.map(({ id }) => id)).toEqual(one.rows.map(({ id }) => id));
  expect(back.before).toBeNull();
});

test("a list of a private space is empty for whoever is outside, and whole inside", async () => {
  const { db } = database.current;
  const { person } = make;
  const insider = await person(db, "insider");
  const { joinGroup, leaveGroup } = await import("#app/domain/spaces/open.server");
  await joinGroup(db, insider.id, "beta");
  const inside = await make.member(db, insider.id);
  const secret = await make.question(db, inside, { title: "A secret about the beta", space: "beta" });
  const ids = async (viewer: Parameters<typeof listQuestions>[1]) =>
    (await listQuestions(db, viewer, { sort: "newest", size: 50 })).rows.map(({ id }) => id);
  expect(await ids(null)).not.toContain(secret);
  expect(await ids(inside)).toContain(secret);
  await leaveGroup(db, insider.id, "beta");
  expect(await ids(await make.member(db, insider.id))).not.toContain(secret);
});
