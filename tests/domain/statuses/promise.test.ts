import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/domain/community/settings.server";
import { setIssueStatus } from "#app/domain/statuses/known-issue.server";
import { sweepPromises } from "#app/domain/statuses/promise.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { DAY_MS } from "#app/lib/time";
import { type IdeaId, ideas, promises, type QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { affect, promoteBy } from "#tests/support/crowd";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const promised = async (on: { idea: IdeaId } | { question: QuestionId }) =>
  app.current.db
    .select()
    .from(promises)
    .where("idea" in on ? eq(promises.ideaId, on.idea) : eq(promises.questionId, on.question));
const AT = new Date("2026-11-01T12:00:00Z");
const word = {
  status: "planned",
  body: "We will build this in spring.",
  reason: null,
  wouldChange: "",
  lookAgainOn: null,
} as const;

test("the twentieth promote makes a promise, due after fourteen days, once however often it is followed", async () => {
  const { db, runJobs } = app.current;
  const id = await make.idea(db, cast.ada);
  await promoteBy(db, id, 19, { at: AT });
  await runJobs();
  expect(await promised({ idea: id })).toEqual([]);
  await promoteBy(db, id, 1, { at: AT });
  await runJobs();
  await promoteBy(db, id, 1, { at: new Date(AT.getTime() + DAY_MS) });
  await runJobs();
  await sweepPromises(db, new Date());
  expect(await promised({ idea: id })).toMatchObject([
    { madeAt: AT, dueAt: new Date(AT.getTime() + 14 * DAY_MS), keptAt: null },
  ]);
});

test("the next word of the company keeps the promise, in time or late, and further words change nothing of it", async () => {
  const { db, runJobs } = app.current;
  const id = await make.idea(db, cast.ada);
  await promoteBy(db, id, 20, { at: AT });
  await runJobs();
  const late = new Date(AT.getTime() + 20 * DAY_MS);
  const update = await setStatus(db, cast.sol, id, word, late);
  await setStatus(db, cast.sol, id, { ...word, status: "in-progress" }, new Date(late.getTime() + DAY_MS));
  expect(await promised({ idea: id })).toMatchObject([{ keptAt: late, keptById: update }]);
});

test("who was answered before so many asked is owed nothing more", async () => {
  const { db, runJobs } = app.current;
  const id = await make.idea(db, cast.ada);
  await setStatus(db, cast.sol, id, word, AT);
  await promoteBy(db, id, 20);
  await runJobs();
  expect(await promised({ idea: id })).toMatchObject([{ keptAt: AT }]);
});

test("what was settled, or put away, is owed no word", async () => {
  const { db, runJobs } = app.current;
  const id = await make.idea(db, cast.ada);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, id));
  await promoteBy(db, id, 20);
  await runJobs();
  expect(await promised({ idea: id })).toEqual([]);
});

test("twenty people with the same problem are promised a word too, and a known issue keeps it", async () => {
  const { db, runJobs } = app.current;
  const id = await make.question(db, cast.ada);
  await affect(db, id, 20, AT);
  await runJobs();
  expect(await promised({ question: id })).toMatchObject([{ madeAt: AT, keptAt: null }]);
  const at = new Date(AT.getTime() + DAY_MS);
  await setIssueStatus(db, cast.sol, id, { status: "investigating", body: "We are looking into it." }, at);
  expect(await promised({ question: id })).toMatchObject([{ keptAt: at }]);
});

test("the owner's numbers rule, and a lower one is made good by the sweep", async () => {
  const { db, runJobs } = app.current;
  const id = await make.idea(db, cast.ada);
  await promoteBy(db, id, 3);
  await runJobs();
  expect(await promised({ idea: id })).toEqual([]);
  await changeSettings(db, cast.una, { promiseVotes: 3, promiseDays: 2 });
  await sweepPromises(db, AT);
  expect(await promised({ idea: id })).toMatchObject([{ madeAt: AT, dueAt: new Date(AT.getTime() + 2 * DAY_MS) }]);
  await changeSettings(db, cast.una, { promiseVotes: 20, promiseDays: 14 });
});

test("what was promised on an idea that is merged into another is due there by the same day, and kept there", async () => {
  const { db, runJobs } = app.current;
  const [one, other] = [await make.idea(db, cast.ada), await make.idea(db, cast.bo_)];
  await promoteBy(db, one, 20, { at: AT });
  await runJobs();
  await db
    .update(ideas)
    .set({ mergedIntoId: other, mergedAt: new Date(), mergerId: cast.sol.id })
    .where(eq(ideas.id, one));
  await promoteBy(db, other, 20);
  await runJobs();
  const due = new Date(AT.getTime() + 14 * DAY_MS);
  expect(await promised({ idea: other })).toMatchObject([{ dueAt: due, keptAt: null }]);
  await setStatus(db, cast.sol, other, word);
  for (const idea of [one, other]) expect((await promised({ idea }))[0]?.keptAt).not.toBeNull();
});

test("of a vote and a word at once, the word keeps what the vote has the company promise", async () => {
  const { db, runJobs } = app.current;
  for (let n = 0; n < 5; n++) {
    const id = await make.idea(db, cast.ada);
    await promoteBy(db, id, 20);
    await Promise.all([runJobs(), setStatus(db, cast.sol, id, word)]);
    await runJobs();
    expect((await promised({ idea: id }))[0]?.keptAt).not.toBeNull();
  }
});
