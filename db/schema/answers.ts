import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, pgTable, uniqueIndex } from "drizzle-orm/pg-core";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { author, deletion, formKey, lastEdit, writtenText } from "./post";
import { type QuestionId, questions } from "./questions";

export type AnswerId = number & { readonly __id: "answer" };

export const answers = pgTable(
  "answers",
  {
    id: id().primaryKey().$type<AnswerId>(),
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id),
    ...author(),
    ...writtenText(),
    /** Given by staff in the company's name. */
    official: boolean().notNull().default(false),
    acceptedAt: moment(),
    accepterId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    upCount: counter(),
    downCount: counter(),
    score: counter(),
    /** Lower bound of the Wilson score interval of the votes; orders the answers of a question. */
    wilson: doublePrecision().notNull().default(0),
    commentCount: counter(),
    answeredAt: moment().notNull().defaultNow(),
    ...lastEdit(),
    ...deletion(),
    ...formKey(),
  },
  (t) => [
    check("answers_body", sql`char_length(${t.body}) between 1 and 60000`),
    check("answers_score", sql`${t.score} = ${t.upCount} - ${t.downCount}`),
    check("answers_counters", sql`least(${t.upCount}, ${t.downCount}, ${t.commentCount}) >= 0`),
    check("answers_deleted_not_accepted", sql`${t.deletedAt} is null or ${t.acceptedAt} is null`),
    uniqueIndex("answers_form_key").on(t.authorId, t.formKey),
    index("answers_question").on(t.questionId, t.answeredAt),
    index("answers_author").on(t.authorId, t.answeredAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("answers_accepted").on(t.acceptedAt.desc().nullsFirst()).where(sql`${t.acceptedAt} is not null`),
  ],
);
