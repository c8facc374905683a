import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOf, type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { lockAnswer } from "#app/domain/answers/find.server";
import { mayComment as mayCommentOnAnswer } from "#app/domain/answers/policy";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import { rootOf } from "#app/domain/ideas/family.server";
import { lockIdea } from "#app/domain/ideas/find.server";
import { COMMENT_WEIGHT } from "#app/domain/ideas/heat";
import { cooledSql, warmedSql } from "#app/domain/ideas/heat.server";
import { mayComment as mayCommentOnIdea } from "#app/domain/ideas/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { lockQuestion } from "#app/domain/questions/find.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { mayComment } from "#app/domain/questions/policy";
import { allow, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx, together } from "#app/platform/db.server";
import {
  type AnswerId,
  answers,
  type CommentId,
  comments,
  type IdeaId,
  ideas,
  type QuestionId,
  questions,
} from "#db/schema/index";
import { type CommentPlace, findComment } from "./find.server";

/** What a comment is on; on an idea's it may reply to another comment. */
export type Commented =
  | { questionId: QuestionId }
  | { answerId: AnswerId }
  | { ideaId: IdeaId }
  | { commentId: CommentId };

/** The comment stands under the post. The same words sent again within a day give the comment they already became. Throws NotFound, Forbidden, Invalid. */
export async function makeComment(
  db: Db,
  actor: Member,
  on: Commented,
  body: string,
  now = new Date(),
): Promise<CommentId> {
  const sending = sendingOf(actor, { ...on, body }, now);
  const text = await writeText(db, body, { images: await findImages(db, actor, body) });
  await keepSpamOut(db, actor, text, now);
  return inTransaction(db, async (tx) => {
    const post = await lockCommented(tx, actor, on, now);
    // Looked for once the post is locked: of two sent at once, the second then finds the first.
    const already = await findMade(tx, sending);
    if (already) return already;
    const [comment] = await tx
      .insert(comments)
      .values({ ...text, ...post.place, authorId: actor.id, commentedAt: now, formKey: sending.formKey })
      .returning({ id: comments.id });
    if (!comment) throw new Error("a comment was not written");
    await together(
      attachImages(tx, { commentId: comment.id }, text.html),
      countComment(tx, post.place, 1, now),
      stir(tx, post.place, now),
      record(tx, {
        happenedAt: now,
        kind: "comment.made",
        actorId: actor.id,
        commentId: comment.id,
        ...post.place,
        spaceId: post.spaceId,
      }),
    );
    return comment.id;
  });
}

type LockedPlace = { place: CommentPlace; spaceId: number };

async function lockCommented(tx: Tx, actor: Member, on: Commented, now: Date): Promise<LockedPlace> {
  if ("ideaId" in on) return lockIdeaToComment(tx, actor, on.ideaId, now);
  if ("commentId" in on) return lockReplied(tx, actor, on.commentId, now);
  if ("answerId" in on) {
    const answer = await lockAnswer(tx, actor, on.answerId);
    allow(mayCommentOnAnswer(actor, answer, now));
    return { place: { questionId: answer.questionId, answerId: answer.id }, spaceId: answer.question.spaceId };
  }
  const question = await lockQuestion(tx, actor, on.questionId);
  allow(mayComment(actor, question, now));
  return { place: { questionId: question.id }, spaceId: question.spaceId };
}

async function lockIdeaToComment(tx: Tx, actor: Member, id: IdeaId, now: Date) {
  const idea = await lockIdea(tx, actor, id);
  allow(mayCommentOnIdea(actor, idea, now));
  return { place: { ideaId: idea.id }, spaceId: idea.spaceId };
}

/**
 * A reply stands below the comment that began the talk, also when it replies to a reply. It is on the idea that can be commented
 * on now: one that was merged stays as it was.
 */
async function lockReplied(tx: Tx, actor: Member, id: CommentId, now: Date): Promise<LockedPlace> {
  const { on, parentId } = await findComment(tx, actor, id);
  if (on.idea === null) throw new NotFound();
  const { place, spaceId } = await lockIdeaToComment(tx, actor, await rootOf(tx, on.idea.id), now);
  return { place: { ...place, parentId: parentId ?? id }, spaceId };
}

async function findMade(tx: Tx, sending: Sending): Promise<CommentId | undefined> {
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(isOf(sending, comments, comments.commentedAt));
  return row?.id;
}

/** Adds `by` to the count of the post that a comment is on; an idea is warmer or colder for one made `at` then. The caller holds the post's row locked. */
export async function countComment(tx: Tx, place: CommentPlace, by: 1 | -1, at: Date): Promise<void> {
  if ("ideaId" in place) {
    const warming = { at, weight: COMMENT_WEIGHT };
    await tx
      .update(ideas)
      .set({
        commentCount: sql`${ideas.commentCount} + ${by}`,
        heat: by === 1 ? warmedSql(warming) : cooledSql(warming),
      })
      .where(eq(ideas.id, place.ideaId));
  } else if (place.answerId)
    await tx
      .update(answers)
      .set({ commentCount: sql`${answers.commentCount} + ${by}` })
      .where(eq(answers.id, place.answerId));
  else
    await tx
      .update(questions)
      .set({ commentCount: sql`${questions.commentCount} + ${by}` })
      .where(eq(questions.id, place.questionId));
}

/** Something happened on the question or the idea that the comment is on. */
async function stir(tx: Tx, place: CommentPlace, now: Date): Promise<void> {
  if ("ideaId" in place) await tx.update(ideas).set({ activeAt: now }).where(eq(ideas.id, place.ideaId));
  else await tx.update(questions).set({ activeAt: now }).where(eq(questions.id, place.questionId));
}
