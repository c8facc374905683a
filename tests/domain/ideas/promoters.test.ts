import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { promoteFor } from "#app/domain/ideas/promote-for.server";
import { listPromoters } from "#app/domain/ideas/promoters.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { findOwnProfile, saveProfile } from "#app/domain/people/edit-profile.server";
import type { Member } from "#app/domain/people/viewer.server";
import { readCursor } from "#app/lib/cursor";
import { Forbidden, Invalid } from "#app/lib/errors";
import { type IdeaId, ideaVotes } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

async function namesFor(viewer: Member, id: IdeaId): Promise<(string | undefined)[]> {
  const { rows } = await listPromoters(database.current.db, viewer, { id, spaceId: cast.spaces.plans }, {});
  return rows.map(({ person }) => person?.handle);
}

test("the company sees all who promote an idea, members those who allow it and themselves, nobody who demotes it", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia, mo_, sol, una } = cast;
  const id = await make.idea(db, ada);
  for (const voter of [bo_, lea]) await voteOnIdea(db, voter, id, "promote");
  await voteOnIdea(db, pia, id, "demote");
  const profile = await findOwnProfile(db, lea, new Date());
  await saveProfile(db, lea, { ...profile, showsPromotes: true });
  for (const keeper of [sol, mo_, una]) expect(await namesFor(keeper, id)).toEqual(["lea", "bo_"]);
  expect(await namesFor(ada, id)).toEqual(["lea"]);
  expect(await namesFor(bo_, id)).toEqual(["lea", "bo_"]);
});

test("pages of promoters neither repeat nor skip anybody", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada);
  for (let n = 0; n < 55; n++) await voteOnIdea(db, await make.person(db, `many_${n}`), id, "promote");
  const idea = { id, spaceId: cast.spaces.plans };
  const first = await listPromoters(db, cast.sol, idea, {});
  const second = await listPromoters(db, cast.sol, idea, { after: readCursor(first.after) });
  expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 5, null]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(55);
});

test("staff write down a customer's promote, by handle or address; it counts, is shown as theirs, and is the customer's to take back", async () => {
  const { db } = database.current;
  const { ada, bo_, cy_, sol } = cast;
  const id = await make.idea(db, ada);
  await promoteFor(db, sol, id, " @cy_ ");
  await promoteFor(db, sol, id, "BO_@example.com");
  const { rows } = await listPromoters(db, sol, { id, spaceId: cast.spaces.plans }, {});
  expect(rows.map(({ person, recorder, byNewcomer }) => [person?.handle, recorder?.handle, byNewcomer])).toEqual([
    ["bo_", "sol", false],
    ["cy_", "sol", false],
  ]);
  const [seen] = (await listPromoters(db, bo_, { id, spaceId: cast.spaces.plans }, {})).rows;
  expect(seen?.recorder).toBeNull();
  await voteOnIdea(db, bo_, id, "none");
  expect(await db.$count(ideaVotes, eq(ideaVotes.ideaId, id))).toBe(1);
  expect(await voteOnIdea(db, cy_, id, "promote")).toMatchObject({ mine: { value: 1 } });
  expect(await wrongCounters(db)).toEqual([]);
});

test("a vote is written down only by staff of the space, for somebody who could cast it and has not", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, mo_, pia, sol } = cast;
  const id = await make.idea(db, ada);
  const hidden = await make.idea(db, pia, { space: "beta" });
  for (const other of [bo_, mo_]) await expect(promoteFor(db, other, id, "lea")).rejects.toThrow(Forbidden);
  const refused = async (whom: string, word: string, on = id) =>
    expect(promoteFor(db, sol, on, whom)).rejects.toEqual(new Invalid({ whom: word }));
  await refused("nobody_here", "error.nobodySuch");
  await refused("ada", "error.promoteOwn");
  await refused("bo_", "error.cannotSeeIdea", hidden);
  await voteOnIdea(db, bo_, id, "demote");
  await refused("bo_", "error.demotesIt");
  await voteOnIdea(db, lea, id, "promote");
  await refused("lea", "error.promotesAlready");
});
