import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { record } from "#app/domain/activity/record.server";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { removeTexts } from "#app/domain/privacy/remove-texts.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { sweepReputation } from "#app/domain/reputation/follow.server";
import { listCauses } from "#app/domain/reputation/list.server";
import { shownReputation } from "#app/domain/reputation/standing.server";
import { findWrongStandings, mendStandings, settleAll } from "#app/domain/reputation/verify.server";
import { Forbidden } from "#app/lib/errors";
import { DAY_MS, HOUR_MS } from "#app/lib/time";
import { unfollowed } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { followAll, followSome, reputationOf } from "#tests/support/reputation";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = database.current;
  cast = await make.cast(db);
  await changeSettings(db, cast.una, { votesPerDay: 1000, votesPerAuthorPerDay: 1000 });
});

const noon = new Date("2026-03-02T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * HOUR_MS);

/** People of their own for a test, so that nobody's reputation is another test's. */
async function two(name: string) {
  const { db } = database.current;
  const [asker, helper] = [await make.person(db, `${name}_asks`), await make.person(db, `${name}_helps`)];
  const question = await make.question(db, asker, {}, noon);
  return { db, asker, helper, question, answer: await make.answer(db, helper, question, {}, noon) };
}

const causesOf = async (person: Awaited<ReturnType<typeof make.person>>) =>
  (await listCauses(database.current.db, person, person.id, {})).rows.map(({ kind, amount, withheld, reversal }) => ({
    ...{ kind, amount },
    ...(withheld > 0 ? { withheld } : {}),
    ...(reversal ? { reversal } : {}),
  }));

test("votes and acceptance give and take what the rules say, once they are followed", async () => {
  const { db, asker, helper, question, answer } = await two("rules");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await voteOnAnswer(db, cast.pia, answer, "down", hours(1));
  await voteOnQuestion(db, cast.lea, question, "up", noon);
  await voteOnQuestion(db, cast.pia, question, "down", hours(1));
  await setAcceptance(db, asker, answer, true, hours(2));
  expect(await reputationOf(db, helper)).toBe(0);
  const before = await reputationOf(db, cast.pia);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(10 - 2 + 15);
  expect(await reputationOf(db, asker)).toBe(5 - 2 + 2);
  // Against an answer it costs whoever casts it, against a question nothing.
  expect((await reputationOf(db, cast.pia)) - before).toBe(-1);
  expect(await causesOf(helper)).toEqual([
    { kind: "answer-accepted", amount: 15 },
    { kind: "downvoted", amount: -2 },
    { kind: "answer-upvoted", amount: 10 },
  ]);
});

test("what is changed, taken back or deleted is reversed by a cause of its own, and can be earned again", async () => {
  const { db, asker, helper, answer } = await two("back");
  const steps: [() => Promise<unknown>, number][] = [
    [() => voteOnAnswer(db, cast.lea, answer, "up", noon), 10],
    [() => voteOnAnswer(db, cast.lea, answer, "down", hours(1)), -2],
    [() => voteOnAnswer(db, cast.lea, answer, "none", hours(2)), 0],
    [() => voteOnAnswer(db, cast.lea, answer, "up", hours(3)), 10],
    [() => setAcceptance(db, asker, answer, true, hours(4)), 25],
    [() => setAcceptance(db, asker, answer, false, hours(5)), 10],
    [() => setAcceptance(db, asker, answer, true, hours(6)), 25],
    [() => deleteAnswer(db, helper, answer, hours(7)), 0],
  ];
  for (const [step, expected] of steps) {
    await step();
    await followAll(db, hours(8));
    expect(await reputationOf(db, helper)).toBe(expected);
  }
  expect(await reputationOf(db, asker)).toBe(0);
  expect(await causesOf(helper)).toContainEqual({ kind: "answer-accepted", amount: -15, reversal: true });
});

test("following late, or what was followed already, gives the same", async () => {
  const { db, helper, answer } = await two("late");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await voteOnAnswer(db, cast.lea, answer, "none", hours(1));
  await voteOnAnswer(db, cast.lea, answer, "up", hours(2));
  await followAll(db);
  expect(await causesOf(helper)).toEqual([{ kind: "answer-upvoted", amount: 10 }]);
  await db.execute(sql`insert into unfollowed select id from activity where kind = 'vote.cast' on conflict do nothing`);
  await followAll(db);
  expect(await causesOf(helper)).toEqual([{ kind: "answer-upvoted", amount: 10 }]);
});

test("nothing is earned by accepting one's own answer, on one's own question, or by staff from staff", async () => {
  const { db } = database.current;
  const own = await make.person(db, "own_asks");
  const question = await make.question(db, own, {}, noon);
  const answer = await make.answer(db, own, question, {}, noon);
  await setAcceptance(db, own, answer, true, noon);
  const leader = await make.person(db, "own_leads", { trustLevel: 4 });
  const led = await make.answer(db, leader, question, {}, noon);
  await setAcceptance(db, leader, led, true, noon);
  const official = await make.answer(db, cast.sol, question, { official: true }, noon);
  await voteOnAnswer(db, cast.una, official, "up", noon);
  await setAcceptance(db, cast.una, official, true, noon);
  await followAll(db);
  for (const person of [own, leader, cast.sol]) expect(await reputationOf(db, person)).toBe(0);
  await voteOnAnswer(db, own, official, "up", noon);
  await followAll(db);
  expect(await reputationOf(db, cast.sol)).toBe(10);
});

test("what somebody earned before they joined the staff stays", async () => {
  const { db } = database.current;
  const { answer, helper } = await two("joins");
  await voteOnAnswer(db, cast.sol, answer, "up", noon);
  await followAll(db);
  await make.change(db, helper, { role: "staff" });
  await db.execute(sql`insert into unfollowed select id from activity where answer_id = ${answer}`);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(10);
});

test("votes give no more a day than the limit, acceptance exempt; what it cut is given once there is room", async () => {
  const { db, asker, helper, answer } = await two("limit");
  await changeSettings(db, cast.una, { reputationPerDay: 25 });
  const voters = await Promise.all([1, 2, 3, 4].map((n) => make.person(db, `limit_${n}`)));
  for (const voter of voters) await voteOnAnswer(db, voter, answer, "up", noon);
  await setAcceptance(db, asker, answer, true, noon);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(25 + 15);
  expect((await causesOf(helper)).filter(({ withheld }) => withheld)).toEqual([
    { kind: "answer-upvoted", amount: 0, withheld: 10 },
    { kind: "answer-upvoted", amount: 5, withheld: 5 },
  ]);
  const [first, , , last] = voters;
  if (!first || !last) throw new Error("there are four");
  await voteOnAnswer(db, first, answer, "none", hours(1));
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(25 + 15);
  await voteOnAnswer(db, last, answer, "none", hours(2));
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(20 + 15);
  // The next day has a limit of its own.
  await voteOnAnswer(db, first, answer, "up", new Date(noon.getTime() + DAY_MS));
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(30 + 15);
  await changeSettings(db, cast.una, { reputationPerDay: 200 });
});

test("another amount holds from then on: what was given stays as it was", async () => {
  const { db, helper, answer } = await two("amount");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await followAll(db);
  await changeSettings(db, cast.una, { reputationAnswerUpvoted: 3 });
  await voteOnAnswer(db, cast.pia, answer, "up", noon);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(13);
  for await (const found of settleAll(db, noon, { mend: true })) expect(found).toBe(0);
  await voteOnAnswer(db, cast.lea, answer, "none", noon);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(3);
  await changeSettings(db, cast.una, { reputationAnswerUpvoted: 10 });
});

test("what stands under a deleted question earns nothing any more", async () => {
  const { db } = database.current;
  const asker = await make.person(db, "gone_asks");
  const question = await make.question(db, asker, {}, noon);
  await voteOnQuestion(db, cast.lea, question, "up", noon);
  await followAll(db);
  expect(await reputationOf(db, asker)).toBe(5);
  await deleteQuestion(db, asker, question, hours(1));
  await followAll(db);
  expect(await reputationOf(db, asker)).toBe(0);
});

test("what leaves with its author gives nobody anything any more", async () => {
  const { db, asker, helper, answer } = await two("leaves");
  await setAcceptance(db, asker, answer, true, noon);
  await followAll(db);
  expect(await reputationOf(db, asker)).toBe(2);
  await db.transaction(async (tx) => {
    await removeTexts(tx, helper.id, hours(1));
    await record(tx, { kind: "person.left", actorId: helper.id, personId: helper.id, detail: { texts: "remove" } });
  });
  await followAll(db);
  expect(await reputationOf(db, asker)).toBe(0);
  expect(await reputationOf(db, helper)).toBe(0);
});

test("nobody is shown below 1", () => {
  expect([-50, -1, 0, 1, 12].map(shownReputation)).toEqual([1, 1, 1, 2, 13]);
});

test("a transaction that fails in the middle gives nothing, and what happened is followed by the next", async () => {
  const { db, helper, answer } = await two("fails");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await expect(followSome(db, { fail: true })).rejects.toThrow("the follower ends here");
  expect(await reputationOf(db, helper)).toBe(0);
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(10);
});

test("the night's sweep gives what nobody followed, and finds nothing where all was", async () => {
  const { db, helper, answer } = await two("swept");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await db.delete(unfollowed);
  expect(await sweepReputation(db, hours(0.1))).toBe(0);
  expect(await sweepReputation(db, hours(5))).toBe(1);
  expect(await sweepReputation(db, hours(6))).toBe(0);
  expect(await reputationOf(db, helper)).toBe(10);
});

test("causes are only ever added, whoever asks the database", async () => {
  const { db } = database.current;
  for (const change of [
    sql`update reputation_causes set amount = 1000`,
    sql`delete from reputation_causes`,
    sql`truncate reputation_causes`,
  ])
    await expect(db.execute(change)).rejects.toMatchObject({ cause: { code: "23001" } });
});

test("a kept number that went wrong is found, and mended from the causes", async () => {
  const { db, helper, answer } = await two("wrong");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await followAll(db);
  await db.execute(sql`update standings set reputation = 99 where person_id = ${helper.id}`);
  const wrong = await findWrongStandings(db);
  expect(wrong).toEqual([{ personId: helper.id, kept: 99, sum: 10 }]);
  await mendStandings(db, wrong);
  expect(await findWrongStandings(db)).toEqual([]);
  expect(await reputationOf(db, helper)).toBe(10);
});

test("votes that came before reputation was kept are settled in one walk", async () => {
  const { db, helper, answer } = await two("walk");
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await db.delete(unfollowed);
  let found = 0;
  for await (const part of settleAll(db, noon, { mend: false })) found += part;
  expect(found).toBe(1);
  expect(await reputationOf(db, helper)).toBe(0);
  for await (const _ of settleAll(db, noon, { mend: true }));
  expect(await reputationOf(db, helper)).toBe(10);
});

test("only its owner and moderators read somebody's causes, and titles only where they may enter", async () => {
  const { db } = database.current;
  const question = await make.question(db, cast.pia, { space: "beta" }, noon);
  await voteOnQuestion(db, cast.mo_, question, "up", noon);
  await followAll(db);
  await expect(listCauses(db, cast.bo_, cast.pia.id, {})).rejects.toThrow(Forbidden);
  await expect(listCauses(db, cast.sol, cast.pia.id, {})).rejects.toThrow(Forbidden);
  const shown = async (viewer: typeof cast.pia) =>
    (await listCauses(db, viewer, cast.pia.id, {})).rows.find(({ kind }) => kind === "question-upvoted");
  expect((await shown(cast.mo_))?.question).toMatchObject({ id: question });
  expect((await shown(cast.pia))?.question).toMatchObject({ id: question });
  await db.execute(sql`delete from group_members where person_id = ${cast.pia.id}`);
  const left = await make.member(db, cast.pia.id);
  expect(await shown(left)).toMatchObject({ amount: 5, question: null, answerId: null });
});
