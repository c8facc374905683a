import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type IdeaId, ideas } from "./ideas";
import { type PersonId, people } from "./people";
import { author, deletion, formKey, writtenText } from "./post";
import { type QuestionId, questions } from "./questions";

export type CommentId = number & { readonly __id: "comment" };

export const comments = pgTable(
  "comments",
  {
    id: id().primaryKey().$type<CommentId>(),
    /** The question it stands under, also when it is on one of its answers. */
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
    /** The idea it is on; one that is merged into another shows there, too. */
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id),
    /** The comment on the same idea that it replies to. */
    parentId: reference()
      .$type<CommentId>()
      .references((): AnyPgColumn => comments.id),
    ...author(),
    ...writtenText(),
    commentedAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    /** Since when it is part of the idea, and who made it so. */
    liftedAt: moment(),
    lifterId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    ...deletion(),
    ...formKey(),
  },
  (t) => [
    check("comments_post", sql`num_nonnulls(${t.questionId}, ${t.ideaId}) = 1`),
    check("comments_answer", sql`${t.answerId} is null or ${t.questionId} is not null`),
    check("comments_reply", sql`${t.parentId} is null or ${t.ideaId} is not null`),
    check(
      "comments_lifted",
      sql`num_nonnulls(${t.liftedAt}, ${t.lifterId}) in (0, 2) and (${t.liftedAt} is null or ${t.ideaId} is not null)`,
    ),
    check("comments_body", sql`char_length(${t.body}) between 1 and 4000`),
    uniqueIndex("comments_form_key").on(t.authorId, t.formKey),
    index("comments_question").on(t.questionId, t.commentedAt),
    index("comments_answer").on(t.answerId).where(sql`${t.answerId} is not null`),
    index("comments_idea").on(t.ideaId, t.commentedAt).where(sql`${t.ideaId} is not null`),
    index("comments_parent").on(t.parentId).where(sql`${t.parentId} is not null`),
    index("comments_author").on(t.authorId, t.commentedAt),
  ],
);
