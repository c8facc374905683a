import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { giveQuests } from "#app/domain/quests/give.server";
import { readQuests } from "#app/domain/quests/progress.server";
import { DAY_MS } from "#app/lib/time";
import { loader as overview } from "#app/routes/rewards/overview";
import { favourVerdicts, people, settings, signals, threadsRead } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, follow, linesOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const made = { people: 0 };

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

afterEach(async () => {
  // What answers and votes earn besides.
  await follow(app.current);
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const now = () => new Date();
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const newcomer = (more: Parameters<typeof make.person>[2] = {}) =>
  make.person(app.current.db, `new${++made.people}`, { trustLevel: 0, joinedAt: daysAgo(3), ...more });
const give = (at = now()) => giveQuests(app.current.db, at);
const stepsOf = async (member: Member) =>
  Object.fromEntries(
    ((await readQuests(app.current.db, member, now()))?.steps ?? []).map(({ name, done }) => [name, done]),
  );

test("each step is rewarded once for good, whoever gives at once, and progress is shown on the way", async () => {
  const { db } = app.current;
  const member = await newcomer();
  expect(await stepsOf(member)).toEqual({ profile: 0, reading: 0, voting: 0, answering: 0, helping: 0 });
  await db.update(people).set({ about: "I know routers." }).where(eq(people.id, member.id));
  for (let n = 0; n < 3; n++)
    await db.insert(threadsRead).values({ personId: member.id, questionId: await make.question(db, cast.ada) });
  const question = await make.question(db, cast.ada);
  await voteOnAnswer(db, member, await make.answer(db, cast.bo_, question), "up");
  await Promise.all([give(), give(), give()]);
  expect(await stepsOf(member)).toEqual({ profile: 1, reading: 3, voting: 1, answering: 0, helping: 0 });
  const answer = await make.answer(db, member, await make.question(db, cast.ada));
  await give();
  await voteOnAnswer(db, cast.bo_, answer, "up");
  await db.update(people).set({ trustLevel: 1 }).where(eq(people.id, member.id));
  await give();
  await give();
  expect(await linesOf(db, member)).toEqual(Array(5).fill(["award", "quest", 10, 0]));
  // What was done and undone is not done a second time.
  await voteOnAnswer(db, cast.bo_, answer, "none");
  await deleteAnswer(db, member, answer, now());
  expect(await stepsOf(member)).toEqual({ profile: 1, reading: 5, voting: 1, answering: 1, helping: 1 });
  await make.answer(db, member, await make.question(db, cast.ada));
  await give();
  expect(await linesOf(db, member)).toHaveLength(5);
});

test("one's own question, one's own acceptance and an upvote that is no fair play are no help to somebody", async () => {
  const { db } = app.current;
  const member = await newcomer();
  const own = await make.question(db, member);
  const mine = await make.answer(db, member, own);
  await setAcceptance(db, member, mine, true);
  await give();
  expect(await linesOf(db, member)).toEqual([]);
  const answer = await make.answer(db, member, await make.question(db, cast.ada));
  const accomplice = await newcomer({ trustLevel: 1 });
  await voteOnAnswer(db, accomplice, answer, "up");
  const [signal] = await db
    .insert(signals)
    .values({ kind: "vote-ring", subject: "vote-ring", acts: 4, facts: {}, foundAt: now() })
    .returning({ id: signals.id });
  if (!signal) throw new Error("no signal");
  const pair = { signalId: signal.id, giverId: accomplice.id, takerId: member.id };
  await db.insert(favourVerdicts).values({ ...pair, state: "barred", times: 4 });
  await give();
  expect(await stepsOf(member)).toMatchObject({ answering: 1, helping: 0 });
});

test("only what is done in the first days counts, and whoever is here longer, or is staff, sees no list", async () => {
  const { db } = app.current;
  const before = await make.question(db, cast.ada);
  const late = await newcomer({ joinedAt: daysAgo(61) });
  const just = await newcomer({ joinedAt: daysAgo(61) });
  await make.answer(db, late, before);
  const inTime = await make.answer(db, just, before);
  await db.execute(sql`update answers set answered_at = ${daysAgo(2).toISOString()}::timestamptz where id = ${inTime}`);
  await give();
  expect(await linesOf(db, late)).toEqual([]);
  expect(await linesOf(db, just)).toEqual([["award", "quest", 10, 0]]);
  expect(await readQuests(db, late, now())).toBeNull();
  const colleague = await newcomer({ role: "staff" });
  await make.answer(db, colleague, before);
  await give();
  expect([await readQuests(db, colleague, now()), await linesOf(db, colleague)]).toEqual([null, []]);
});

test("with no points the steps are shown all the same", async () => {
  const { db } = app.current;
  await db.insert(settings).values({ name: "pointsQuest", value: 0 });
  const member = await newcomer();
  await make.answer(db, member, await make.question(db, cast.ada));
  await give();
  expect(await linesOf(db, member)).toEqual([]);
  const page = await get(app.current.app, overview, { path: "/rewards", as: member });
  expect((page.data as { quests: unknown }).quests).toMatchObject({ points: 0 });
  expect(await stepsOf(member)).toMatchObject({ answering: 1 });
  await db.delete(settings).where(eq(settings.name, "pointsQuest"));
});
