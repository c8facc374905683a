import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { editAnswer } from "#app/domain/answers/edit.server";
import { deleteComment, editComment } from "#app/domain/comments/edit.server";
import { findFile } from "#app/domain/files/find.server";
import { storeImage } from "#app/domain/files/store.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { NotFound } from "#app/lib/errors";
import { answers, groupMembers, type QuestionId, questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { photo } from "#tests/support/images";
import * as make from "#tests/support/make";

const app = useApp();
let who: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  who = await make.cast(app.current.db);
});

async function image(owner: Member): Promise<string> {
  const stored = await storeImage(app.current.db, app.current.app.files, owner, "image", await photo("jpeg"));
  return stored.key;
}

const shows = (key: string) => `See ![a screen](/files/${key}.webp) please`;

async function sees(viewer: Viewer, key: string): Promise<boolean> {
  try {
    await findFile(app.current.db, viewer, key);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

const bodyOf = async (id: QuestionId) => {
  const [row] = await app.current.db.select({ html: questions.html }).from(questions).where(eq(questions.id, id));
  return row?.html ?? "";
};

const again = (body: string) => ({ title: "Why is my roaming bill so high?", body, tags: [], summary: "" });

test("an image nobody wrote into a post is its owner's alone", async () => {
  const key = await image(who.ada);
  expect(await sees(who.ada, key)).toBe(true);
  for (const viewer of [null, who.bo_, who.mo_, who.una]) expect(await sees(viewer, key)).toBe(false);
  expect(await sees(who.ada, "unknown")).toBe(false);
});

test("in a public question, answer or comment everybody sees it", async () => {
  const { db } = app.current;
  const [first, second, third] = [await image(who.ada), await image(who.bo_), await image(who.lea)];
  const question = await make.question(db, who.ada, { body: shows(first) });
  const answer = await make.answer(db, who.bo_, question, { body: shows(second) });
  await make.comment(db, who.lea, { answerId: answer }, shows(third));
  for (const key of [first, second, third]) expect(await sees(null, key)).toBe(true);
  expect(await bodyOf(question)).toContain(`<img src="/files/${first}.webp" alt="a screen" width="640" height="400"`);
});

test("in a private space those see it who see the space, and no others", async () => {
  const { db } = app.current;
  const [asked, answered, commented] = [await image(who.pia), await image(who.sol), await image(who.pia)];
  const question = await make.question(db, who.pia, { space: "beta", body: shows(asked) });
  const answer = await make.answer(db, who.sol, question, { body: shows(answered) });
  await make.comment(db, who.pia, { answerId: answer }, shows(commented));
  for (const key of [asked, answered, commented]) {
    for (const viewer of [who.pia, who.sol, who.mo_, who.una]) expect(await sees(viewer, key)).toBe(true);
    for (const viewer of [null, who.bo_, who.lea]) expect(await sees(viewer, key)).toBe(false);
  }
});

test("whoever leaves the group no longer sees it, save what is their own", async () => {
  const { db } = app.current;
  const member = await make.person(db, "leaver");
  await db.insert(groupMembers).select(
    db
      .select({
        groupId: groupMembers.groupId,
        personId: sql<number>`${member.id}::bigint`.as("person_id"),
        joinedAt: groupMembers.joinedAt,
      })
      .from(groupMembers)
      .where(eq(groupMembers.personId, who.pia.id)),
  );
  const inside = await make.member(db, member.id);
  const [own, others] = [await image(inside), await image(who.pia)];
  const question = await make.question(db, inside, { space: "beta", body: shows(own) });
  await make.answer(db, who.pia, question, { body: shows(others) });
  expect(await sees(inside, others)).toBe(true);
  await db.delete(groupMembers).where(eq(groupMembers.personId, member.id));
  const outside = await make.member(db, member.id);
  expect(await sees(outside, others)).toBe(false);
  expect(await sees(outside, own)).toBe(true);
});

test("a question that moves takes its images along, and its answers'", async () => {
  const { db } = app.current;
  const [first, second] = [await image(who.ada), await image(who.bo_)];
  const question = await make.question(db, who.ada, { body: shows(first) });
  await make.answer(db, who.bo_, question, { body: shows(second) });
  const move = (spaceId: typeof who.spaces.beta) =>
    db.update(questions).set({ spaceId }).where(eq(questions.id, question));
  await move(who.spaces.beta);
  for (const key of [first, second]) expect(await sees(who.lea, key)).toBe(false);
  await move(who.spaces.plans);
  for (const key of [first, second]) expect(await sees(who.lea, key)).toBe(true);
});

test("a deleted post shows its images to nobody", async () => {
  const { db } = app.current;
  const [asked, answered, commented] = [await image(who.ada), await image(who.bo_), await image(who.lea)];
  const question = await make.question(db, who.ada, { body: shows(asked) });
  const answer = await make.answer(db, who.bo_, question, { body: shows(answered) });
  const comment = await make.comment(db, who.lea, { answerId: answer }, shows(commented));
  await deleteComment(db, who.lea, comment);
  expect(await sees(null, commented)).toBe(false);
  await db.update(answers).set({ deletedAt: new Date() }).where(eq(answers.id, answer));
  expect(await sees(null, answered)).toBe(false);
  expect(await sees(null, asked)).toBe(true);

  const alone = await image(who.ada);
  const lonely = await make.question(db, who.ada, { body: shows(alone) });
  await deleteQuestion(db, who.ada, lonely);
  expect(await sees(null, alone)).toBe(false);
});

test("the comments under a deleted answer show nothing either", async () => {
  const { db } = app.current;
  const key = await image(who.lea);
  const question = await make.question(db, who.ada);
  const answer = await make.answer(db, who.bo_, question);
  await make.comment(db, who.lea, { answerId: answer }, shows(key));
  expect(await sees(null, key)).toBe(true);
  await db.update(answers).set({ deletedAt: new Date() }).where(eq(answers.id, answer));
  expect(await sees(null, key)).toBe(false);
});

test("nobody opens another's image by writing its address", async () => {
  const { db } = app.current;
  const secret = await image(who.pia);
  await make.question(db, who.pia, { space: "beta", body: shows(secret) });
  const question = await make.question(db, who.bo_, { body: shows(secret) });
  await editQuestion(db, who.bo_, question, again(`${shows(secret)} again`));
  expect(await sees(null, secret)).toBe(false);
  expect(await bodyOf(question)).not.toContain("<img");
});

test("an edit by somebody else keeps the images that were there, and takes in none of the author's others", async () => {
  const { db } = app.current;
  const [there, other, moderators] = [await image(who.ada), await image(who.ada), await image(who.mo_)];
  const question = await make.question(db, who.ada, { body: shows(there) });
  await editQuestion(db, who.mo_, question, again([there, other, moderators].map(shows).join(" ")));
  expect(await sees(null, there)).toBe(true);
  expect(await sees(null, moderators)).toBe(true);
  expect(await sees(null, other)).toBe(false);
});

test("what is edited out is seen by its owner alone again, unless it stands elsewhere", async () => {
  const { db } = app.current;
  const [asked, answered, commented] = [await image(who.ada), await image(who.ada), await image(who.ada)];
  const question = await make.question(db, who.ada, { body: shows(asked) });
  const answer = await make.answer(db, who.ada, question, { body: shows(answered) });
  const comment = await make.comment(db, who.ada, { questionId: question }, shows(commented));
  const elsewhere = await make.question(db, who.ada, { body: shows(answered) });
  await editQuestion(db, who.ada, question, again("There is nothing to see here any more."));
  await editAnswer(db, who.ada, answer, { body: "Nothing here either, as I said.", summary: "" });
  await editComment(db, who.ada, comment, "Nor here.");
  expect(await sees(null, asked)).toBe(false);
  expect(await sees(null, commented)).toBe(false);
  expect(await sees(null, answered)).toBe(true);
  expect(await bodyOf(elsewhere)).toContain("<img");
});
