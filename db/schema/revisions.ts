import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";

/** A text as it stood before an edit replaced it; the text of today is in the post itself. */
export const revisions = pgTable(
  "revisions",
  {
    id: id().primaryKey(),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: "cascade" }),
    /** 1 is the text as first written. */
    number: smallint().notNull(),
    title: text(),
    body: text().notNull(),
    tags: text().array(),
    /** Who wrote this version, and when. */
    editorId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    writtenAt: moment().notNull(),
    /** Why the next version replaced this one, in its editor's words. */
    replacedBecause: text().notNull().default(""),
  },
  (t) => [
    check("revisions_one_post", sql`num_nonnulls(${t.questionId}, ${t.answerId}) = 1`),
    uniqueIndex("revisions_question").on(t.questionId, t.number).where(sql`${t.questionId} is not null`),
    uniqueIndex("revisions_answer").on(t.answerId, t.number).where(sql`${t.answerId} is not null`),
  ],
);
