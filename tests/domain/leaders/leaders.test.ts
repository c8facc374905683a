import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { countContributionDays, readContributionDays } from "#app/domain/leaders/contribution.server";
import { listLeaders } from "#app/domain/leaders/list.server";
import { refreshLeaders } from "#app/domain/leaders/refresh.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { readContribution } from "#app/domain/questions/contribution.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { readVisibleReputation } from "#app/domain/reputation/standing.server";
import { NotFound } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { LeaderPeriod } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { followAll } from "#tests/support/reputation";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
const now = new Date("2026-03-15T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);

/** An answer of this person, with so many votes, so many days ago. */
async function earn(who: typeof cast.bo_, votes: number, days: number, space = "plans") {
  const { db } = database.current;
  const answer = await make.answer(db, who, await make.question(db, cast.pia, { space }, ago(days)), {}, ago(days));
  for (const voter of [cast.ada, cast.lea, cast.una, cast.pia].filter(({ id }) => id !== who.id).slice(0, votes))
    await voteOnAnswer(db, space === "beta" ? cast.una : voter, answer, "up", ago(days));
}

beforeAll(async () => {
  const { db } = database.current;
  cast = await make.cast(db);
  await changeSettings(db, cast.una, { votesPerDay: 1000, votesPerAuthorPerDay: 1000 });
  await earn(cast.bo_, 1, 2);
  await earn(cast.bo_, 3, 110);
  await earn(cast.lea, 2, 2);
  await earn(cast.pia, 1, 400);
  await earn(cast.pia, 1, 2, "beta");
  await earn(cast.sol, 3, 2);
  await followAll(db, now);
  await refreshLeaders(db, now);
  await refreshLeaders(db, now);
});

async function placesOf(period: LeaderPeriod, { as = null as Viewer, space = null as string | null } = {}) {
  const { places } = await listLeaders(database.current.db, as, { period, space });
  return places.map(({ place, earned, person }) => [place, person.handle, earned]);
}

test("each list tells who earned the most in its time, staff left out", async () => {
  expect(await placesOf("week")).toEqual([
    [1, "lea", 20],
    [2, "bo_", 10],
  ]);
  // It began on 1 December.
  expect(await placesOf("half-year")).toEqual([
    [1, "lea", 20],
    [2, "bo_", 10],
  ]);
  // Her answer of last year, and none of what was earned where few may look.
  expect(await placesOf("all")).toEqual([
    [1, "bo_", 40],
    [2, "lea", 20],
    [3, "pia", 10],
  ]);
});

test("what is earned in a private space is told in its own list, to those who may enter", async () => {
  expect(await placesOf("week", { as: cast.pia, space: "beta" })).toEqual([[1, "pia", 10]]);
  await expect(placesOf("week", { as: cast.bo_, space: "beta" })).rejects.toThrow(NotFound);
  await expect(placesOf("week", { space: "beta" })).rejects.toThrow(NotFound);
  const { spaces } = await listLeaders(database.current.db, cast.bo_, { period: "week", space: null });
  expect(spaces.map(({ slug }) => slug)).toEqual(["plans"]);
  expect(await readVisibleReputation(database.current.db, cast.bo_, cast.pia.id)).toBe(11);
  expect(await readVisibleReputation(database.current.db, cast.pia, cast.pia.id)).toBe(21);
});

test("members see their own place", async () => {
  const { db } = database.current;
  const mine = async (as: Viewer) => (await listLeaders(db, as, { period: "all", space: null })).mine;
  expect(await mine(cast.lea)).toEqual({ place: 2, earned: 20 });
  expect(await mine(cast.ada)).toBeNull();
  expect(await mine(cast.sol)).toBeNull();
  expect(await mine(null)).toBeNull();
});

test("whoever does not want to stand there is gone at once, and back when they want", async () => {
  const { db } = database.current;
  await make.change(db, cast.bo_, { showsOnLeaders: false });
  expect((await placesOf("all")).map(([, handle]) => handle)).toEqual(["lea", "pia"]);
  await refreshLeaders(db, now);
  expect(await placesOf("all")).toEqual([
    [1, "lea", 20],
    [2, "pia", 10],
  ]);
  await make.change(db, cast.bo_, { showsOnLeaders: true });
  await refreshLeaders(db, now);
  expect((await placesOf("all"))[0]).toEqual([1, "bo_", 40]);
});

test("a calendar of contribution counts what its reader may see, of one year", async () => {
  const { db } = database.current;
  const total = async (as: Viewer) => {
    const { days, from, to } = await readContributionDays(db, as, cast.pia.id, now);
    expect([from, to]).toEqual(["2025-03-10", "2026-03-15"]);
    return days.reduce((sum, { count }) => sum + count, 0);
  };
  const [all] = await db.execute<{ count: number }>(sql`
    select (select count(*) from questions where author_id = ${cast.pia.id} and asked_at >= '2025-03-10')::int
      + (select count(*) from answers where author_id = ${cast.pia.id} and answered_at >= '2025-03-10')::int as count`);
  expect(await total(cast.pia)).toBe(all?.count);
  expect(await total(null)).toBe((all?.count ?? 0) - 2);
  const spaces = async (as: Viewer) => (await readContribution(db, as, cast.pia.id)).bySpace.map(({ slug }) => slug);
  expect(await spaces(cast.pia)).toContain("beta");
  expect(await spaces(null)).toEqual(["plans"]);
});

test("days that were counted at night read like those that were not, with what came since", async () => {
  const { db } = database.current;
  const days = async (as: Viewer) => (await readContributionDays(db, as, cast.pia.id, now)).days;
  const [own, guests] = [await days(cast.pia), await days(null)];
  for (let night = 0; night < 2; night++) {
    await countContributionDays(db, now);
    expect([await days(cast.pia), await days(null)]).toEqual([own, guests]);
  }
  const today = (counted: typeof own) => counted.find(({ day }) => day === "2026-03-15")?.count ?? 0;
  const id = await make.question(db, cast.pia, {}, now);
  expect(today(await days(null))).toBe(today(guests) + 1);
  const tomorrow = new Date(now.getTime() + DAY_MS);
  await countContributionDays(db, tomorrow);
  expect(today(await days(null))).toBe(today(guests) + 1);
  await deleteQuestion(db, cast.pia, id, tomorrow);
  await countContributionDays(db, tomorrow);
  expect(await days(null)).toEqual(guests);
});
