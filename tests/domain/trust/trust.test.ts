import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { foreseeTrust } from "#app/domain/trust/foresee.server";
import { setTrust } from "#app/domain/trust/hand.server";
import { LEVELS } from "#app/domain/trust/levels";
import { noteReading } from "#app/domain/trust/reading.server";
import { tendTrust } from "#app/domain/trust/settle.server";
import { showTrust } from "#app/domain/trust/show.server";
import { Forbidden } from "#app/lib/errors";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const noon = new Date("2026-03-02T12:00:00Z");
const later = (minutes: number, from = noon) => new Date(from.getTime() + minutes * MINUTE_MS);
const levelOf = async ({ id }: Member) => (await make.member(app.current.db, id)).trustLevel;

async function secondsOf({ id }: Member): Promise<number> {
  const [row] = await app.current.db.execute<{ seconds: number }>(
    sql`select coalesce(sum(seconds), 0)::int as seconds from reading_days where person_id = ${id}`,
  );
  return row?.seconds ?? 0;
}

/** Somebody who has read for an hour on so many days up to `until`. */
async function reader(handle: string, days: number, more: Parameters<typeof make.person>[2] = {}, until = noon) {
  const who = await make.person(app.current.db, handle, more);
  await app.current.db.execute(sql`
    insert into reading_days (person_id, day, seconds, told_at)
    select ${who.id}, d::date, 3600, d from generate_series(${until.toISOString()}::timestamptz - make_interval(days => ${days - 1}),
      ${until.toISOString()}::timestamptz, interval '1 day') d`);
  return who;
}

/** Answers to so many questions of others. */
async function helps(who: Member, questions: number, at = noon) {
  const { db } = app.current;
  const answers = [];
  for (let n = 0; n < questions; n++)
    answers.push(await make.answer(db, who, await make.question(db, cast.ada, {}, at), {}, at));
  return answers;
}

test("no more reading is believed than time has passed, a minute at most, whatever is told", async () => {
  const { db } = app.current;
  const who = await make.person(db, "reads", { trustLevel: 1 });
  const read = (seconds: number, at: Date) => noteReading(db, who, { seconds, questionId: null }, at);
  await read(3000, noon);
  expect(await secondsOf(who)).toBe(60);
  // Two pages in sight tell of the same seconds.
  await read(60, new Date(noon.getTime() + 10_000));
  expect(await secondsOf(who)).toBe(70);
  await read(60, later(10));
  expect(await secondsOf(who)).toBe(130);
  await read(60, later(5));
  expect(await secondsOf(who)).toBe(130);
  await Promise.all(Array.from({ length: 10 }, () => read(60, later(20))));
  expect(await secondsOf(who)).toBe(190);
});

test("a newcomer who has read enough comes to level 1 at once, and what they read is forgotten", async () => {
  const { db } = app.current;
  const who = await make.person(db, "newcomer", { trustLevel: 0, joinedAt: later(-60 * 25) });
  const questions = [];
  for (let n = 0; n < 5; n++) questions.push(await make.question(db, cast.ada));
  for (let minute = 0; minute < 10; minute++) {
    expect(await levelOf(who)).toBe(0);
    const reading = { seconds: 60, questionId: questions[minute % 5] ?? null };
    await noteReading(db, await make.member(db, who.id), reading, later(minute));
  }
  expect(await levelOf(who)).toBe(1);
  const [left] = await db.execute(sql`select count(*)::int as count from threads_read where person_id = ${who.id}`);
  expect(left?.count).toBe(0);
  expect((await showTrust(db, await make.member(db, who.id), who.id, later(10))).changes).toMatchObject([
    { from: 0, to: 1, changer: null, reason: null },
  ]);
});

test("a glance is no reading, nor is what one may not see, and day one is not over within a day", async () => {
  const { db } = app.current;
  const who = await make.person(db, "glances", { trustLevel: 0, joinedAt: noon });
  const hidden = await make.question(db, cast.pia, { space: "beta" });
  await noteReading(db, who, { seconds: 60, questionId: hidden }, later(1));
  await noteReading(db, who, { seconds: 2, questionId: await make.question(db, cast.ada) }, later(2));
  const [read] = await db.execute(sql`select count(*)::int as count from threads_read where person_id = ${who.id}`);
  expect(read?.count).toBe(0);
  for (let n = 3; n < 30; n++)
    await noteReading(db, who, { seconds: 60, questionId: await make.question(db, cast.ada) }, later(n));
  expect(await levelOf(who)).toBe(0);
});

test("level 2 is reached by one's own deeds and the votes of others, and seen as soon as one reads on", async () => {
  const { db } = app.current;
  const who = await reader("rises", 15);
  const readOn = async (minutes: number) =>
    noteReading(db, await make.member(db, who.id), { seconds: 60, questionId: null }, later(minutes));
  const [answer] = await helps(who, 3);
  if (!answer) throw new Error("no answer");
  await voteOnIdea(db, who, await make.idea(db, cast.ada), "promote");
  await readOn(2);
  expect(await levelOf(who)).toBe(1);
  await voteOnAnswer(db, cast.lea, answer, "up");
  await readOn(4);
  expect(await levelOf(who)).toBe(2);
});

