import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { deleteComment, editComment } from "#app/domain/comments/edit.server";
import { findComment } from "#app/domain/comments/find.server";
import { listExtensions, listTalks, pageOfComment } from "#app/domain/comments/idea-comments.server";
import { liftComment } from "#app/domain/comments/lift.server";
import { TALKS_PER_PAGE } from "#app/domain/comments/limits";
import { addOpen } from "#app/domain/ideas/open.server";
import { Forbidden, NotFound } from "#app/lib/errors";
import { MINUTE_MS } from "#app/lib/time";
import { inTransaction } from "#app/platform/db.server";
import { activity, type IdeaId, ideas } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const here: { cast?: Awaited<ReturnType<typeof make.cast>> } = {};
const cast = () => {
  if (!here.cast) throw new Error("the cast is there only while the tests run");
  return here.cast;
};
beforeAll(async () => {
  here.cast = await make.cast(database.current.db);
});

const NOON = new Date("2026-03-01T12:00:00Z");
const after = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE_MS);

/** As an undone or done merge leaves the two ideas. */
async function merge(id: IdeaId, into: IdeaId): Promise<void> {
  const { db } = database.current;
  const set = { mergedIntoId: into, mergedAt: NOON, mergerId: cast().sol.id };
  const [merged] = await db.update(ideas).set(set).where(eq(ideas.id, id)).returning({ spaceId: ideas.spaceId });
  if (merged) await inTransaction(db, (tx) => addOpen(tx, merged.spaceId, -1));
}

test("a talk is a comment with all replies to it, also those to replies, the oldest first", async () => {
  const { db } = database.current;
  const { ada, bo_, lea } = cast();
  const idea = await make.idea(db, ada);
  const first = await make.comment(db, bo_, { ideaId: idea }, "I would pay for that.", after(0));
  const second = await make.comment(db, lea, { ideaId: idea }, "Abroad, or also here?", after(1));
  const reply = await make.comment(db, ada, { commentId: first }, "So would I, gladly.", after(2));
  const deeper = await make.comment(db, bo_, { commentId: reply }, "Then we are two.", after(3));
  const { talks, pages } = await listTalks(db, null, idea, 1);
  expect(talks.map(({ id, replies }) => [id, replies.map((one) => one.id)])).toEqual([
    [first, [reply, deeper]],
    [second, []],
  ]);
  expect(pages).toBe(1);
  expect(await wrongCounters(db)).toEqual([]);
  const [happened] = await db.select().from(activity).where(eq(activity.commentId, deeper));
  expect(happened).toMatchObject({ kind: "comment.made", ideaId: idea, questionId: null });
});

test("a comment warms its idea, and one that is deleted leaves it as it was; what was replied to it stays", async () => {
  const { db } = database.current;
  const { ada, bo_ } = cast();
  const idea = await make.idea(db, ada, {}, after(0));
  const heat = async () => (await db.select({ heat: ideas.heat }).from(ideas).where(eq(ideas.id, idea)))[0]?.heat ?? 0;
  const before = await heat();
  const id = await make.comment(db, bo_, { ideaId: idea }, "I would pay for that.", after(10));
  expect(await heat()).toBeGreaterThan(before + 0.3);
  const reply = await make.comment(db, ada, { commentId: id }, "So would I, gladly.", after(11));
  await deleteComment(db, ada, reply, after(12));
  const kept = await make.comment(db, ada, { commentId: id }, "A second thought on it.", after(13));
  await deleteComment(db, bo_, id, after(14));
  const { talks } = await listTalks(db, null, idea, 1);
  expect(talks.map((talk) => talk.id)).toEqual([kept]);
  await deleteComment(db, ada, kept, after(15));
  expect(await heat()).toBeCloseTo(before, 6);
  expect(await wrongCounters(db)).toEqual([]);
});

