import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOf, type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { lockAnswer } from "#app/domain/answers/find.server";
import { mayComment as mayCommentOnAnswer } from "#app/domain/answers/policy";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { lockQuestion } from "#app/domain/questions/find.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { mayComment } from "#app/domain/questions/policy";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, type Tx, together } from "#app/platform/db.server";
import { type AnswerId, answers, type CommentId, comments, type QuestionId, questions } from "#db/schema/index";

/** What a comment is on. */
export type Commented = { questionId: QuestionId } | { answerId: AnswerId };

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
      countComment(tx, post.place, 1),
      tx.update(questions).set({ activeAt: now }).where(eq(questions.id, post.place.questionId)),
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

/** Where a comment stands: under an answer of the question, or under the question itself. */
export type CommentPlace = { questionId: QuestionId; answerId?: AnswerId };

async function lockCommented(
  tx: Tx,
  actor: Member,
  on: Commented,
  now: Date,
): Promise<{ place: CommentPlace; spaceId: number }> {
  if ("answerId" in on) {
    const answer = await lockAnswer(tx, actor, on.answerId);
    allow(mayCommentOnAnswer(actor, answer, now));
    return { place: { questionId: answer.questionId, answerId: answer.id }, spaceId: answer.question.spaceId };
  }
  const question = await lockQuestion(tx, actor, on.questionId);
  allow(mayComment(actor, question, now));
  return { place: { questionId: question.id }, spaceId: question.spaceId };
}

async function findMade(tx: Tx, sending: Sending): Promise<CommentId | undefined> {
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(isOf(sending, comments, comments.commentedAt));
  return row?.id;
}

/** Adds `by` to the count of the post that a comment is on. The caller holds the post's row locked. */
export async function countComment(tx: Tx, { questionId, answerId }: CommentPlace, by: 1 | -1): Promise<void> {
  if (answerId)
    await tx
      .update(answers)
      .set({ commentCount: sql`${answers.commentCount} + ${by}` })
      .where(eq(answers.id, answerId));
  else
    await tx
      .update(questions)
      .set({ commentCount: sql`${questions.commentCount} + ${by}` })
      .where(eq(questions.id, questionId));
}
