import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { editComment } from "#app/domain/comments/edit.server";
import { SETTING_NAMES, SETTINGS } from "#app/domain/community/settings";
import { changeSettings, readSetting, readSettings } from "#app/domain/community/settings.server";
import { Forbidden, Invalid, TooMany } from "#app/lib/errors";
import { MINUTE_MS } from "#app/lib/time";
import { activity, settings } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let people: Awaited<ReturnType<typeof make.cast>>;
beforeEach(async () => {
  people ??= await make.cast(database.current.db);
  await database.current.db.delete(settings);
});

const set = (changes: Parameters<typeof changeSettings>[2]) => changeSettings(database.current.db, people.una, changes);

test("every setting is within its own bounds as the house has it", () => {
  const numbers = Object.values(SETTINGS).filter((setting) => "unit" in setting);
  expect(numbers.length).toBeGreaterThan(0);
  for (const { default: value, lowest, highest } of numbers) {
    expect(value).toBeGreaterThanOrEqual(lowest);
    expect(value).toBeLessThanOrEqual(highest);
  }
});

test("a setting nobody changed is as the house has it", async () => {
  const values = await readSettings(database.current.db, SETTING_NAMES);
  expect(values).toEqual(Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].default])));
});

test("only owners change settings", async () => {
  for (const other of [people.ada, people.lea, people.sol, people.mo_])
    await expect(changeSettings(database.current.db, other, { votesPerDay: 5 })).rejects.toThrow(Forbidden);
  expect(await readSetting(database.current.db, "votesPerDay")).toBe(30);
});

test("a value that a setting cannot have changes nothing, and names the setting", async () => {
  for (const wrong of [0, -1, 1001, 2.5, Number.NaN, true]) {
    const refused = set({ votesPerAuthorPerDay: 7, votesPerDay: wrong });
    await expect(refused).rejects.toThrow(Invalid);
    await expect(refused).rejects.toMatchObject({ fields: { votesPerDay: "error.setting" } });
  }
  await expect(set({ staffTwoFactor: 1 })).rejects.toThrow(Invalid);
  expect(await readSetting(database.current.db, "votesPerAuthorPerDay")).toBe(6);
});

test("each change is on record with what it replaced; what stays the same is not", async () => {
  const { db } = database.current;
  await set({ votesPerDay: 12, staffTwoFactor: false });
  await set({ votesPerDay: 12 });
  await set({ votesPerDay: 30 });
  const rows = await db.select().from(activity).where(eq(activity.kind, "setting.changed")).orderBy(activity.id);
  expect(rows.slice(-3).map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: people.una.id, detail: { what: "votesPerDay", from: 30, to: 12 } },
    { actorId: people.una.id, detail: { what: "staffTwoFactor", from: true, to: false } },
    { actorId: people.una.id, detail: { what: "votesPerDay", from: 12, to: 30 } },
  ]);
  expect((await db.select({ name: settings.name }).from(settings)).map(({ name }) => name)).toEqual(["staffTwoFactor"]);
});

test("two owners who change one setting at once leave a record without a gap", async () => {
  const { db } = database.current;
  await Promise.all([11, 12, 13, 14].map((answersOnDayOne) => set({ answersOnDayOne })));
  const rows = await db.select().from(activity).where(eq(activity.kind, "setting.changed")).orderBy(activity.id);
  const steps = rows.map(({ detail }) => detail).filter((detail) => detail?.what === "answersOnDayOne");
  expect(steps).toHaveLength(4);
  for (const [at, step] of steps.entries()) expect(step?.from).toBe(at === 0 ? 10 : steps[at - 1]?.to);
});

describe("a changed setting holds at once", () => {
  test("for votes to one author", async () => {
    const { db } = database.current;
    await set({ votesPerAuthorPerDay: 1 });
    const voter = await make.person(db, "voter1");
    const question = await make.question(db, people.ada);
    const [first, second] = [await make.answer(db, people.bo_, question), await make.answer(db, people.bo_, question)];
    await voteOnAnswer(db, voter, first, "up");
    await expect(voteOnAnswer(db, voter, second, "up")).rejects.toThrow(TooMany);
    await set({ votesPerAuthorPerDay: 2 });
    await voteOnAnswer(db, voter, second, "up");
  });

  test("for votes of a day", async () => {
    const { db } = database.current;
    await set({ votesPerDay: 1 });
    const voter = await make.person(db, "voter2");
    const question = await make.question(db, people.ada);
    const answers = [await make.answer(db, people.bo_, question), await make.answer(db, people.lea, question)] as const;
    await voteOnAnswer(db, voter, answers[0], "up");
    await expect(voteOnAnswer(db, voter, answers[1], "up")).rejects.toThrow(TooMany);
  });

  test("for questions and answers on day one", async () => {
    const { db } = database.current;
    await set({ questionsOnDayOne: 1, answersOnDayOne: 1 });
    const cy = await make.person(db, "newcomer1", { trustLevel: 0, joinedAt: new Date() });
    const question = await make.question(db, cy);
    await expect(make.question(db, cy)).rejects.toThrow(TooMany);
    await make.answer(db, cy, question);
    await expect(make.answer(db, cy, question)).rejects.toThrow(TooMany);
  });

  test("for links and mentions on day one", async () => {
    const { db } = database.current;
    await set({ newMemberLinks: 0, newMemberMentions: 0 });
    const cy = await make.person(db, "newcomer2", { trustLevel: 0, joinedAt: new Date() });
    const body = "Please look at what they say here:";
    const links = make.question(db, cy, { body: `${body} https://tern.example/help` });
    await expect(links).rejects.toMatchObject({ fields: { body: "error.newMemberLinks" } });
    const mentions = make.question(db, cy, { body: `${body} @ada` });
    await expect(mentions).rejects.toMatchObject({ fields: { body: "error.newMemberMentions" } });
    await set({ newMemberLinks: 1 });
    await make.question(db, cy, { body: `${body} https://tern.example/help` });
  });

  test("for changing a comment", async () => {
    const { db } = database.current;
    const question = await make.question(db, people.ada);
    const written = new Date(Date.now() - 20 * MINUTE_MS);
    const comment = await make.comment(db, people.ada, { questionId: question }, "Which plan is it?", written);
    await expect(editComment(db, people.ada, comment, "Which of the plans is it?")).rejects.toThrow(Forbidden);
    await set({ commentEditMinutes: 60 });
    await editComment(db, people.ada, comment, "Which of the plans is it?");
  });
});
