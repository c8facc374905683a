import { beforeAll, expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { refreshWaits } from "#app/jobs/refresh-typical-waits";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
const NOW = Date.now();

beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

/** A question of so many days ago, answered after these minutes. */
async function answered(daysAgo: number, minutes: number, author = cast.bo_) {
  const { db } = database.current;
  const askedAt = new Date(NOW - daysAgo * DAY_MS);
  const question = await make.question(db, cast.ada, { title: `Asked ${daysAgo} days ago` }, askedAt);
  return make.answer(db, author, question, {}, new Date(askedAt.getTime() + minutes * MINUTE_MS));
}

async function typicalWait() {
  const { db } = database.current;
  await refreshWaits({ db })({});
  await refreshWaits({ db })({});
  return (await findSpace(db, null, "plans")).typicalWaitMinutes;
}

test("a space says the median wait of the last 90 days once five of its questions tell", async () => {
  const { db } = database.current;
  for (const minutes of [2, 4, 6, 60]) await answered(10, minutes);
  // Too old, unanswered, answered by the asker alone: none of them tells.
  await answered(91, 1);
  await make.question(db, cast.ada);
  await answered(5, 1, cast.ada);
  expect(await typicalWait()).toBeNull();
  const fifth = await answered(3, 700.5);
  expect(await typicalWait()).toBe(6);
  for (const minutes of [5, 5.5, 5.2, 5.4]) await answered(2, minutes);
  expect(await typicalWait()).toBe(6);
  await deleteAnswer(db, cast.bo_, fifth);
  expect(await typicalWait()).toBe(6);
  for (const minutes of [1, 1, 1, 1, 1, 1, 1, 1, 1]) await answered(1, minutes);
  expect(await typicalWait()).toBe(1);
});