test("an idea shows what was said on those merged into it, which stay as they were and are read only", async () => {
  const { db } = database.current;
  const { ada, bo_, lea } = cast();
  const [root, double] = [await make.idea(db, ada), await make.idea(db, bo_, { title: "Pause the plan for holidays" })];
  const said = await make.comment(db, lea, { ideaId: double }, "My summers are long, too.", after(0));
  await merge(double, root);
  const reply = await make.comment(db, ada, { commentId: said }, "Then promote this one.", after(1));
  const shown = await listTalks(db, null, root, 1);
  expect(shown.talks.map(({ id, ideaId, replies }) => [id, ideaId, replies.map((one) => one.id)])).toEqual([
    [said, double, [reply]],
  ]);
  expect((await findComment(db, ada, reply)).on.idea?.id).toBe(root);
  await expect(make.comment(db, ada, { ideaId: double })).rejects.toThrow(Forbidden);
  await expect(liftComment(db, bo_, said, true)).rejects.toThrow(Forbidden);
  expect((await listTalks(db, null, double, 1)).talks.map((talk) => talk.replies)).toEqual([[]]);
  expect(await wrongCounters(db)).toEqual([]);
});

test("what was said on a private idea shows on the public one it is merged into to those alone who may see it", async () => {
  const { db } = database.current;
  const { ada, pia, bo_ } = cast();
  const root = await make.idea(db, ada);
  const secret = await make.idea(db, pia, { space: "beta", title: "Pause the beta plan as well" });
  const said = await make.comment(db, pia, { ideaId: secret }, "Only for testers, mind you.");
  await merge(secret, root);
  const ids = async (viewer: typeof pia | null) => (await listTalks(db, viewer, root, 1)).talks.map(({ id }) => id);
  expect([await ids(pia), await ids(bo_), await ids(null)]).toEqual([[said], [], []]);
  await expect(make.comment(db, bo_, { commentId: said })).rejects.toThrow(NotFound);
});

test("talks come in pages, and each comment is found on its own", async () => {
  const { db } = database.current;
  const { ada, bo_ } = cast();
  const idea = await make.idea(db, ada);
  const made = [];
  for (let n = 0; n <= TALKS_PER_PAGE; n++)
    made.push(await make.comment(db, bo_, { ideaId: idea }, undefined, after(n)));
  const last = made.at(-1);
  if (last === undefined) throw new Error("no comment was made");
  const reply = await make.comment(db, ada, { commentId: last }, "The last word is mine.", after(100));
  const second = await listTalks(db, null, idea, 2);
  expect(second.pages).toBe(2);
  expect(second.talks.map(({ id, replies }) => [id, replies.length])).toEqual([[last, 1]]);
  expect(await pageOfComment(db, null, idea, { id: reply, parentId: last })).toBe(2);
  expect(await pageOfComment(db, null, idea, { id: made[0] ?? last, parentId: null })).toBe(1);
});

test("whoever proposed it and those who keep order make a comment part of the idea, credited, and take it out again", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, sol } = cast();
  const idea = await make.idea(db, ada);
  const id = await make.comment(db, bo_, { ideaId: idea }, "And keep the number meanwhile.");
  await expect(liftComment(db, bo_, id, true)).rejects.toThrow(Forbidden);
  await liftComment(db, ada, id, true);
  await liftComment(db, sol, id, true);
  expect((await listExtensions(db, idea)).map(({ id: lifted, author }) => [lifted, author.handle])).toEqual([
    [id, "bo_"],
  ]);
  expect(await db.$count(activity, eq(activity.kind, "comment.lifted"))).toBe(1);
  await liftComment(db, lea, id, false);
  expect(await listExtensions(db, idea)).toEqual([]);
  const onQuestion = await make.comment(db, bo_, { questionId: await make.question(db, ada) });
  await expect(liftComment(db, sol, onQuestion, true)).rejects.toThrow(NotFound);
  await expect(make.comment(db, ada, { commentId: onQuestion })).rejects.toThrow(NotFound);
});

test("a comment on an idea reads as edited for its few minutes", async () => {
  const { db } = database.current;
  const { ada, bo_ } = cast();
  const id = await make.comment(db, bo_, { ideaId: await make.idea(db, ada) }, "I would pay for that.", after(0));
  await editComment(db, bo_, id, "I would pay well for that.", after(1));
  expect((await findComment(db, null, id)).body).toBe("I would pay well for that.");
  await expect(editComment(db, bo_, id, "Never mind what I said.", after(60))).rejects.toThrow(Forbidden);
});
