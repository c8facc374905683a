import { expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { listHelpers, refreshHelpers } from "#app/domain/answers/who-helps.server";
import { DAY_MS } from "#app/lib/time";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

test("those whose answers solved the most of late come first, and nothing private counts for outsiders", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia } = await make.cast(db);
  const now = new Date();
  const solve = async (author: typeof bo_, space: string, asker = ada, at = now) => {
    const question = await make.question(db, asker, { space });
    const answer = await make.answer(db, author, question);
    await setAcceptance(db, asker, answer, true, at);
  };
  await solve(bo_, "plans");
  await solve(lea, "plans");
  await solve(lea, "plans");
  await solve(bo_, "plans", ada, new Date(now.getTime() - 31 * DAY_MS));
  await solve(pia, "beta", pia);

  await refreshHelpers(db, now);
  const seen = async (viewer: typeof ada | null) =>
    (await listHelpers(db, viewer, { size: 5 })).map(({ handle, solvedCount }) => [handle, solvedCount]);
  expect(await seen(null)).toEqual([
    ["lea", 2],
    ["bo_", 1],
  ]);
  expect(await seen(pia)).toEqual([
    ["lea", 2],
    ["bo_", 1],
    ["pia", 1],
  ]);
});

test("what solved a problem counts at once, and no more once it is taken back or deleted", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "helper");
  const asker = await make.person(db, "asker");
  const first = await make.answer(db, helper, await make.question(db, asker));
  const second = await make.answer(db, helper, await make.question(db, asker));
  const solved = async () =>
    (await listHelpers(db, null, { size: 9 })).find(({ handle }) => handle === "helper")?.solvedCount ?? 0;
  await setAcceptance(db, asker, first, true);
  await setAcceptance(db, asker, second, true);
  expect(await solved()).toBe(2);
  await setAcceptance(db, asker, first, false);
  expect(await solved()).toBe(1);
  await deleteAnswer(db, helper, second);
  expect(await solved()).toBe(0);
});

test("what is older than a month is counted no more, and may still be taken back", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "early");
  const asker = await make.person(db, "curious");
  const answer = await make.answer(db, helper, await make.question(db, asker));
  const now = new Date();
  await setAcceptance(db, asker, answer, true, new Date(now.getTime() - 31 * DAY_MS));
  await refreshHelpers(db, now);
  expect((await listHelpers(db, null, { size: 9 })).map(({ handle }) => handle)).not.toContain("early");
  await setAcceptance(db, asker, answer, false, now);
  expect(await wrongCounters(db)).toEqual([]);
});
