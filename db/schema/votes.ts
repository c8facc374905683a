import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, uniqueIndex } from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";

/** One person's vote on one question or answer. A vote without a person came with an import that did not name its voters. */
export const votes = pgTable(
  "votes",
  {
    id: id().primaryKey(),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** Whose post it is: the daily limit to one author is counted by this. */
    authorId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: "cascade" }),
    value: smallint().notNull().$type<1 | -1>(),
    castAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("votes_value", sql`${t.value} in (-1, 1)`),
    check("votes_one_post", sql`num_nonnulls(${t.questionId}, ${t.answerId}) = 1`),
    check("votes_not_own", sql`${t.personId} <> ${t.authorId}`),
    uniqueIndex("votes_question").on(t.questionId, t.personId).where(sql`${t.questionId} is not null`),
    uniqueIndex("votes_answer").on(t.answerId, t.personId).where(sql`${t.answerId} is not null`),
    index("votes_person_day").on(t.personId, t.castAt),
  ],
);
