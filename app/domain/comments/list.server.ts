import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { settingNumber } from "#app/domain/community/settings.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import {
  type AnswerId,
  type CommentId,
  comments,
  type Language,
  type PersonId,
  people,
  type QuestionId,
} from "#db/schema/index";
import { COMMENTS_PER_PAGE } from "./limits";

export type ShownComment = {
  id: CommentId;
  answerId: AnswerId | null;
  authorId: PersonId;
  html: SafeHtml;
  language: Language;
  commentedAt: Date;
  editedAt: Date | null;
  /** For how long its author may change it. */
  editMinutes: number;
  author: PersonRef;
};

/** The comments on a question and on those of its answers that are shown, oldest first. The caller has seen that the viewer may see the question. */
export async function listComments(
  db: Db,
  questionId: QuestionId,
  shownAnswers: readonly AnswerId[],
): Promise<ShownComment[]> {
  const rows = await db
    .select({
      id: comments.id,
      answerId: comments.answerId,
      authorId: comments.authorId,
      html: comments.html,
      language: comments.language,
      commentedAt: comments.commentedAt,
      editedAt: comments.editedAt,
      editMinutes: settingNumber("commentEditMinutes"),
      author: personColumns,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(
      and(
        eq(comments.questionId, questionId),
        isNull(comments.deletedAt),
        or(isNull(comments.answerId), inArray(comments.answerId, [...shownAnswers])),
      ),
    )
    .orderBy(asc(comments.commentedAt), asc(comments.id))
    .limit(COMMENTS_PER_PAGE);
  return rows.map((row) => ({ ...row, html: row.html as SafeHtml }));
}
