import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/domain/community/settings.server";
import { readBudget } from "#app/domain/ideas/budget.server";
import { reviveIdea } from "#app/domain/ideas/revive.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { Forbidden, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { activity, type IdeaId, ideas, ideaVotes } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

async function standing(id: IdeaId) {
  const [row] = await database.current.db.select().from(ideas).where(eq(ideas.id, id));
  if (!row) throw new Error("no such idea");
  return row;
}

async function counts(id: IdeaId) {
  const { promoteCount, demoteCount, score, newPromoteCount, newDemoteCount } = await standing(id);
  return [promoteCount, demoteCount, score, newPromoteCount, newDemoteCount];
}

const votedKinds = async (id: IdeaId) =>
  (await database.current.db.select().from(activity).where(eq(activity.ideaId, id)).orderBy(activity.id)).flatMap(
    ({ kind, detail }) => (kind === "idea.voted" ? [detail?.wanted] : []),
  );

test("a vote is one per person, changeable, taken back, and each change is on record once", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  for (const wanted of ["promote", "promote", "demote", "demote", "none", "none", "promote"] as const)
    await voteOnIdea(db, cast.bo_, id, wanted);
  expect(await counts(id)).toEqual([1, 0, 1, 0, 0]);
  expect(await votedKinds(id)).toEqual(["promote", "demote", "none", "promote"]);
  await voteOnIdea(db, cast.bo_, id, "demote");
  expect(await counts(id)).toEqual([0, 1, -1, 0, 0]);
});

test("the same vote that arrives twenty times at once is cast once", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await Promise.all(Array.from({ length: 20 }, () => voteOnIdea(db, cast.bo_, id, "promote")));
  expect(await counts(id)).toEqual([1, 0, 1, 0, 0]);
  expect(await votedKinds(id)).toEqual(["promote"]);
  await Promise.all(Array.from({ length: 20 }, () => voteOnIdea(db, cast.bo_, id, "none")));
  expect(await counts(id)).toEqual([0, 0, 0, 0, 0]);
  expect(await votedKinds(id)).toEqual(["promote", "none"]);
});

test("nobody votes on what they proposed, nor on what they may not see", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  await expect(voteOnIdea(db, cast.ada, id, "promote")).rejects.toThrow(Forbidden);
  const hidden = await make.idea(db, cast.pia, { space: "beta" });
  await expect(voteOnIdea(db, cast.bo_, hidden, "promote")).rejects.toThrow(NotFound);
  const suspended = await make.person(db, "suspended", { suspendedUntil: new Date(Date.now() + DAY_MS) });
  await expect(voteOnIdea(db, suspended, id, "demote")).rejects.toThrow(Forbidden);
});

test("votes of new members are counted apart, warm nothing, and count in full once they vote with some trust", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const { heat } = await standing(id);
  const fresh = await make.person(db, "fresh", { trustLevel: 0 });
  await voteOnIdea(db, fresh, id, "promote");
  await voteOnIdea(db, cast.cy_, id, "demote");
  expect(await counts(id)).toEqual([0, 0, 0, 1, 1]);
  expect((await standing(id)).heat).toBe(heat);
  const trusted = await make.change(db, fresh, { trustLevel: 1 });
  await voteOnIdea(db, trusted, id, "none");
  await voteOnIdea(db, trusted, id, "promote");
  expect(await counts(id)).toEqual([1, 0, 1, 0, 1]);
});

test("a promote warms the idea until it is taken back, a demote does not", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const before = await standing(id);
  await voteOnIdea(db, cast.lea, id, "demote");
  expect((await standing(id)).heat).toBe(before.heat);
  await voteOnIdea(db, cast.bo_, id, "promote");
  const warm = await standing(id);
  expect(warm.heat).toBeCloseTo(before.heat + Math.LN2, 4);
  expect(warm.activeAt.getTime()).toBeGreaterThan(before.activeAt.getTime());
  await voteOnIdea(db, cast.bo_, id, "none");
  expect((await standing(id)).heat).toBeCloseTo(before.heat, 6);
});

test("one promote brings an archived idea back, and so do staff; a demote does not", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  const archive = () => db.update(ideas).set({ archivedAt: new Date() }).where(eq(ideas.id, id));
  await archive();
  await db.execute("update spaces set idea_count = idea_count - 1 where slug = 'plans'");
  await voteOnIdea(db, cast.lea, id, "demote");
  expect((await standing(id)).archivedAt).not.toBeNull();
  await voteOnIdea(db, cast.bo_, id, "promote");
  expect((await standing(id)).archivedAt).toBeNull();
  await archive();
  await db.execute("update spaces set idea_count = idea_count - 1 where slug = 'plans'");
  await expect(reviveIdea(db, cast.bo_, id)).rejects.toThrow(Forbidden);
  await reviveIdea(db, cast.sol, id);
  expect((await standing(id)).archivedAt).toBeNull();
  expect(await wrongCounters(db)).toEqual([]);
});

test("where votes are limited nobody has more than theirs, also when they are cast at once, until an idea closes", async () => {
  const { db } = database.current;
  expect(await readBudget(db, cast.bo_)).toBeNull();
  await changeSettings(db, cast.una, { ideaVoteBudget: true });
  const thrifty = await make.person(db, "thrifty", { trustLevel: 2 });
  const all = await Promise.all(Array.from({ length: 8 }, () => make.idea(db, cast.lea)));
  const outcomes = await Promise.allSettled(all.map((id) => voteOnIdea(db, thrifty, id, "promote")));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toEqual(new TooMany("error.ideaVotes"));
  expect(await readBudget(db, thrifty)).toEqual({ all: 6, left: 0 });
  const [voted] = await db.select().from(ideaVotes).where(eq(ideaVotes.personId, thrifty.id));
  const left = all[outcomes.findIndex(({ status }) => status === "rejected")];
  if (!voted || !left) throw new Error("nothing was refused");
  // A vote that is there already may change, however few are left.
  await voteOnIdea(db, thrifty, voted.ideaId, "demote");
  await db.update(ideas).set({ status: "declined" }).where(eq(ideas.id, voted.ideaId));
  expect(await readBudget(db, thrifty)).toEqual({ all: 6, left: 1 });
  await voteOnIdea(db, thrifty, left, "promote");
  await changeSettings(db, cast.una, { ideaVoteBudget: false });
});
