import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { closeQuestion, reopenQuestion } from "#app/domain/questions/closure.server";
import { readContribution } from "#app/domain/questions/contribution.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { listQuestions } from "#app/domain/questions/list.server";
import type { Sort } from "#app/domain/questions/sorts";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { findTag, listSpaceLines } from "#app/domain/spaces/list.server";
import { setPrivacy } from "#app/domain/spaces/privacy.server";
import { readCursor } from "#app/lib/cursor";
import type { Db } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let who: Awaited<ReturnType<typeof make.cast>>;
let helpers: Member[];

beforeAll(async () => {
  const { db } = database.current;
  who = await make.cast(db);
  helpers = [];
  for (let n = 0; n < 8; n++) helpers.push(await make.person(db, `helper${n}`));
});

const sumWaiting = async (db: Db, viewer: Viewer) =>
  (await listSpaceLines(db, viewer)).reduce((sum, { waitingCount }) => sum + waitingCount, 0);

const CLOSURE = { reason: "outdated", note: "", duplicateOf: null } as const;

test("a question waits until it is answered or closed, and again when that is undone", async () => {
  const { db } = database.current;
  const before = await sumWaiting(db, null);
  const changed = async (act: Promise<unknown>) => {
    await act;
    expect(await wrongCounters(db)).toEqual([]);
    return (await sumWaiting(db, null)) - before;
  };
  const id = await make.question(db, who.ada);
  expect(await changed(Promise.resolve())).toBe(1);
  const answer = await make.answer(db, who.bo_, id);
  expect(await changed(Promise.resolve())).toBe(0);
  expect(await changed(make.answer(db, who.lea, id).then((other) => deleteAnswer(db, who.lea, other)))).toBe(0);
  expect(await changed(deleteAnswer(db, who.bo_, answer))).toBe(1);
  expect(await changed(closeQuestion(db, who.mo_, id, CLOSURE))).toBe(0);
  expect(await changed(closeQuestion(db, who.mo_, id, CLOSURE))).toBe(0);
  expect(await changed(deleteQuestion(db, who.ada, id))).toBe(0);
  const other = await make.question(db, who.ada);
  await closeQuestion(db, who.mo_, other, CLOSURE);
  expect(await changed(reopenQuestion(db, who.mo_, other))).toBe(1);
  expect(await changed(deleteQuestion(db, who.ada, other))).toBe(0);
});

test("what waits in a private space is no number for outsiders, from the moment it becomes private", async () => {
  const { db } = database.current;
  const [outside, inside] = [await sumWaiting(db, null), await sumWaiting(db, who.pia)];
  await make.question(db, who.pia, { space: "beta" });
  expect([await sumWaiting(db, null), await sumWaiting(db, who.pia)]).toEqual([outside, inside + 1]);
  await setPrivacy(db, who.una, "beta", null);
  expect(await sumWaiting(db, null)).toBe(inside + 1);
  await setPrivacy(db, who.una, "beta", "beta");
  expect(await sumWaiting(db, null)).toBe(outside);
});

test("of first answers at once, only one ends the waiting; all count for those who gave them", async () => {
  const { db } = database.current;
  const before = await sumWaiting(db, null);
  const id = await make.question(db, who.ada);
  await Promise.all(helpers.map((helper) => make.answer(db, helper, id)));
  expect(await sumWaiting(db, null)).toBe(before);
  expect(await wrongCounters(db)).toEqual([]);
});

test("answering, closing, reopening and deleting at once leave every number right", async () => {
  const { db } = database.current;
  const ids: QuestionId[] = [];
  for (let n = 0; n < 4; n++) ids.push(await make.question(db, who.ada, { tags: ["race", "roaming"] }));
  const acts = ids.flatMap((id) => [
    ...helpers.slice(0, 3).map((helper) =>
      make.answer(db, helper, id).then(async (answer) => {
        await setAcceptance(db, who.ada, answer, true);
        await deleteAnswer(db, helper, answer);
      }),
    ),
    ...helpers.slice(3, 6).map((helper) => voteOnQuestion(db, helper, id, "up")),
    closeQuestion(db, who.mo_, id, CLOSURE),
    reopenQuestion(db, who.mo_, id),
    deleteQuestion(db, who.ada, id),
  ]);
  await Promise.allSettled(acts);
  expect(await wrongCounters(db)).toEqual([]);
});

test("one person's answers in many questions at once are all counted", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "busy");
  const ids: QuestionId[] = [];
  for (let n = 0; n < 8; n++) ids.push(await make.question(db, who.ada));
  const given = await Promise.all(ids.map((id) => make.answer(db, helper, id)));
  await Promise.all(
    given.map((answer, n) => (n % 2 ? deleteAnswer(db, helper, answer) : setAcceptance(db, who.ada, answer, true))),
  );
  expect(await readContribution(db, null, helper.id)).toMatchObject({
    questions: 0,
    answers: 4,
    accepted: 4,
    official: 0,
  });
  expect(await wrongCounters(db)).toEqual([]);
});

test("the lists of a tag hold and order what the lists of all questions do", async () => {
  const { db } = database.current;
  const tagged: QuestionId[] = [];
  for (let n = 0; n < 6; n++) tagged.push(await make.question(db, who.ada, { tags: ["sim-card", "setup"] }));
  await make.question(db, who.pia, { space: "beta", tags: ["sim-card"] });
  const [first, second, third, fourth] = tagged as [QuestionId, QuestionId, QuestionId, QuestionId];
  await voteOnQuestion(db, who.bo_, third, "up");
  await voteOnQuestion(db, who.bo_, fourth, "down");
  await setAcceptance(db, who.ada, await make.answer(db, who.bo_, first), true);
  await closeQuestion(db, who.mo_, second, CLOSURE);
  await deleteQuestion(db, who.ada, tagged[5] as QuestionId);
  const { id: tagId } = await findTag(db, who.pia, "sim-card");
  for (const sort of ["active", "newest", "unanswered", "solved", "top"] as const satisfies readonly Sort[])
    for (const viewer of [null, who.pia]) {
      const all = (await listQuestions(db, viewer, { sort, size: 500 })).rows;
      const expected = all.filter(({ tags }) => tags.includes("sim-card")).map(({ id }) => id);
      const read: QuestionId[] = [];
      for (let after: string | null | undefined = undefined; after !== null; ) {
        const page = await listQuestions(db, viewer, {
          sort,
          tagId,
          size: 2,
          after: after === undefined ? null : readCursor(after),
        });
        read.push(...page.rows.map(({ id }) => id));
        after = page.after;
      }
      expect({ sort, ids: read }).toEqual({ sort, ids: expected });
    }
});

test("a question that changes by any statement keeps its place in the lists of its tags", async () => {
  const { db } = database.current;
  const id = await make.question(db, who.ada, { tags: ["trigger"] });
  await db
    .update(questions)
    .set({ activeAt: new Date("2030-01-01"), upCount: 7, score: 7 })
    .where(eq(questions.id, id));
  expect(await wrongCounters(db)).toEqual([`question ${id}: up_count`]);
  await db.update(questions).set({ upCount: 0, score: 0 }).where(eq(questions.id, id));
  expect(await wrongCounters(db)).toEqual([]);
});
