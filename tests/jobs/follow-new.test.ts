import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { followNew } from "#app/jobs/follow-new";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();

test("what cannot be followed together waits in the queue, each to be tried on its own", async () => {
  const { db } = app.current.connection;
  const cast = await make.cast(db);
  const id = await make.question(db, cast.ada);
  while (await followNew(app.current.app)());
  await make.answer(db, cast.bo_, id);
  await make.answer(db, cast.lea, id);
  const deaf = { ...app.current.app.search, put: () => Promise.reject(new Error("the index does not answer")) };
  expect(await followNew({ db, search: deaf })()).toBe(true);
  expect(await followNew({ db, search: deaf })()).toBe(false);
  const [left] = await db.execute(sql`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'follow-activity' and attempts = 0`);
  expect(left?.jobs).toBeGreaterThanOrEqual(2);
});
