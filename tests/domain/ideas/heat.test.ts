import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  COMMENT_WEIGHT,
  cooled,
  firstHeat,
  heatOf,
  PROMOTE_WEIGHT,
  PROPOSAL_WEIGHT,
  type Warming,
  warmed,
} from "#app/domain/ideas/heat";
import { cooledSql, countedHeat, warmedSql } from "#app/domain/ideas/heat.server";
import { HEAT_HALF_LIFE_DAYS } from "#app/domain/ideas/limits";
import { recountIdeas } from "#app/domain/ideas/recount.server";
import { DAY_MS } from "#app/lib/time";
import { type IdeaId, ideas, ideaVotes } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

const START = new Date("2026-01-05T09:00:00.123Z");
const days = (number: number) => new Date(START.getTime() + number * DAY_MS);
const promoteAt = (at: Date): Warming => ({ at, weight: PROMOTE_WEIGHT });
const commentAt = (at: Date): Warming => ({ at, weight: COMMENT_WEIGHT });

/** What is left at `now` of all that happened, each thing halved every HEAT_HALF_LIFE_DAYS. */
const leftAt = (now: Date, happened: Warming[]) =>
  happened.reduce(
    (sum, { at, weight }) => sum + weight * 2 ** ((at.getTime() - now.getTime()) / (HEAT_HALF_LIFE_DAYS * DAY_MS)),
    0,
  );

test("ideas are in the order of what is left of their votes and comments, now and at any later time", () => {
  const boards: Warming[][] = [
    [promoteAt(days(1)), promoteAt(days(2)), promoteAt(days(3))],
    [promoteAt(days(20))],
    [promoteAt(days(19)), commentAt(days(20)), commentAt(days(20))],
    [],
    Array.from({ length: 40 }, (_, at) => promoteAt(days(at / 10))),
  ];
  const order = (value: (board: Warming[]) => number) => [...boards].sort((a, b) => value(b) - value(a));
  const byHeat = order((board) => heatOf(START, board));
  const all = (board: Warming[]) => [{ at: START, weight: PROPOSAL_WEIGHT }, ...board];
  for (const now of [days(21), days(60), days(400)]) expect(order((board) => leftAt(now, all(board)))).toEqual(byHeat);
});

test("one vote today outweighs one of a week ago twice", () => {
  const today = heatOf(START, [promoteAt(days(7))]) - heatOf(START, []);
  // The proposal of a week ago counts one, the vote of today two.
  expect(today).toBeCloseTo(Math.log(3), 9);
});

test("heat that grows with each vote is the heat of all of them together", () => {
  const happened = Array.from({ length: 500 }, (_, at) => promoteAt(days(at / 3)));
  const grown = happened.reduce(warmed, firstHeat(START));
  expect(grown).toBeCloseTo(heatOf(START, happened), 9);
});

test("a vote that is taken back leaves the heat as it was, or says that it must be counted", () => {
  const before = heatOf(START, [promoteAt(days(1)), promoteAt(days(2))]);
  const vote = promoteAt(days(9));
  expect(cooled(warmed(before, vote), vote)).toBeCloseTo(before, 9);
  const muchLater = promoteAt(days(400));
  expect(cooled(warmed(before, muchLater), muchLater)).toBeNull();
});

test("heat stays a number over decades", () => {
  const vote = promoteAt(new Date("2060-01-01T00:00:00Z"));
  expect(warmed(firstHeat(START), vote)).toBeCloseTo(heatOf(START, [vote]), 9);
  expect(Number.isFinite(heatOf(new Date(0), [vote]))).toBe(true);
});

test("the database warms, cools and counts as the formula says", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia, cy_ } = await make.cast(db);
  const id = await make.idea(db, ada, {}, START);
  const heatNow = async () => {
    const [row] = await db.select({ heat: ideas.heat, counted: countedHeat }).from(ideas).where(eq(ideas.id, id));
    return row ?? { heat: 0, counted: 0 };
  };
  const set = (heat: ReturnType<typeof warmedSql>) => db.update(ideas).set({ heat }).where(eq(ideas.id, id));
  const cast = async (personId: (typeof bo_)["id"], castAt: Date, more: object = {}) =>
    db.insert(ideaVotes).values({ ideaId: id, castOnId: id, personId, value: 1, castAt, ...more });
  expect((await heatNow()).counted).toBeCloseTo((await heatNow()).heat, 9);

  await cast(bo_.id, days(1));
  await set(warmedSql(promoteAt(days(1))));
  await cast(lea.id, days(600));
  await set(warmedSql(promoteAt(days(600))));
  expect((await heatNow()).heat).toBeCloseTo(heatOf(START, [promoteAt(days(1)), promoteAt(days(600))]), 9);
  // Demotes and the votes of new members leave it as it is.
  await cast(pia.id, days(601), { value: -1 });
  await cast(cy_.id, days(601), { byNewcomer: true });
  expect((await heatNow()).counted).toBeCloseTo((await heatNow()).heat, 9);

  await db.execute(sql`delete from idea_votes where person_id = ${lea.id}`);
  await set(cooledSql(promoteAt(days(600))));
  expect((await heatNow()).heat).toBeCloseTo(heatOf(START, [promoteAt(days(1))]), 9);
  await db.execute(sql`delete from idea_votes where person_id = ${bo_.id}`);
  await set(cooledSql(promoteAt(days(1))));
  expect((await heatNow()).heat).toBeCloseTo(firstHeat(START), 9);
});

test("an idea whose votes changed by the hundred is counted anew", async () => {
  const { db } = database.current;
  const [first] = await db.select({ id: ideas.id }).from(ideas);
  const id = first?.id ?? (0 as IdeaId);
  await db.transaction((tx) => recountIdeas(tx, [id]));
  const [row] = await db.select().from(ideas).where(eq(ideas.id, id));
  expect(row).toMatchObject({ promoteCount: 0, demoteCount: 1, newPromoteCount: 1, newDemoteCount: 0, score: -1 });
  expect(row?.heat).toBeCloseTo(firstHeat(START), 9);
});
