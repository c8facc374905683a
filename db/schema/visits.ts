import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { type PersonId, people } from "./people";

/** Stands for "no question" where a question is part of a key. */
export const NO_QUESTION = 0;

/**
 * What happened on a visit to ask, appended once for each step and question. A visit is a number that a browser made up for one
 * tab; nothing here says whose.
 */
export const visitSteps = pgTable(
  "visit_steps",
  {
    visit: uuid().notNull(),
    step: text({
      enum: [
        "searched",
        "shown",
        "opened",
        "solved",
        "not-quite",
        "left",
        "came-to-ask",
        "asked",
        "polled",
        "poll-yes",
        "poll-partly",
        "poll-no",
      ],
    }).notNull(),
    /** The question that was opened; NO_QUESTION where the step is about none. */
    questionId: reference().notNull().default(NO_QUESTION),
    /** Where the visit was then: among results, at the ask form, or reading what it came to from elsewhere. */
    way: text({ enum: ["search", "ask", "reading"] }).notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.visit, t.step, t.questionId] }), index("visit_steps_at").on(t.at)],
);

/** What a visit looked for: not the words, but a mark that the same words leave and that nobody can turn back into them. */
export const visitSearches = pgTable(
  "visit_searches",
  {
    visit: uuid().notNull(),
    wordsMark: text().notNull(),
    /** Whether anything was found. */
    found: boolean().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.visit, t.wordsMark] }),
    index("visit_searches_words").on(t.wordsMark, t.at),
    index("visit_searches_at").on(t.at),
  ],
);

/** Folded words that several visits looked for. Words fewer looked for are written down nowhere. */
export const searchedWords = pgTable("searched_words", {
  wordsMark: text().primaryKey(),
  words: text().notNull(),
});

/** Whose visit it is, for the day in which they may ask after all; then forgotten. */
export const visitPeople = pgTable(
  "visit_people",
  {
    visit: uuid().primaryKey(),
    personId: reference()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    since: moment().notNull(),
    seenAt: moment().notNull(),
  },
  (t) => [index("visit_people_person").on(t.personId), index("visit_people_seen").on(t.seenAt)],
);

const count = () => integer().notNull().default(0);

/** What came of the visits of a day (UTC) on which nothing can change any more: all that is kept for good. */
export const visitDays = pgTable(
  "visit_days",
  {
    day: date({ mode: "string" }).notNull(),
    way: text({ enum: ["search", "ask", "reading"] }).notNull(),
    visits: count(),
    shown: count(),
    opened: count(),
    /** Said that it solved their problem, and did not ask. */
    solved: count(),
    /** Opened something, left, and did not ask within a day. */
    left: count(),
    notQuite: count(),
    asked: count(),
    /** Of those who asked: said first that it was solved. */
    askedThoughSolved: count(),
    polled: count(),
    pollYes: count(),
    pollPartly: count(),
    pollNo: count(),
  },
  (t) => [primaryKey({ columns: [t.day, t.way] })],
);

/** Searches that the server answered on a day, to whomever: scripts or none, people or machines. */
export const searchDays = pgTable(
  "search_days",
  { day: date({ mode: "string" }).primaryKey(), answered: integer().notNull() },
  (t) => [check("search_days_answered", sql`${t.answered} >= 0`)],
);
