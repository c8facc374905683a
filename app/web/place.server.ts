import { findAnswer } from "#app/domain/answers/find.server";
import { pageOfAnswer } from "#app/domain/answers/list.server";
import { answerPath, commentPath } from "#app/lib/paths";
import type { AnswerId, CommentId, QuestionId } from "#db/schema/index";
import type { Reading } from "./respond.server";

type Looking = Pick<Reading, "db" | "viewer">;

/** Where the answer stands now: on which page of its question, and where there. Throws NotFound. */
export async function placeOfAnswer({ db, viewer }: Looking, id: AnswerId): Promise<string> {
  const { question } = await findAnswer(db, viewer, id);
  return answerPath(question, id, await pageOfAnswer(db, viewer, question.id, id));
}

/** Where the comment stands: under its answer's page of the question, or under the question on the first. */
export async function placeOfComment(
  { db, viewer }: Looking,
  question: { id: QuestionId; slug: string },
  comment: { id: CommentId; answerId: AnswerId | null },
): Promise<string> {
  const page = comment.answerId === null ? 1 : await pageOfAnswer(db, viewer, question.id, comment.answerId);
  return commentPath(question, comment.id, page);
}
