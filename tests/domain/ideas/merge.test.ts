import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mergeIdea, unmergeIdea } from "#app/domain/ideas/merge.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { type IdeaId, ideaFollows, ideas, ideaVotes } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const standing = async (...ids: IdeaId[]) => {
  const rows = await database.current.db.select().from(ideas).where(inArray(ideas.id, ids)).orderBy(ideas.id);
  return rows.map(({ promoteCount, demoteCount, mergedIntoId }) => [promoteCount, demoteCount, mergedIntoId]);
};

const votesOn = async (...ids: IdeaId[]) =>
  database.current.db.select().from(ideaVotes).where(inArray(ideaVotes.castOnId, ids)).orderBy(ideaVotes.id);

test("a merge carries each person's vote once, not the other author's, and parting them restores just that", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia, una, sol } = cast;
  const from = await make.idea(db, ada);
  const into = await make.idea(db, bo_);
  for (const voter of [bo_, lea, pia]) await voteOnIdea(db, voter, from, "promote");
  await voteOnIdea(db, una, from, "demote");
  await voteOnIdea(db, lea, into, "demote");
  const before = await votesOn(from, into);
  const heats = await db
    .select({ heat: ideas.heat })
    .from(ideas)
    .where(inArray(ideas.id, [from, into]));
  await mergeIdea(db, sol, from, into);
  await mergeIdea(db, sol, from, into);
  // Lea's stays as she cast it there; Bo proposed the other one.
  expect(await standing(from, into)).toEqual([
    [2, 0, into],
    [1, 2, null],
  ]);
  const follows = await db.select().from(ideaFollows).where(eq(ideaFollows.ideaId, into));
  expect(follows.map(({ personId }) => personId)).toContain(ada.id);
  await expect(voteOnIdea(db, sol, from, "promote")).rejects.toThrow(Forbidden);
  expect(await wrongCounters(db)).toEqual([]);

  await unmergeIdea(db, sol, from);
  await unmergeIdea(db, sol, from);
  expect(await standing(from, into)).toEqual([
    [3, 1, null],
    [0, 1, null],
  ]);
  expect(await votesOn(from, into)).toEqual(before);
  const again = await db
    .select({ heat: ideas.heat })
    .from(ideas)
    .where(inArray(ideas.id, [from, into]));
  for (const [index, { heat }] of again.entries()) expect(heat).toBeCloseTo(heats[index]?.heat ?? 0, 9);
  expect(await wrongCounters(db)).toEqual([]);
});

test("what was merged goes along when its target is merged, and comes back from there", async () => {
  const { db } = database.current;
  const [a, b, c] = [await make.idea(db, cast.ada), await make.idea(db, cast.ada), await make.idea(db, cast.ada)];
  await voteOnIdea(db, cast.bo_, a, "promote");
  await voteOnIdea(db, cast.lea, b, "promote");
  await mergeIdea(db, cast.mo_, a, b);
  await mergeIdea(db, cast.mo_, b, c);
  expect(await standing(a, b, c)).toEqual([
    [0, 0, b],
    [0, 0, c],
    [2, 0, null],
  ]);
  await unmergeIdea(db, cast.mo_, a);
  expect(await standing(a, b, c)).toEqual([
    [1, 0, null],
    [0, 0, c],
    [1, 0, null],
  ]);
  await unmergeIdea(db, cast.mo_, b);
  expect(await standing(a, b, c)).toEqual([
    [1, 0, null],
    [1, 0, null],
    [0, 0, null],
  ]);
});

test("a vote cast after the merge stays where it was cast", async () => {
  const { db } = database.current;
  const [from, into] = [await make.idea(db, cast.ada), await make.idea(db, cast.ada)];
  await voteOnIdea(db, cast.bo_, from, "promote");
  await mergeIdea(db, cast.mo_, from, into);
  await voteOnIdea(db, cast.bo_, into, "none");
  await voteOnIdea(db, cast.bo_, into, "promote");
  await unmergeIdea(db, cast.mo_, from);
  expect(await standing(from, into)).toEqual([
    [0, 0, null],
    [1, 0, null],
  ]);
});

