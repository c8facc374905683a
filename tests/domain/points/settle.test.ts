import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { settleLately } from "#app/domain/points/follow.server";
import { forfeitAll } from "#app/domain/points/forfeit.server";
import { takeRightsAway } from "#app/domain/staff/change.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { people, settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, follow, linesOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const made = { helpers: 0 };

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const AT = new Date("2026-03-02T10:00:00Z");
const after = (minutes: number) => new Date(AT.getTime() + minutes * MINUTE_MS);
const days = (count: number) => new Date(AT.getTime() + count * DAY_MS);

/** Somebody who answered a question of Ada's, so many minutes after it was asked. */
async function helper(minutes = 30) {
  const { db } = app.current;
  const bo = await make.person(db, `helper${++made.helpers}`);
  const question = await make.question(db, cast.ada, {}, AT);
  return { bo, question, answer: await make.answer(db, bo, question, {}, after(minutes)) };
}

const voters = (count: number) =>
  Promise.all(Array.from({ length: count }, () => make.person(app.current.db, `voter${++made.helpers}`)));

test("an accepted answer earns, once, pending for 14 days and confirmed then", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await follow(app.current);
  await follow(app.current);
  expect(await linesOf(db, bo)).toEqual([["award", "accepted", 50, 0]]);
  await confirmDue(db, new Date(after(40).getTime() + 14 * DAY_MS - 1));
  expect(await pointsOf(db, bo)).toEqual({ pending: 50, confirmed: 0 });
  await confirmDue(db, new Date(after(40).getTime() + 14 * DAY_MS));
  await confirmDue(db, days(20));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 50 });
  expect(await linesOf(db, bo)).toHaveLength(2);
});

test("what is no longer accepted is taken back from wherever it is, and given anew when it is accepted again", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  const accept = async (accepted: boolean, at: Date) => {
    await setAcceptance(db, cast.ada, answer, accepted, at);
    await follow(app.current);
  };
  await accept(true, after(40));
  await accept(false, after(50));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
  await accept(true, after(60));
  await confirmDue(db, days(20));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 50 });
  await accept(false, days(21));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
  expect((await linesOf(db, bo)).map(([kind, cause]) => `${kind} ${cause}`)).toEqual([
    "award accepted",
    "reversed unaccepted",
    "award accepted",
    "confirmed waited",
    "reversed unaccepted",
  ]);
});

test("what happened and was undone before anybody followed it leaves no line", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await setAcceptance(db, cast.ada, answer, false, after(41));
  await follow(app.current);
  expect(await linesOf(db, bo)).toEqual([]);
});

test("upvotes earn less the more there are, and one that is taken back takes the last of them", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  const crowd = await voters(12);
  for (const voter of crowd) await voteOnAnswer(db, voter, answer, "up", after(40));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 55, confirmed: 0 });
  const [first] = crowd;
  if (first) await voteOnAnswer(db, first, answer, "down", after(50));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 52, confirmed: 0 });
  expect((await linesOf(db, bo)).at(-1)).toEqual(["reversed", "vote-withdrawn", 3, 0]);
});

test("the first answer within 3 minutes earns more once accepted; a second one does not, nor a slow one", async () => {
  const { db } = app.current;
  const { bo, question, answer } = await helper(2);
  const cy = await make.person(db, `helper${++made.helpers}`);
  const second = await make.answer(db, cy, question, {}, after(2.5));
  const slow = await helper(4);
  for (const id of [answer, second, slow.answer]) await setAcceptance(db, cast.ada, id, true, after(40));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 60, confirmed: 0 });
  expect(await pointsOf(db, cy)).toEqual({ pending: 50, confirmed: 0 });
  expect(await pointsOf(db, slow.bo)).toEqual({ pending: 50, confirmed: 0 });
});

test("nobody earns by what they accept of their own, and staff earn nothing", async () => {
  const { db } = app.current;
  const own = await make.question(db, cast.lea, {}, AT);
  const mine = await make.answer(db, cast.lea, own, {}, after(2));
  await setAcceptance(db, cast.lea, mine, true, after(5));
  const another = await make.question(db, cast.ada, {}, AT);
  const led = await make.answer(db, cast.lea, another, {}, after(2));
  await setAcceptance(db, cast.lea, led, true, after(5));
  const official = await make.answer(db, cast.sol, another, {}, after(3));
  await setAcceptance(db, cast.ada, official, true, after(6));
  await follow(app.current);
  expect(await linesOf(db, cast.lea)).toEqual([]);
  expect(await linesOf(db, cast.sol)).toEqual([]);
});

