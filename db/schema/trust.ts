import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";

/** How long somebody read on a day (UTC), by what their browser told of pages that were in sight. */
export const readingDays = pgTable(
  "reading_days",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    day: date({ mode: "string" }).notNull(),
    seconds: integer().notNull().default(0),
    /** When it was last told of: nobody reads longer than the time that has passed since. */
    toldAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.day] }),
    check("reading_days_seconds", sql`${t.seconds} between 0 and 86400`),
  ],
);

/** Which questions a new member has read: kept until they are new no more. */
export const threadsRead = pgTable(
  "threads_read",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.questionId] })],
);

/** How somebody's trust level changed, by rule or by whom and why: never changed, which a trigger holds, and gone only with the person. */
export const trustChanges = pgTable(
  "trust_changes",
  {
    id: id().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    fromLevel: smallint().notNull(),
    toLevel: smallint().notNull(),
    /** Who changed it by hand, and why in their words; none for a change by rule. */
    changerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    reason: text(),
    happenedAt: moment().notNull(),
  },
  (t) => [
    check("trust_changes_levels", sql`${t.fromLevel} between 0 and 4 and ${t.toLevel} between 0 and 4`),
    check("trust_changes_by_hand", sql`(${t.changerId} is null) = (${t.reason} is null)`),
    index("trust_changes_person").on(t.personId, t.id.desc().nullsFirst()),
  ],
);