test("ideas are merged by those who keep order, with another one that stands by itself and that the same people see", async () => {
  const { db } = database.current;
  const { ada, sol, bo_, pia } = cast;
  const [one, other, third] = [await make.idea(db, ada), await make.idea(db, ada), await make.idea(db, ada)];
  const hidden = await make.idea(db, pia, { space: "beta" });
  const refused = (error: Record<string, string>) => new Invalid(error);
  await expect(mergeIdea(db, ada, one, other)).rejects.toThrow(Forbidden);
  await expect(mergeIdea(db, sol, one, one)).rejects.toEqual(refused({ into: "error.mergeIntoItself" }));
  await expect(mergeIdea(db, sol, one, hidden)).rejects.toEqual(refused({ into: "error.mergeOtherPeople" }));
  await expect(mergeIdea(db, sol, hidden, one)).rejects.toEqual(refused({ into: "error.mergeOtherPeople" }));
  await expect(mergeIdea(db, bo_, one, hidden)).rejects.toThrow(NotFound);
  await mergeIdea(db, sol, one, other);
  await expect(mergeIdea(db, sol, one, third)).rejects.toThrow(Conflict);
  await expect(mergeIdea(db, sol, third, one)).rejects.toEqual(refused({ into: "error.mergeIntoMerged" }));
  await expect(unmergeIdea(db, ada, one)).rejects.toThrow(Forbidden);
});

/** The same numbers each time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test("counts equal the votes there are, and are never negative, while many vote, withdraw, merge and part at once", async () => {
  const { db } = database.current;
  const owners = await Promise.all([0, 1, 2, 3].map((n) => make.person(db, `owner_${n}`)));
  const all = await Promise.all(owners.map((owner) => make.idea(db, owner)));
  const voters = await Promise.all(
    Array.from({ length: 12 }, (_, n) => make.person(db, `voter_${n}`, { trustLevel: n % 4 === 0 ? 0 : 1 })),
  );
  const expected = [Conflict, Forbidden, Invalid, NotFound];
  const unexpected: unknown[] = [];
  const worker = async (number: number) => {
    const chance = chances(number + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
    for (let step = 0; step < 25; step++) {
      const drawn = chance();
      const act =
        drawn < 0.85
          ? voteOnIdea(db, pick(voters), pick(all), pick(["promote", "promote", "demote", "none"] as const))
          : drawn < 0.93
            ? mergeIdea(db, cast.mo_, pick(all), pick(all))
            : unmergeIdea(db, cast.mo_, pick(all));
      await act.catch((error: unknown) => {
        if (!expected.some((kind) => error instanceof kind)) unexpected.push(error);
      });
    }
  };
  const looks: string[][] = [];
  const watching = { on: true };
  const watch = async () => {
    while (watching.on) looks.push(await wrongIdeaCounts());
  };
  const watched = watch();
  await Promise.all(Array.from({ length: 16 }, (_, number) => worker(number)));
  watching.on = false;
  await watched;
  expect(unexpected).toEqual([]);
  // Each look is one statement, and sees what one moment held: the rows and their counts.
  expect(looks.length).toBeGreaterThan(5);
  expect(looks.flat()).toEqual([]);
  expect(await wrongCounters(db)).toEqual([]);
}, 60_000);

async function wrongIdeaCounts(): Promise<string[]> {
  const rows = await database.current.db.execute<{ wrong: string }>(sql`
    select format('idea %s', i.id) as wrong from ideas i
    where (i.promote_count, i.demote_count, i.new_promote_count, i.new_demote_count) <> (
      select count(*) filter (where v.value = 1 and not v.by_newcomer), count(*) filter (where v.value = -1 and not v.by_newcomer),
        count(*) filter (where v.value = 1 and v.by_newcomer), count(*) filter (where v.value = -1 and v.by_newcomer)
      from idea_votes v where v.idea_id = i.id)
      or least(i.promote_count, i.demote_count, i.new_promote_count, i.new_demote_count) < 0`);
  return rows.map(({ wrong }) => wrong);
}
