import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { readGestureBudget } from "#app/domain/gestures/budget.server";
import { giveGesture, type NewGesture } from "#app/domain/gestures/give.server";
import { findGesture, listGestures } from "#app/domain/gestures/list.server";
import { takeGestureBack } from "#app/domain/gestures/take-back.server";
import type { Member } from "#app/domain/people/viewer.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { setBudget } from "#app/domain/rewards/payback.server";
import { listLines } from "#app/domain/rewards/statement.server";
import { Forbidden, Invalid } from "#app/lib/errors";
import { type GestureId, type IdeaId, ideas, type PeriodId, settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, giveConfirmed, linesOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const AT = new Date("2026-03-02T10:00:00Z");
const WORDS = "You waited two days for a SIM card that we had sent elsewhere.";
const made = { people: 0 };

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  await db.insert(settings).values([
    { name: "goodwillPerMonth", value: 1000 },
    { name: "goodwillMost", value: 300 },
  ]);
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const someone = () => make.person(app.current.db, `patient${++made.people}`);
const give = (to: Member, points: number, more: Partial<NewGesture> & { by?: Member; at?: Date } = {}) => {
  const { by = cast.sol, at = AT, ...rest } = more;
  const wanted = { personId: to.id, points, words: WORDS, questionId: null, key: randomUUID(), ...rest };
  return giveGesture(app.current.db, by, wanted, at);
};

test("a gesture is the member's at once, and their statement says it in the giver's words", async () => {
  const { db } = app.current;
  const member = await someone();
  const question = await make.question(db, member, { title: "Where is my SIM card?" }, AT);
  const id = await give(member, 200, { questionId: question });
  expect(await pointsOf(db, member)).toEqual({ pending: 0, confirmed: 200 });
  const { rows } = await listLines(db, member, member, { month: "2026-03" });
  expect(rows).toMatchObject([
    { kind: "goodwill", cause: "gesture", confirmed: 200, words: WORDS, post: { kind: "question", id: question } },
  ]);
  expect((await listGestures(db, cast.mo_)).rows[0]).toMatchObject({ id, points: 200, words: WORDS });
  await takeGestureBack(db, cast.sol, id, AT);
});

test("staff together give no more than there is in a month, however many give at the same moment", async () => {
  const { db } = app.current;
  const [april, may] = [new Date("2026-04-30T23:59:59Z"), new Date("2026-05-01T00:00:00Z")];
  const members = await Promise.all(Array.from({ length: 10 }, someone));
  const givers = [cast.sol, cast.mo_, cast.una];
  const all = await Promise.allSettled(
    members.map((member, index) => give(member, 300, { by: givers[index % 3] ?? cast.sol, at: april })),
  );
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const one of all)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ fields: { points: "error.goodwillLeft" } });
  expect(await readGestureBudget(db, april)).toEqual({ most: 100, left: 100 });
  await give(await someone(), 300, { at: may });
});

test("nobody gives more at once than one gesture may be", async () => {
  await expect(give(await someone(), 301)).rejects.toMatchObject({ fields: { points: "error.goodwillMost" } });
});

test("the same sending of a form gives once", async () => {
  const member = await someone();
  const key = randomUUID();
  const ids = await Promise.all(Array.from({ length: 6 }, () => give(member, 50, { key })));
  expect(new Set(ids).size).toBe(1);
  expect((await pointsOf(app.current.db, member)).confirmed).toBe(50);
});

test("members give nothing, staff nothing to staff or to themselves, and nobody names a question they cannot see", async () => {
  const { db } = app.current;
  const member = await someone();
  await expect(give(member, 10, { by: cast.lea })).rejects.toThrow(Forbidden);
  for (const to of [cast.sol, cast.mo_, cast.una]) await expect(give(to, 10)).rejects.toThrow(Forbidden);
  await expect(listGestures(db, member)).rejects.toThrow(Forbidden);
  const hidden = await make.question(db, cast.pia, { space: "beta" }, AT);
  await expect(give(member, 10, { by: cast.una, questionId: 999_999 as never })).rejects.toThrow(Invalid);
  await give(member, 10, { questionId: hidden });
  const { rows } = await listLines(db, member, member, { month: "2026-03" });
  expect(rows).toMatchObject([{ post: null, hidden: true, words: WORDS }]);
});

test("whoever gave it takes it back once, or an owner; it is there to give again, and may leave a debt", async () => {
  const { db } = app.current;
  const member = await someone();
  const id = await give(member, 100);
  const left = async () => (await readGestureBudget(db, AT)).left;
  const before = await left();
  await expect(takeGestureBack(db, cast.mo_, id, AT)).rejects.toThrow(Forbidden);
  expect((await findGesture(db, cast.mo_, id, AT)).mayTakeBack).toBe(false);
  await Promise.all(Array.from({ length: 4 }, () => takeGestureBack(db, cast.sol, id, AT)));
  await takeGestureBack(db, cast.una, id, AT);
  expect(await left()).toBe(before + 100);
  expect(await linesOf(db, member)).toEqual([
    ["goodwill", "gesture", 100, 0],
    ["reversed", "gesture-undone", 100, 0],
  ]);
});

test("gestures come on top of a period's budget, and stay once it has closed", async () => {
  const { db } = app.current;
  const during = new Date("2027-01-10T00:00:00Z");
  const [earner, patient] = [await someone(), await someone()];
  const done: IdeaId = await make.idea(db, cast.sol);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, done));
  await giveConfirmed(db, done, [{ id: earner.id, points: 900 }], during);
  const id: GestureId = await give(patient, 300, { at: during });
  const open = await db.execute<{ id: PeriodId; startsOn: string }>(sql`
    select id::int, starts_on as "startsOn" from periods where state = 'open' and ends_on < '2027-06-01' order by starts_on`);
  await setBudget(db, cast.una, open.at(-1)?.id ?? (0 as PeriodId), 900, during);
  for (const period of open) {
    await beginClosing(db, cast.una, period.id, new Date("2027-06-01"));
    while (await closeSome(db, period.id, new Date("2027-06-01")));
  }
  expect((await pointsOf(db, earner)).confirmed).toBe(900);
  expect((await pointsOf(db, patient)).confirmed).toBe(300);
  await expect(takeGestureBack(db, cast.sol, id, new Date("2027-06-02"))).rejects.toThrow(Invalid);
});
