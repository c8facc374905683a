import { sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { author, deletion, formKey, writtenText } from "./post";
import { type QuestionId, questions } from "./questions";

export type CommentId = number & { readonly __id: "comment" };

export const comments = pgTable(
  "comments",
  {
    id: id().primaryKey().$type<CommentId>(),
    /** The question it stands under, also when it is on one of its answers. */
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
    ...author(),
    ...writtenText(),
    commentedAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    ...deletion(),
    ...formKey(),
  },
  (t) => [
    check("comments_body", sql`char_length(${t.body}) between 1 and 4000`),
    uniqueIndex("comments_form_key").on(t.authorId, t.formKey),
    index("comments_question").on(t.questionId, t.commentedAt),
    index("comments_answer").on(t.answerId).where(sql`${t.answerId} is not null`),
    index("comments_author").on(t.authorId),
  ],
);
