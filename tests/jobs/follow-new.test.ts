import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { followNew } from "#app/jobs/follow-new";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { promises, searchDocuments } from "#db/schema/index";
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

test("an idea that becomes popular is followed while many vote for it, more than there are connections", async () => {
  const { app: site, connection } = app.current;
  const { db } = connection;
  const id = await make.idea(db, cast.ada);
  const voters = await Promise.all(Array.from({ length: 55 }, (_, n) => make.person(db, `voter_${n}`)));
  while (await followNew(site)());
  for (const voter of voters.slice(0, 25)) await voteOnIdea(db, voter, id, "promote");
  let votes: Promise<unknown> = Promise.resolve();
  const busy: SearchEngine = {
    ...site.search,
    async put(documents) {
      votes = Promise.all(voters.slice(25).map((voter) => voteOnIdea(db, voter, id, "promote")));
      await setTimeout(300);
      await site.search.put(documents);
    },
  };
  expect(await followNew({ ...site, search: busy })()).toBe(true);
  await votes;
  expect(await db.$count(promises)).toBe(1);
  while (await followNew(site)());
  const [held] = await db.select().from(searchDocuments).where(sql`kind = 'idea' and id = ${id}`);
  expect(held?.score).toBe(voters.length);
}, 20_000);
