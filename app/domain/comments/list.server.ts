import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { settingNumber } from "#app/domain/community/settings.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { SafeHtml } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
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

export const shownColumns = {
  id: comments.id,
  answerId: comments.answerId,
  authorId: comments.authorId,
  html: sql<SafeHtml>`${comments.html}`,
  language: comments.language,
  commentedAt: comments.commentedAt,
  editedAt: comments.editedAt,
  editMinutes: settingNumber("commentEditMinutes"),
  author: personColumns,
};

const read = statement((db) =>
  db
    .select(shownColumns)
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(
      and(
        eq(comments.questionId, sql.placeholder("questionId")),
        isNull(comments.deletedAt),
        sql`(${comments.answerId} is null or ${comments.answerId} = any(${sql.placeholder("answers")}::bigint[]))`,
      ),
    )
    .orderBy(asc(comments.commentedAt), asc(comments.id))
    .limit(COMMENTS_PER_PAGE),
);

/** The comments on a question and on those of its answers that are shown, oldest first. The caller has seen that the viewer may see the question. */
export const listComments = (
  db: Db,
  questionId: QuestionId,
  shownAnswers: readonly AnswerId[],
): Promise<ShownComment[]> => read(db, { questionId, answers: `{${shownAnswers.join(",")}}` });
