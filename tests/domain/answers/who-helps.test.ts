import { expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { listHelpers } from "#app/domain/answers/who-helps.server";
import { DAY_MS } from "#app/lib/time";
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

  const seen = async (viewer: typeof ada | null) =>
    (await listHelpers(db, viewer, { now, size: 5 })).map(({ handle, solvedCount }) => [handle, solvedCount]);
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
