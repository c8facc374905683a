import { and, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";
import { settingNumber } from "#app/domain/community/settings.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { findQuestion, lockQuestion } from "#app/domain/questions/find.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { answers, type CommentId, comments } from "#db/schema/index";

/** A comment is seen where its post is: one under a deleted answer is not. */
const standsUnderLivePost = or(
  isNull(comments.answerId),
  sql`exists (select from ${answers} where ${answers.id} = ${comments.answerId} and ${answers.deletedAt} is null)`,
);

const liveComment = (id: CommentId) => and(eq(comments.id, id), isNull(comments.deletedAt), standsUnderLivePost);

const columns = { ...getTableColumns(comments), editMinutes: settingNumber("commentEditMinutes") };

/** The comment with the question it stands under. Throws NotFound when there is none the viewer may see. */
export async function findComment(db: Db, viewer: Viewer, id: CommentId) {
  const [comment] = await db.select(columns).from(comments).where(liveComment(id));
  if (!comment?.questionId) throw new NotFound();
  const question = await findQuestion(db, viewer, comment.questionId);
  return { ...comment, questionId: question.id, question };
}

/** The same, both held until the transaction ends. */
export async function lockComment(tx: Tx, viewer: Viewer, id: CommentId) {
  const { question } = await findComment(tx, viewer, id);
  const locked = await lockQuestion(tx, viewer, question.id);
  const [comment] = await tx.select(columns).from(comments).where(liveComment(id)).for("no key update");
  if (!comment) throw new NotFound();
  return { ...comment, questionId: locked.id, question: locked };
}
