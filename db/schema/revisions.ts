import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type IdeaId, ideas } from "./ideas";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";
import { type StatusUpdateId, statusUpdates } from "./status-updates";

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
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    statusUpdateId: reference()
      .$type<StatusUpdateId>()
      .references(() => statusUpdates.id, { onDelete: "cascade" }),
    /** 1 is the text as first written. */
    number: smallint().notNull(),
    title: text(),
    /** The problem an idea solves, or what would change the company's mind. */
    aside: text(),
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
    check(
      "revisions_one_post",
      sql`num_nonnulls(${t.questionId}, ${t.answerId}, ${t.ideaId}, ${t.statusUpdateId}) = 1`,
    ),
    uniqueIndex("revisions_question").on(t.questionId, t.number).where(sql`${t.questionId} is not null`),
    uniqueIndex("revisions_answer").on(t.answerId, t.number).where(sql`${t.answerId} is not null`),
    uniqueIndex("revisions_idea").on(t.ideaId, t.number).where(sql`${t.ideaId} is not null`),
    uniqueIndex("revisions_status_update").on(t.statusUpdateId, t.number).where(sql`${t.statusUpdateId} is not null`),
  ],
);
