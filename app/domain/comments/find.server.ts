import { and, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";
import { settingNumber } from "#app/domain/community/settings.server";
import { findIdea, lockIdea } from "#app/domain/ideas/find.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { findQuestion, lockQuestion } from "#app/domain/questions/find.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type AnswerId, answers, type CommentId, comments, type IdeaId, type QuestionId } from "#db/schema/index";

/** Where a comment stands: under an answer of the question or under the question itself, or under an idea, perhaps below another comment. */
export type CommentPlace = { questionId: QuestionId; answerId?: AnswerId } | { ideaId: IdeaId; parentId?: CommentId };

/** A comment is seen where its post is: one under a deleted answer is not. */
const standsUnderLivePost = or(
  isNull(comments.answerId),
  sql`exists (select from ${answers} where ${answers.id} = ${comments.answerId} and ${answers.deletedAt} is null)`,
);

const liveComment = (id: CommentId) => and(eq(comments.id, id), isNull(comments.deletedAt), standsUnderLivePost);

const columns = { ...getTableColumns(comments), editMinutes: settingNumber("commentEditMinutes") };

/** The comment with the question or the idea it stands under. Throws NotFound when there is none the viewer may see. */
export async function findComment(db: Db, viewer: Viewer, id: CommentId) {
  const [comment] = await db.select(columns).from(comments).where(liveComment(id));
  if (!comment) throw new NotFound();
  return { ...comment, on: await findCommented(db, viewer, comment) };
}

type Commented = Pick<typeof comments.$inferSelect, "questionId" | "ideaId">;

async function findCommented(db: Db, viewer: Viewer, { questionId, ideaId }: Commented) {
  if (ideaId !== null) return { idea: await findIdea(db, viewer, ideaId), question: null };
  if (questionId === null) throw new NotFound();
  return { question: await findQuestion(db, viewer, questionId), idea: null };
}

/** The comment with its place, held with what it stands under until the transaction ends. Throws NotFound. */
export async function lockComment(tx: Tx, viewer: Viewer, id: CommentId) {
  const { on, answerId } = await findComment(tx, viewer, id);
  const { spaceId } = on.idea ? await lockIdea(tx, viewer, on.idea.id) : await lockQuestion(tx, viewer, on.question.id);
  const [comment] = await tx.select(columns).from(comments).where(liveComment(id)).for("no key update");
  if (!comment) throw new NotFound();
  const place: CommentPlace = on.idea
    ? { ideaId: on.idea.id }
    : { questionId: on.question.id, answerId: answerId ?? undefined };
  return { ...comment, on, place, spaceId };
}
