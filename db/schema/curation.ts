import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

/** A question or an answer that staff put first for these words. */
export const searchPins = pgTable(
  "search_pins",
  {
    id: id().primaryKey(),
    /** As typed. */
    words: text().notNull(),
    /** The same, folded: what a search is compared with. */
    folded: text().notNull(),
    kind: text({ enum: ["question", "answer"] }).notNull(),
    targetId: reference().notNull(),
    pinnedAt: moment().notNull().defaultNow(),
    pinnerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
  },
  (t) => [
    unique("search_pins_once").on(t.folded, t.kind, t.targetId),
    check("search_pins_folded", sql`${t.folded} <> ''`),
  ],
);

/** Words that mean the same: whoever looks for one finds the others. */
export const searchSynonyms = pgTable(
  "search_synonyms",
  {
    id: id().primaryKey(),
    /** Whose readers it is for; null for all. */
    language: text({ enum: ["en", "ru", "el"] }),
    /** As typed. */
    words: text().array().notNull(),
    /** The same, folded and in order: what makes two groups the same. */
    folded: text().array().notNull(),
    changedAt: moment().notNull().defaultNow(),
    changerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
  },
  (t) => [
    check(
      "search_synonyms_words",
      sql`cardinality(${t.words}) >= 2 and cardinality(${t.folded}) = cardinality(${t.words})`,
    ),
    unique("search_synonyms_once").on(t.language, t.folded).nullsNotDistinct(),
    index("search_synonyms_folded").using("gin", t.folded),
  ],
);
