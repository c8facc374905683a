import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { counter, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type SpaceId, spaces } from "./spaces";

/** What of a person's stands in a space, in numbers: kept per space, so that a private space never shows in what others are told of them. */
export const contributions = pgTable(
  "contributions",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id, { onDelete: "cascade" }),
    questionCount: counter(),
    answerCount: counter(),
    acceptedCount: counter(),
    officialCount: counter(),
    ideaCount: counter(),
    /** Answers of theirs that were accepted of late: verbs add to it, an hourly job takes away what has grown old. */
    solvedLately: counter(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.spaceId] }),
    check(
      "contributions_counters",
      sql`least(${t.questionCount}, ${t.answerCount}, ${t.acceptedCount}, ${t.officialCount}, ${t.ideaCount}, ${t.solvedLately}) >= 0`,
    ),
    index("contributions_space").on(t.spaceId),
    index("contributions_lately")
      .on(t.solvedLately.desc().nullsFirst(), t.personId, t.spaceId)
      .where(sql`${t.solvedLately} > 0`),
  ],
);

/** How much somebody wrote in a space on a day (UTC) of the last year: counted at night for the days before, so that a picture of the year is few rows. */
export const contributionDays = pgTable(
  "contribution_days",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    /** YYYY-MM-DD. */
    day: date().notNull(),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id, { onDelete: "cascade" }),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.day, t.spaceId] }),
    check("contribution_days_count", sql`${t.count} > 0`),
    index("contribution_days_day").on(t.day),
    index("contribution_days_space").on(t.spaceId),
  ],
);
