import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { showIdea } from "#app/domain/ideas/show.server";
import type { IdeaWord } from "#app/domain/statuses/fit";
import { listUpdates } from "#app/domain/statuses/list.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { activity, type IdeaId, ideas } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const NOW = new Date("2026-11-22T12:00:00Z");
const word = (more: Partial<IdeaWord> = {}): IdeaWord => ({
  status: "planned",
  body: "We will build this in spring.",
  reason: null,
  wouldChange: "",
  lookAgainOn: null,
  ...more,
});
const no = (more: Partial<IdeaWord> = {}) =>
  word({ status: "declined", body: "We will not do this.", reason: "cost", wouldChange: "A cheaper chip.", ...more });
const refusal = (id: IdeaId, wanted: IdeaWord) =>
  setStatus(database.current.db, cast.sol, id, wanted, NOW).catch((error: unknown) => error);

test("an answer moves the idea, signed and dated, from where it was to where it is", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await setStatus(db, cast.sol, id, word(), NOW);
  const later = new Date("2026-12-01T12:00:00Z");
  await setStatus(db, cast.una, id, word({ status: "in-progress", body: "Work has begun this week." }), later);
  expect(await showIdea(db, null, id)).toMatchObject({ status: "in-progress", statusSince: later });
  expect(await listUpdates(db, { ideaId: id })).toMatchObject([
    { from: "planned", to: "in-progress", author: { handle: "una" }, saidAt: later },
    { from: "new", to: "planned", author: { handle: "sol", title: "Support agent" }, saidAt: NOW },
  ]);
});

test("another word on the same status is an update, and the idea stands there since the first", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await setStatus(db, cast.sol, id, word(), NOW);
  await setStatus(db, cast.sol, id, word({ body: "It takes us until summer." }), new Date("2026-12-01T12:00:00Z"));
  expect((await showIdea(db, null, id)).statusSince).toEqual(NOW);
  expect(await listUpdates(db, { ideaId: id })).toHaveLength(2);
});

test("a no without the kind of reason, or without what would change our mind, is refused and changes nothing", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  expect(await refusal(id, no({ reason: null }))).toEqual(new Invalid({ reason: "error.declineReason" }));
  expect(await refusal(id, no({ wouldChange: "" }))).toEqual(new Invalid({ wouldChange: "error.required" }));
  expect((await showIdea(db, null, id)).status).toBe("new");
  await setStatus(db, cast.sol, id, no(), NOW);
  expect((await listUpdates(db, { ideaId: id }))[0]).toMatchObject({ reason: "cost", wouldChange: "A cheaper chip." });
});

test.each(["", "2026-11-22", "2026-02-30", "soon", "2030-01-01"])(
  "not now needs a day to come: %j is none",
  async (lookAgainOn) => {
    const id = await make.idea(database.current.db, cast.ada);
    expect(await refusal(id, word({ status: "not-now", lookAgainOn }))).toEqual(
      new Invalid({ lookAgainOn: "error.lookAgainOn" }),
    );
  },
);

test("what belongs to another status is left out", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await setStatus(
    db,
    cast.sol,
    id,
    word({ status: "not-now", reason: "cost", wouldChange: "A cheaper chip.", lookAgainOn: "2026-11-23" }),
    NOW,
  );
  expect((await listUpdates(db, { ideaId: id }))[0]).toMatchObject({
    reason: null,
    wouldChange: null,
    lookAgainOn: "2026-11-23",
  });
});

test("nobody goes back to New", async () => {
  const id = await make.idea(database.current.db, cast.ada);
  expect(await refusal(id, word({ status: "new" }))).toEqual(new Invalid({ status: "error.statusChoice" }));
});

test("only staff who speak for the space answer, and strangers do not learn what they may not see", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const secret = await make.idea(db, cast.pia, { space: "beta" });
  for (const nobody of [cast.ada, cast.lea, cast.mo_])
    await expect(setStatus(db, nobody, id, word(), NOW)).rejects.toThrow(Forbidden);
  await expect(setStatus(db, cast.lea, secret, word(), NOW)).rejects.toThrow(NotFound);
});

test("the same sent many times at once is one answer, and the idea stays open or not as it is counted", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const said = await Promise.all(Array.from({ length: 8 }, () => setStatus(db, cast.sol, id, no(), NOW)));
  expect(new Set(said).size).toBe(1);
  expect(await listUpdates(db, { ideaId: id })).toHaveLength(1);
  expect(await db.select().from(activity).where(eq(activity.kind, "status.set"))).toContainEqual(
    expect.objectContaining({ ideaId: id, detail: { update: said[0], from: "new", to: "declined" } }),
  );
  expect(await wrongCounters(db)).toEqual([]);
});

test("different answers at once each tell from where they came", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const bodies = ["First of all we look.", "Second of all we plan.", "Third of all we work."];
  const statuses = ["under-review", "planned", "in-progress"] as const;
  await Promise.all(statuses.map((status, n) => setStatus(db, cast.sol, id, word({ status, body: bodies[n] }), NOW)));
  const updates = (await listUpdates(db, { ideaId: id })).reverse();
  expect(updates.map(({ from }) => from)).toEqual(["new", ...updates.slice(0, -1).map(({ to }) => to)]);
  expect((await showIdea(db, null, id)).status).toBe(updates.at(-1)?.to);
});

test("an idea that was put away comes back when the company answers it", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await setStatus(db, cast.sol, id, word({ status: "under-review" }), NOW);
  await db.update(ideas).set({ archivedAt: NOW }).where(eq(ideas.id, id));
  await setStatus(db, cast.sol, id, word({ body: "We come back to this one." }), NOW);
  expect((await showIdea(db, null, id)).archivedAt).toBeNull();
});
