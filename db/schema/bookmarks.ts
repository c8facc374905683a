import { sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";

/** A post somebody wants to find again; nobody else knows. */
export const bookmarks = pgTable(
  "bookmarks",
  {
    id: id().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: "cascade" }),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("bookmarks_post", sql`num_nonnulls(${t.questionId}, ${t.answerId}) = 1`),
    uniqueIndex("bookmarks_question").on(t.personId, t.questionId).where(sql`${t.questionId} is not null`),
    uniqueIndex("bookmarks_answer").on(t.personId, t.answerId).where(sql`${t.answerId} is not null`),
    index("bookmarks_person").on(t.personId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
