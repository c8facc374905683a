import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { BADGE_NAMES, badgeOf } from "#app/domain/badges/badges";
import { forgetBadges } from "#app/domain/badges/forget.server";
import { grantBadges, grantSince } from "#app/domain/badges/grant.server";
import { giveBadge, revokeBadge } from "#app/domain/badges/hand.server";
import { listBadges, listBadgesOf, listHolders } from "#app/domain/badges/list.server";
import type { Member } from "#app/domain/people/viewer.server";
import { Forbidden, Invalid } from "#app/lib/errors";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const noon = new Date("2026-03-02T12:00:00Z");
const later = (ms: number) => new Date(noon.getTime() + ms);
const badgesOf = async ({ id }: Member) =>
  (await listBadgesOf(database.current.db, id))
    .filter(({ revokedAt }) => !revokedAt)
    .map(({ badge }) => badge)
    .sort();

test("somebody has what they have earned by rule, once, as of when they earned it", async () => {
  const { db } = database.current;
  const [asker, helper] = [await make.person(db, "asks"), await make.person(db, "helps")];
  const question = await make.question(db, asker, {}, noon);
  const answer = await make.answer(db, helper, question, {}, later(2 * MINUTE_MS));
  await setAcceptance(db, asker, answer, true, later(DAY_MS));
  expect(await grantBadges(db, [asker.id, helper.id])).toBe(4);
  expect(await grantBadges(db, [asker.id, helper.id])).toBe(0);
  expect(await badgesOf(asker)).toEqual(["first-question"]);
  expect(await badgesOf(helper)).toEqual(["first-answer", "first-solved", "quick"]);
  const solved = (await listBadgesOf(db, helper.id)).find(({ badge }) => badge === "first-solved");
  expect(solved?.grantedAt).toEqual(later(DAY_MS));
});

test("counted badges come with the very one that makes the number", async () => {
  const { db } = database.current;
  const [asker, helper] = [await make.person(db, "asks_often"), await make.person(db, "solves")];
  for (let n = 1; n <= 10; n++) {
    const at = later(n * DAY_MS);
    const answer = await make.answer(db, helper, await make.question(db, asker, {}, at), {}, at);
    await setAcceptance(db, asker, answer, true, at);
    await grantBadges(db, [helper.id, asker.id]);
    expect((await badgesOf(helper)).includes("ten-solved")).toBe(n === 10);
  }
  expect(await badgesOf(asker)).toContain("grateful");
});

test("who did something, and whose post it was done to, are looked at from what happened", async () => {
  const { db } = database.current;
  const [asker, voter] = [await make.person(db, "asks_once"), await make.person(db, "votes")];
  const helper = await make.person(db, "answers");
  const answer = await make.answer(db, helper, await make.question(db, asker));
  await voteOnAnswer(db, voter, answer, "up");
  await grantSince(db, new Date(Date.now() - MINUTE_MS));
  expect(await badgesOf(asker)).toContain("first-question");
  expect(await badgesOf(helper)).toContain("first-answer");
  expect(await badgesOf(voter)).toEqual(["first-vote"]);
});

test("every rule runs on a database with everything in it", async () => {
  const { db } = database.current;
  for (const name of BADGE_NAMES) {
    const { rule } = badgeOf(name);
    if (rule) await db.execute(rule(sql`(select p.id from people p)`));
  }
});

test("moderators give some badges by hand, once, with a reason that everybody reads; rules are not to be had by hand", async () => {
  const { db } = database.current;
  const wish = { handle: "@bo_", reason: "For the long evenings." };
  await giveBadge(db, cast.mo_, "champion", wish, noon);
  await giveBadge(db, cast.una, "champion", { ...wish, reason: "Again." }, noon);
  const { rows } = await listHolders(db, "champion", {});
  expect(rows).toMatchObject([
    { person: { handle: "bo_" }, reason: "For the long evenings.", giver: { handle: "mo_" } },
  ]);
  for (const actor of [cast.ada, cast.sol, cast.lea])
    await expect(giveBadge(db, actor, "champion", wish, noon)).rejects.toThrow(Forbidden);
  await expect(giveBadge(db, cast.mo_, "ten-solved", wish, noon)).rejects.toThrow(Forbidden);
  await expect(giveBadge(db, cast.mo_, "champion", { ...wish, handle: "nobody_x" }, noon)).rejects.toThrow(Invalid);
  await expect(giveBadge(db, cast.mo_, "champion", { ...wish, handle: "mo_" }, noon)).rejects.toThrow(Invalid);
});

test("a badge that is taken away stays to be seen with the reason, and does not come back by itself", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "revoked");
  await make.answer(db, helper, await make.question(db, cast.ada));
  await grantBadges(db, [helper.id]);
  const [award] = await listBadgesOf(db, helper.id);
  if (!award) throw new Error("no badge");
  const holders = async () =>
    (await listBadges(db, helper)).flatMap(({ badges }) => badges).find(({ name }) => name === "first-answer");
  const before = await holders();
  await expect(revokeBadge(db, cast.ada, award.id, "For no reason at all", noon)).rejects.toThrow(Forbidden);
  await revokeBadge(db, cast.mo_, award.id, "The answer was copied.", noon);
  await revokeBadge(db, cast.una, award.id, "Once more.", later(1));
  expect(await grantBadges(db, [helper.id])).toBe(0);
  expect(await listBadgesOf(db, helper.id)).toMatchObject([
    { badge: "first-answer", revokedAt: noon, revokedBecause: "The answer was copied." },
  ]);
  expect(before).toMatchObject({ mine: true });
  expect(await holders()).toMatchObject({ mine: false, holders: (before?.holders ?? 0) - 1 });
});

test("how many have a badge is what is counted, also once somebody has left", async () => {
  const { db } = database.current;
  const leaver = await make.person(db, "leaver");
  await make.question(db, leaver);
  await grantBadges(db, [leaver.id]);
  await db.transaction((tx) => forgetBadges(tx, leaver.id));
  await db.transaction((tx) => forgetBadges(tx, leaver.id));
  const wrong = await db.execute(sql`
    select badge, c.holders, h.holders as counted from badge_counts c
    full join (select badge, count(*)::int as holders from badge_awards where revoked_at is null group by 1) h using (badge)
    where coalesce(c.holders, 0) <> coalesce(h.holders, 0)`);
  expect(wrong).toEqual([]);
});
