import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readActivity } from "#app/domain/activity/read.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { type DeflectionReport, readDeflection } from "#app/domain/insight/deflection.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { settleVisits } from "#app/domain/search/outcomes.server";
import { followAsked, type ToldStep, takeStep, type VisitStep } from "#app/domain/search/visits.server";
import { Forbidden } from "#app/lib/errors";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time";
import { activity, searchedWords, visitDays, visitPeople, visitSearches, visitSteps } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
/** A Wednesday. */
const START = new Date("2026-03-04T10:00:00Z");
const later = (ms: number) => new Date(START.getTime() + ms);

beforeEach(async () => {
  cast ??= await make.cast(app.current.db);
  for (const table of [visitSteps, visitSearches, searchedWords, visitPeople, visitDays])
    await app.current.db.delete(table);
});

const take = (told: VisitStep, at = START, viewer: Viewer = null) =>
  takeStep(app.current.db, app.current.app.seal, viewer, told, at);

/** A visit that searches, and then takes these steps on a question, a minute each. */
async function visit(steps: readonly ToldStep[], { at = START, viewer = null as Viewer, words = "roaming" } = {}) {
  const id = randomUUID();
  await take({ visit: id, way: "search", step: "searched", words, found: true }, at, viewer);
  for (const [place, step] of steps.entries())
    await take(
      { visit: id, way: "search", step, questionId: 7 },
      new Date(at.getTime() + (place + 1) * MINUTE_MS),
      viewer,
    );
  return id;
}

/** Somebody asks, and what follows from it. */
async function ask(who: NonNullable<Viewer>, at: Date) {
  const { db } = app.current;
  const id = await make.question(db, who, { title: `Asked after all ${randomUUID()}` }, at);
  const [row] = await db
    .select({ id: activity.id })
    .from(activity)
    .where(sql`${activity.questionId} = ${id} and ${activity.kind} = 'question.asked'`);
  const happened = await readActivity(db, row?.id ?? 0);
  if (!happened) throw new Error("nothing was recorded");
  for (let twice = 0; twice < 2; twice++) await followAsked(db, happened);
}

const report = (now: Date, weeks = 4): Promise<DeflectionReport> =>
  readDeflection(app.current.db, cast.una, weeks, now);
const total = async (now: Date) => (await report(now)).total;

test("a visit goes from a search to an answer that solved it; a step told twice is one step", async () => {
  const id = randomUUID();
  for (let twice = 0; twice < 2; twice++) {
    await take({ visit: id, way: "search", step: "searched", words: "roaming", found: true });
    await take({ visit: id, way: "search", step: "opened", questionId: 7 }, later(MINUTE_MS));
    await take({ visit: id, way: "search", step: "solved", questionId: 7 }, later(2 * MINUTE_MS));
  }
  expect(await app.current.db.$count(visitSteps)).toBe(4);
  expect(await total(later(HOUR_MS))).toMatchObject({ visits: 1, shown: 1, opened: 1, solved: 1, left: 0, asked: 0 });
});

test("a search that found nothing has shown nothing", async () => {
  await take({ visit: randomUUID(), way: "search", step: "searched", words: "zzz", found: false });
  expect(await total(later(HOUR_MS))).toMatchObject({ visits: 1, shown: 0, opened: 0 });
});

test("whoever left counts as having found it only when a day has gone by, to the millisecond", async () => {
  await visit(["opened", "left"]);
  const dayAfter = 2 * MINUTE_MS + DAY_MS;
  expect(await total(later(dayAfter - 1))).toMatchObject({ left: 0, undecided: 1, solved: 0 });
  expect(await total(later(dayAfter))).toMatchObject({ left: 1, undecided: 0, solved: 0 });
});

test("who said so and who only left are counted apart, each visit once", async () => {
  await visit(["opened", "left"]);
  await visit(["opened", "solved", "left"]);
  await visit(["opened", "not-quite", "left"]);
  await visit(["opened"]);
  await visit([]);
  const now = later(3 * DAY_MS);
  const { visits, solved, left, notQuite, asked, undecided } = await total(now);
  expect({ visits, solved, left, notQuite, asked, undecided }).toEqual({
    visits: 5,
    solved: 1,
    left: 1,
    notQuite: 1,
    asked: 0,
    undecided: 0,
  });
});

test("whoever looked on, or went to ask, after what they opened last had not found it", async () => {
  const looksOn = await visit(["opened", "left"]);
  await take({ visit: looksOn, way: "search", step: "searched", words: "other words", found: true }, later(HOUR_MS));
  await visit(["opened", "left", "came-to-ask"]);
  expect(await total(later(3 * DAY_MS))).toMatchObject({ visits: 2, opened: 2, left: 0 });
});

test("a member who asks within a day had no help from the search, said so or not; after a day they did", async () => {
  await visit(["opened", "left"], { viewer: cast.ada });
  await visit(["opened", "solved"], { viewer: cast.ada });
  await visit(["opened", "left"], { viewer: cast.bo_ });
  await ask(cast.ada, later(20 * HOUR_MS));
  await ask(cast.bo_, later(25 * HOUR_MS));
  expect(await total(later(3 * DAY_MS))).toMatchObject({
    visits: 3,
    asked: 2,
    askedThoughSolved: 1,
    solved: 0,
    left: 1,
  });
});

