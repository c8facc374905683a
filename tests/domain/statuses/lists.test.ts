import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { deleteIdea } from "#app/domain/ideas/delete.server";
import { mergeIdea, unmergeIdea } from "#app/domain/ideas/merge.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { listDecided } from "#app/domain/statuses/decided.server";
import type { IdeaWord } from "#app/domain/statuses/fit";
import { DECIDED_PER_PAGE, PROMISES_PER_PAGE } from "#app/domain/statuses/limits";
import { setIdeaOwner } from "#app/domain/statuses/owner.server";
import { listPromises, readKeeping } from "#app/domain/statuses/promises.server";
import { readQueue } from "#app/domain/statuses/queue.server";
import { readRoadmap } from "#app/domain/statuses/roadmap.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { readCursor } from "#app/lib/cursor";
import { Forbidden, Invalid } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { type IdeaId, ideas } from "#db/schema/index";
import { promoteBy } from "#tests/support/crowd";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const NOW = new Date("2026-11-22T12:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const say = (id: IdeaId, status: IdeaWord["status"], at = NOW, lookAgainOn: string | null = null) =>
  setStatus(
    database.current.db,
    cast.sol,
    id,
    {
      status,
      body: `What we say on idea number ${id}.`,
      reason: status === "declined" ? "cost" : null,
      wouldChange: status === "declined" ? "A cheaper chip." : "",
      lookAgainOn,
    },
    at,
  );
const owe = async (id: IdeaId, dueAt: Date) =>
  database.current.db.execute(sql`insert into promises (idea_id, space_id, made_at, due_at)
    select id, space_id, ${new Date(dueAt.getTime() - 14 * DAY_MS).toISOString()}, ${dueAt.toISOString()} from ideas where id = ${id}`);

test("what was decided is read page by page, forwards and back, and what was decided anew stands elsewhere", async () => {
  const { db } = database.current;
  const most = DECIDED_PER_PAGE + 3;
  const all: IdeaId[] = [];
  for (let n = 0; n < most; n++) {
    const id = await make.idea(db, cast.ada);
    await say(id, n % 2 ? "done" : "partly-done", new Date(NOW.getTime() + n));
    all.unshift(id);
  }
  await say(all[1] ?? (0 as IdeaId), "declined", new Date(NOW.getTime() + DAY_MS));
  const shipped = all.filter((_, place) => place !== 1);
  const turn = { before: null, after: null };
  const first = await listDecided(db, null, ["done", "partly-done"], turn);
  expect(first.rows.map(({ id }) => id)).toEqual(shipped.slice(0, DECIDED_PER_PAGE));
  const next = await listDecided(db, null, ["done", "partly-done"], { ...turn, after: readCursor(first.after) });
  expect(next.rows.map(({ id }) => id)).toEqual(shipped.slice(DECIDED_PER_PAGE));
  const back = await listDecided(db, null, ["done", "partly-done"], { ...turn, before: readCursor(next.before) });
  expect(back.rows).toEqual(first.rows);
  expect((await listDecided(db, null, ["declined"], turn)).rows.map(({ id }) => id)).toEqual([all[1]]);
});

test("the roadmap has the most wanted first, and what is done only for a while", async () => {
  const { db } = database.current;
  const [little, much, old, put] = [
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
  ];
  await promoteBy(db, much, 2);
  for (const id of [little, much, put]) await say(id, "planned");
  await db.update(ideas).set({ archivedAt: NOW }).where(eq(ideas.id, put));
  await say(old, "done", ago(91));
  const roadmap = await readRoadmap(db, null, NOW);
  expect(roadmap.planned.cards.map(({ id }) => id)).toEqual([much, little]);
  expect(roadmap.done.cards.map(({ id }) => id)).not.toContain(old);
});

test("what is owed is read from what was due first, page by page, and what is kept apart", async () => {
  const { db } = database.current;
  const owed: IdeaId[] = [];
  for (let n = 0; n < PROMISES_PER_PAGE + 2; n++) {
    const id = await make.idea(db, cast.ada);
    await owe(id, new Date(ago(100).getTime() + n));
    owed.push(id);
  }
  const ask = { state: "overdue", now: NOW, before: null, after: null } as const;
  const first = await listPromises(db, null, ask);
  expect(first.rows.map(({ on }) => on.id)).toEqual(owed.slice(0, PROMISES_PER_PAGE));
  expect(first.before).toBeNull();
  const next = await listPromises(db, null, { ...ask, after: readCursor(first.after) });
  expect(next.rows.map(({ on }) => on.id)).toEqual(owed.slice(PROMISES_PER_PAGE));
  const back = await listPromises(db, null, { ...ask, before: readCursor(next.before) });
  expect(back.rows).toEqual(first.rows);
  for (const id of owed) await say(id, "planned");
  expect((await listPromises(db, null, ask)).rows).toEqual([]);
  expect((await listPromises(db, null, { ...ask, state: "kept" })).rows).toHaveLength(PROMISES_PER_PAGE);
});

test("how the company keeps its word is counted by space and month, in time and late, of what one may see", async () => {
  const { db } = database.current;
  const before = await readKeeping(db, null, NOW);
  const count = ({ months, spaces }: typeof before) => ({ month: months.at(-1), space: spaces[0] });
  const [inTime, late, due] = [
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
  ];
  await owe(inTime, new Date(NOW.getTime() + DAY_MS));
  await owe(late, ago(1));
  await owe(due, new Date(NOW.getTime() + 2 * DAY_MS));
  for (const id of [inTime, late]) await say(id, "planned");
  const secret = await make.idea(db, cast.pia, { space: "beta" });
  await owe(secret, ago(6));
  const after = await readKeeping(db, null, NOW);
  expect(after.months).toHaveLength(12);
  expect(count(after)).toMatchObject({
    month: {
      month: "2026-11-01",
      inTime: (count(before).month?.inTime ?? 0) + 1,
      late: (count(before).month?.late ?? 0) + 1,
    },
    space: { due: (count(before).space?.due ?? 0) + 1 },
  });
  expect(after.spaces.map(({ space }) => space.slug)).toEqual(["plans"]);
  expect((await readKeeping(db, cast.pia, NOW)).spaces.map(({ space }) => space.slug)).toEqual(["plans", "beta"]);
});

test("what was promised on something goes where it goes, and is shown only while that stands for itself", async () => {
  const { db } = database.current;
  const [merged, deleted, moved, into] = [
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
  ];
  const all = [merged, deleted, moved];
  for (const id of all) await owe(id, ago(400));
  const overdue = async (viewer: Viewer) =>
    (await listPromises(db, viewer, { state: "overdue", before: null, after: null, now: ago(350) })).rows
      .filter(({ on }) => all.includes(on.id as IdeaId))
      .map(({ on, space }) => [on.id, space.slug]);
  await mergeIdea(db, cast.sol, merged, into);
  await deleteIdea(db, cast.ada, deleted);
  await db.execute(sql`update ideas set space_id = (select id from spaces where slug = 'beta') where id = ${moved}`);
  expect(await overdue(null)).toEqual([]);
  expect(await overdue(cast.pia)).toEqual([[moved, "beta"]]);
  await unmergeIdea(db, cast.sol, merged);
  expect(await overdue(null)).toEqual([[merged, "plans"]]);
});

test("the queue is ordered by people times days overdue, then by what is due next; what was put off comes back on its day", async () => {
  const { db } = database.current;
  const [few, many, soon, today, tomorrow] = [
    await make.idea(db, cast.ada, { title: "Few promote this, for long" }),
    await make.idea(db, cast.ada, { title: "Many promote this, of late" }),
    await make.idea(db, cast.ada, { title: "This one is not due yet" }),
    await make.idea(db, cast.ada),
    await make.idea(db, cast.ada),
  ];
  await promoteBy(db, few, 2);
  await promoteBy(db, many, 9);
  await owe(few, ago(10));
  await owe(many, ago(3));
  await owe(soon, new Date(NOW.getTime() + 1));
  await say(today, "not-now", ago(5), "2026-11-22");
  await say(tomorrow, "not-now", ago(5), "2026-11-23");
  await setIdeaOwner(db, cast.sol, few, "sol");
  const queue = await readQueue(db, cast.sol, { mine: false, now: NOW });
  const ids = queue.waiting.map(({ on }) => on.id);
  expect(ids.slice(0, 2)).not.toContain(soon);
  expect(ids.indexOf(many)).toBeLessThan(ids.indexOf(few));
  expect(ids.indexOf(few)).toBeLessThan(ids.indexOf(soon));
  expect(queue.lookAgain.map(({ id }) => id)).toEqual([today]);
  expect((await readQueue(db, cast.sol, { mine: true, now: NOW })).waiting).toMatchObject([
    { on: { id: few }, owner: { handle: "sol" } },
  ]);
  await expect(readQueue(db, cast.mo_, { mine: false, now: NOW })).rejects.toThrow(Forbidden);
});

test("an idea is taken care of by somebody who speaks for its space, or by nobody", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const no = new Invalid({ owner: "error.caretaker" });
  for (const handle of ["bo_", "mo_", "nobody"])
    await expect(setIdeaOwner(db, cast.sol, id, handle)).rejects.toEqual(no);
  await expect(setIdeaOwner(db, cast.lea, id, "sol")).rejects.toThrow(Forbidden);
  const ownerOf = async () => (await db.select({ owner: ideas.ownerId }).from(ideas).where(eq(ideas.id, id)))[0]?.owner;
  await setIdeaOwner(db, cast.sol, id, "una");
  expect(await ownerOf()).toBe(cast.una.id);
  await setIdeaOwner(db, cast.sol, id, null);
  expect(await ownerOf()).toBeNull();
});