test("what somebody did as staff earns nothing when they are staff no more; what they earned before stays", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await follow(app.current);
  await db.update(people).set({ role: "staff" }).where(eq(people.id, bo.id));
  const asked = await make.question(db, cast.ada, {}, after(50));
  const asStaff = await make.answer(db, bo, asked, {}, after(51));
  await setAcceptance(db, cast.ada, asStaff, true, after(55));
  await follow(app.current);
  await takeRightsAway(db, cast.una, bo.handle, after(60));
  const [voter] = await voters(1);
  if (voter) for (const id of [answer, asStaff]) await voteOnAnswer(db, voter, id, "up", after(70));
  await follow(app.current);
  expect((await linesOf(db, bo)).map(([, cause]) => cause)).toEqual(["accepted", "upvote", "upvote"]);
});

test("a deleted answer keeps nothing it earned", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  const [voter] = await voters(1);
  if (voter) await voteOnAnswer(db, voter, answer, "up", after(35));
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 55, confirmed: 0 });
  await deleteAnswer(db, bo, answer, after(50));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
});

test("an idea that is done earns for its author until it is not any more", async () => {
  const { db } = app.current;
  const { bo } = await helper();
  const idea = await make.idea(db, bo, {}, AT);
  const set = async (status: "done" | "under-review", at: Date) => {
    const word = { status, body: `It is ${status}.`, reason: null, wouldChange: "", lookAgainOn: null };
    await setStatus(db, cast.una, idea, word, at);
    await app.current.runJobs();
  };
  await set("done", after(60));
  expect(await linesOf(db, bo)).toEqual([["award", "idea-done", 500, 0]]);
  await set("under-review", after(90));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
});

test("above a day's most nothing is given, and the line says what was not", async () => {
  const { db } = app.current;
  await db.insert(settings).values({ name: "pointsPerDay", value: 70 });
  const { bo, answer } = await helper();
  const asked = await make.question(db, cast.ada, {}, AT);
  const other = await make.answer(db, bo, asked, {}, after(30));
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await setAcceptance(db, cast.ada, other, true, after(50));
  await follow(app.current);
  const third = await make.answer(db, bo, await make.question(db, cast.ada, {}, AT), {}, after(30));
  await setAcceptance(db, cast.ada, third, true, after(55));
  await follow(app.current);
  expect(await linesOf(db, bo)).toEqual([
    ["award", "accepted", 50, 0],
    ["award", "accepted", 20, 30],
    ["award", "accepted", 0, 50],
  ]);
  const tomorrow = await make.answer(db, bo, await make.question(db, cast.ada, {}, AT), {}, after(30));
  await setAcceptance(db, cast.ada, tomorrow, true, days(1));
  await setAcceptance(db, cast.ada, third, false, days(1));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 120, confirmed: 0 });
  await db.delete(settings).where(eq(settings.name, "pointsPerDay"));
});

test("a change of the numbers holds for what is earned from then on", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await follow(app.current);
  await db.insert(settings).values({ name: "pointsAccepted", value: 5 });
  const [voter] = await voters(1);
  if (voter) await voteOnAnswer(db, voter, answer, "up", after(45));
  await follow(app.current);
  await db.delete(settings).where(eq(settings.name, "pointsAccepted"));
  expect(await linesOf(db, bo)).toEqual([
    ["award", "accepted", 50, 0],
    ["award", "upvote", 5, 0],
  ]);
});

test("what is missed is found by the sweep, which says so", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await db.execute(sql`delete from unfollowed`);
  expect(await settleLately(db, days(1))).toEqual({ given: 1, takenBack: 0 });
  expect(await settleLately(db, days(1))).toEqual({ given: 0, takenBack: 0 });
  expect(await pointsOf(db, bo)).toEqual({ pending: 50, confirmed: 0 });
});

test("who leaves gives up what they have, and earns nothing more", async () => {
  const { db } = app.current;
  const { bo, answer } = await helper();
  const other = await make.answer(db, bo, await make.question(db, cast.ada, {}, AT), {}, after(30));
  await setAcceptance(db, cast.ada, answer, true, after(40));
  await follow(app.current);
  await confirmDue(db, days(20));
  await setAcceptance(db, cast.ada, other, true, days(21));
  await follow(app.current);
  await db
    .update(people)
    .set({ leftAt: days(22), email: null, passwordHash: null })
    .where(eq(people.id, bo.id));
  await forfeitAll(db, bo.id, days(22));
  await forfeitAll(db, bo.id, days(22));
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
  const [voter] = await voters(1);
  if (voter) await voteOnAnswer(db, voter, answer, "up", days(23));
  await setAcceptance(db, cast.ada, other, false, days(23));
  await follow(app.current);
  expect(await pointsOf(db, bo)).toEqual({ pending: 0, confirmed: 0 });
  expect((await linesOf(db, bo)).filter(([kind]) => kind === "forfeited")).toHaveLength(2);
});
