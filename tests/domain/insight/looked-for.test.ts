import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { type LookedForList, readLookedFor } from "#app/domain/insight/looked-for.server";
import { takeStep } from "#app/domain/search/visits.server";
import { Forbidden } from "#app/lib/errors";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { searchedWords, visitSearches, visitSteps } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const NOW = new Date("2026-03-04T10:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

beforeEach(async () => {
  cast ??= await make.cast(app.current.db);
  for (const table of [visitSteps, visitSearches, searchedWords]) await app.current.db.delete(table);
});

/** Somebody looks for the words, and opens something of what was found where it is said so. */
async function look(words: string, { at = ago(1), found = true, opens = false } = {}) {
  const { db, app: made } = app.current;
  const visit = { visit: randomUUID(), way: "search" as const };
  await takeStep(db, made.seal, null, { ...visit, step: "searched", words, found }, at);
  const later = new Date(at.getTime() + MINUTE_MS);
  if (opens) await takeStep(db, made.seal, null, { ...visit, step: "opened", questionId: 7 }, later);
}

async function looks(times: number, words: string, how: Parameters<typeof look>[1] = {}) {
  for (let time = 0; time < times; time++) await look(words, how);
}

const listed = async (list: LookedForList, days = 7) =>
  (await readLookedFor(app.current.db, cast.sol, { list, days }, NOW)).map(({ words }) => words);

test("words are shown once three visits looked for them, the most wanted first", async () => {
  await looks(2, "two of them");
  await looks(3, "three of them", { opens: true });
  await looks(4, "four of them");
  expect(await listed("popular")).toEqual(["four of them", "three of them"]);
  await look("Two, of THEM");
  expect(await listed("popular")).toEqual(["four of them", "three of them", "two of them"]);
});

test("words that are written down are not shown for days in which fewer than three looked for them", async () => {
  await looks(3, "roaming", { at: ago(20) });
  await looks(2, "roaming");
  expect(await listed("popular", 7)).toEqual([]);
  expect(await listed("popular", 28)).toEqual(["roaming"]);
});

test("of words that found nothing, and of those whose results nobody opened, three visits have to have been without luck", async () => {
  await looks(3, "smartwatch", { found: false });
  await looks(2, "esim", { found: false, at: ago(3) });
  await look("esim", { at: ago(2) });
  await looks(3, "charge");
  await looks(3, "lost phone");
  await look("lost phone", { opens: true });
  expect(await listed("nothing")).toEqual(["smartwatch"]);
  expect(await listed("unopened")).toEqual(["charge"]);
  await look("smartwatch", { at: ago(0.5) });
  expect(await listed("nothing")).toEqual([]);
});

test("Greek words end as Greek is written", async () => {
  await looks(3, "χρεώσεις εκτός ευρώπης");
  expect(await listed("popular")).toEqual(["χρεωσεις εκτος ευρωπης"]);
});

test("what people look for is for owners and staff", async () => {
  for (const other of [cast.ada, cast.mo_])
    await expect(readLookedFor(app.current.db, other, { list: "popular", days: 7 }, NOW)).rejects.toThrow(Forbidden);
});