test("each need of a level is needed", async () => {
  const { db } = app.current;
  const who = await reader("lacks", 14);
  const [answer] = await helps(who, 3);
  if (!answer) throw new Error("no answer");
  await voteOnAnswer(db, cast.lea, answer, "up");
  await voteOnIdea(db, who, await make.idea(db, cast.ada), "promote");
  await tendTrust(db, noon);
  expect(await levelOf(who)).toBe(1);
  const { aim } = await showTrust(db, who, who.id, noon);
  expect(aim).toMatchObject({ level: 2, keeps: false, lately: null });
  expect(aim?.progress.filter(({ have, need }) => have < need)).toEqual([{ fact: "visits", have: 14, need: 15 }]);
});

test("level 3 goes with what keeps it, after a notice that is taken back where it is there again", async () => {
  const { db } = app.current;
  const who = await reader("regular", 50, { trustLevel: 2 });
  await helps(who, 10);
  await tendTrust(db, noon);
  expect(await levelOf(who)).toBe(3);
  const away = new Date(noon.getTime() + 60 * DAY_MS);
  await tendTrust(db, away);
  const warned = await showTrust(db, await make.member(db, who.id), who.id, away);
  expect(warned).toMatchObject({ level: 3, lostOn: new Date(away.getTime() + 14 * DAY_MS), aim: { keeps: true } });
  await tendTrust(db, new Date(away.getTime() + 13 * DAY_MS));
  expect(await levelOf(who)).toBe(3);
  await tendTrust(db, noon);
  expect(await showTrust(db, who, who.id, noon)).toMatchObject({ level: 3, lostOn: null });
  await tendTrust(db, away);
  await tendTrust(db, new Date(away.getTime() + 14 * DAY_MS));
  expect(await levelOf(who)).toBe(2);
  expect((await showTrust(db, who, who.id, away)).changes[0]).toMatchObject({ from: 3, to: 2, changer: null });
});

test("a level set by hand holds whatever the rules say, until it is handed back to them", async () => {
  const { db } = app.current;
  const who = await reader("held", 50, { trustLevel: 2 });
  await helps(who, 10);
  await setTrust(db, cast.mo_, "held", { wanted: 1, reason: "Advertised by private message." }, noon);
  await tendTrust(db, noon);
  expect(await levelOf(who)).toBe(1);
  expect(await showTrust(db, who, who.id, noon)).toMatchObject({ held: true, aim: null });
  await setTrust(db, cast.una, "held", { wanted: 4, reason: "Leads the evenings now." }, noon);
  await tendTrust(db, noon);
  expect(await levelOf(who)).toBe(4);
  await setTrust(db, cast.una, "held", { wanted: "by-rule", reason: "Has no time any more." }, noon);
  expect(await levelOf(who)).toBe(3);
  const { changes } = await showTrust(db, who, who.id, noon);
  expect(changes.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [4, 3, "Has no time any more."],
    [1, 4, "Leads the evenings now."],
    [2, 1, "Advertised by private message."],
  ]);
});

test("only moderators and owners set a level, of members, and never their own", async () => {
  const { db } = app.current;
  const wish = { wanted: 4 as const, reason: "Because I can." };
  for (const actor of [cast.ada, cast.lea, cast.sol])
    await expect(setTrust(db, actor, "bo_", wish)).rejects.toThrow(Forbidden);
  await expect(setTrust(db, cast.una, "sol", wish)).rejects.toThrow(Forbidden);
  await expect(setTrust(db, cast.mo_, "mo_", wish)).rejects.toThrow(Forbidden);
  await expect(showTrust(db, cast.ada, cast.bo_.id, noon)).rejects.toThrow(Forbidden);
  expect(await showTrust(db, cast.mo_, cast.bo_.id, noon)).toMatchObject({ level: 1 });
});

test("changes of a level are never changed", async () => {
  const { db } = app.current;
  await expect(db.execute(sql`update trust_changes set to_level = 4`)).rejects.toMatchObject({
    cause: { code: "23001" },
  });
});

test("an owner sees beforehand whom other numbers would affect, and nothing changes by looking", async () => {
  const { db } = app.current;
  const now = await foreseeTrust(db, cast.una, {}, noon);
  const strict = await foreseeTrust(db, cast.una, { trust3Visits: 365, trust2Visits: 365 }, noon);
  const lax = await foreseeTrust(
    db,
    cast.una,
    { trust2Visits: 0, trust2Minutes: 0, trust2Replies: 0, trust2Given: 0, trust2Received: 0 },
    noon,
  );
  expect(now.map(({ level }) => level)).toEqual([1, 2, 3]);
  expect(strict[1]).toMatchObject({ level: 2, rise: 0 });
  expect(strict[2]?.fall).toBeGreaterThan(now[2]?.fall ?? 0);
  expect(lax[1]?.rise).toBeGreaterThan(now[1]?.rise ?? 0);
  await expect(foreseeTrust(db, cast.mo_, {}, noon)).rejects.toThrow(Forbidden);
  await changeSettings(db, cast.una, { trust3Window: 100 });
});

test("what newcomers may not do yet is what level 1 opens, and votes on ideas grow with every level", () => {
  expect(LEVELS.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  for (const { needs, lately } of LEVELS)
    expect(lately).toBe(needs?.some(({ setting }) => setting.startsWith("trust3")) ?? false);
});
