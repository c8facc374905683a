import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { followNew } from "#app/jobs/follow-new";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();

let cast: Awaited<ReturnType<typeof make.cast>>;

test("who follows what happened tells of it, where the process that did it ended before it could", async () => {
  const { db } = app.current.connection;
  cast = await make.cast(db);
  const id = await make.question(db, cast.ada);
  const follow = followNew(app.current.app);
  while (await follow());
  const told: string[] = [];
  app.current.app.streams.live.follow({ hear: (topics) => told.push(...topics), missed: () => {} });
  await expect.poll(() => app.current.app.streams.live.isHearing()).toBe(true);
  await make.answer(db, cast.lea, id);
  await expect.poll(() => told).toContain(`question ${id}`);
  told.length = 0;
  await follow();
  // Nobody waits for a transaction that commits by itself.
  await db.execute(sql`
    with happened as (insert into activity (kind, actor_id, question_id) values ('answer.given', ${cast.bo_.id}, ${id}) returning id)
    insert into unfollowed select id from happened`);
  await follow();
  await expect.poll(() => told).toEqual([`question ${id}`]);
});

test("what cannot be followed together waits in the queue, each to be tried on its own", async () => {
  const { db } = app.current.connection;
  const id = await make.question(db, cast.ada);
  while (await followNew(app.current.app)());
  await make.answer(db, cast.bo_, id);
  await make.answer(db, cast.lea, id);
  const deaf = { ...app.current.app.search, put: () => Promise.reject(new Error("the index does not answer")) };
  expect(await followNew({ ...app.current.app, search: deaf })()).toBe(true);
  expect(await followNew({ ...app.current.app, search: deaf })()).toBe(false);
  const [left] = await db.execute(sql`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'follow-activity' and attempts = 0`);
  expect(left?.jobs).toBeGreaterThanOrEqual(2);
});