test("a question asked without a visit is no failure of one", async () => {
  await ask(cast.lea, START);
  expect(await total(later(HOUR_MS))).toMatchObject({ visits: 0, asked: 0 });
});

test("a visit that began more than a day ago takes no more steps", async () => {
  const id = await visit(["opened"]);
  await take({ visit: id, way: "search", step: "solved", questionId: 7 }, later(DAY_MS + MINUTE_MS));
  expect(await total(later(DAY_MS + HOUR_MS))).toMatchObject({ solved: 0 });
});

test("money saved is what was said times the cost of a contact, and nothing else", async () => {
  await visit(["opened", "solved"]);
  await visit(["opened", "solved"]);
  await visit(["opened", "left"]);
  await changeSettings(app.current.db, cast.una, { costPerContact: 6.35, currency: "GBP" });
  expect(await report(later(3 * DAY_MS))).toMatchObject({ saved: 12.7, costPerContact: 6.35, currency: "GBP" });
});

test("words are written down once three visits looked for them, and with nothing that says whose", async () => {
  const { db } = app.current;
  await visit(["opened"], { viewer: cast.ada, words: "Лимит «Роуминга»" });
  await visit([], { viewer: cast.ada, words: "лимит роуминга" });
  const known = async () => (await db.select().from(searchedWords)).map(({ words }) => words);
  const afterTwo = await known();
  const again = await visit([], { words: "лимит роуминга" });
  for (let n = 0; n < 3; n++)
    await take({ visit: again, way: "search", step: "searched", words: "one of a kind", found: false });
  const afterThree = await known();
  await db.delete(searchedWords);
  await visit([], { words: "лимит, роуминга!" });
  expect([afterTwo, afterThree, await known()]).toEqual([[], ["лимит роуминга"], ["лимит роуминга"]]);
  const columns = (await db.execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_name in ('searched_words', 'visit_searches', 'visit_steps', 'visit_days') and column_name ~ 'person|viewer|session|ip|address'`)) as unknown[];
  expect(columns).toEqual([]);
  const marks = await db.select({ mark: visitSearches.wordsMark }).from(visitSearches);
  expect(marks.every(({ mark }) => /^[\w-]{22}$/.test(mark))).toBe(true);
});

test("what looks like somebody's number or address is never written down", async () => {
  for (let n = 0; n < 4; n++) {
    await visit([], { words: "ada.lovelace@mail.co.uk bill" });
    await visit([], { words: "call +44 7700 900123" });
  }
  expect(await app.current.db.$count(searchedWords)).toBe(0);
});

test("what is over is counted for good, and steps are gone after 90 days, words with the last visits that looked for them", async () => {
  const { db } = app.current;
  for (let n = 0; n < 3; n++) await visit(["opened", "left"], { viewer: cast.ada });
  await visit(["opened", "solved"]);
  const counted = await total(later(10 * DAY_MS));
  expect(counted).toMatchObject({ visits: 4, solved: 1, left: 3 });
  for (const days of [2, 4, 4, 10]) {
    await settleVisits(db, later(days * DAY_MS));
    expect(await total(later(10 * DAY_MS))).toEqual(counted);
  }
  expect(await db.$count(visitDays)).toBe(1);
  expect(await db.$count(visitSteps)).toBeGreaterThan(0);
  await settleVisits(db, later(90 * DAY_MS - HOUR_MS));
  expect(await db.$count(visitSteps)).toBeGreaterThan(0);
  for (let twice = 0; twice < 2; twice++) await settleVisits(db, later(90 * DAY_MS + HOUR_MS));
  for (const table of [visitSteps, visitSearches, searchedWords]) expect(await db.$count(table)).toBe(0);
  expect((await report(later(91 * DAY_MS), 26)).total).toEqual(counted);
});

test("whose visit it was is forgotten after a day", async () => {
  const { db } = app.current;
  await visit([], { viewer: cast.ada });
  await settleVisits(db, later(23 * HOUR_MS));
  expect(await db.$count(visitPeople)).toBe(1);
  await settleVisits(db, later(26 * HOUR_MS));
  expect(await db.$count(visitPeople)).toBe(0);
});

test("weeks begin on Monday, and weeks without visits are there as well", async () => {
  await visit(["opened", "solved"]);
  await visit(["opened", "solved"], { at: new Date("2026-03-01T23:50:00Z") });
  const { weeks } = await report(new Date("2026-03-11T12:00:00Z"));
  expect(weeks.map(({ monday, solved }) => [monday, solved])).toEqual([
    ["2026-02-16", 0],
    ["2026-02-23", 1],
    ["2026-03-02", 1],
    ["2026-03-09", 0],
  ]);
});

test("the report is for owners and staff", async () => {
  for (const other of [cast.ada, cast.lea, cast.mo_])
    await expect(readDeflection(app.current.db, other, 4, START)).rejects.toThrow(Forbidden);
  await expect(readDeflection(app.current.db, cast.sol, 4, START)).resolves.toBeDefined();
});
