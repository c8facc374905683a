import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment, reference, tsvector } from "./columns";

/** What the PostgreSQL search engine searches: one row a document, rebuilt from the other tables at any time. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    kind: text({ enum: ["question", "answer", "person"] }).notNull(),
    id: reference().notNull(),
    /** The space whose visibility it shares; none for people. */
    spaceId: reference(),
    questionId: reference(),
    title: text().notNull(),
    body: text().notNull(),
    tags: text().array().notNull().default([]),
    author: text().notNull().default(""),
    language: text().notNull(),
    solved: boolean().notNull().default(false),
    official: boolean().notNull().default(false),
    answered: boolean().notNull().default(false),
    score: integer().notNull().default(0),
    createdAt: moment().notNull(),
    /** Weighted: A title, B tags, C author's words, D the rest. */
    words: tsvector().notNull(),
    /** `title` lower-cased and without accents, for trigram matching. */
    plainTitle: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.id] }),
    check("search_documents_kind", sql`${t.kind} in ('question', 'answer', 'person')`),
    index("search_documents_words").using("gin", t.words),
    index("search_documents_title").using("gin", sql`${t.plainTitle} gin_trgm_ops`),
    index("search_documents_space").on(t.spaceId),
    index("search_documents_question").on(t.questionId),
  ],
);

/** How many documents hold a word as it is written: the source of "did you mean". Refreshed by a job. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text().primaryKey(),
    documents: integer().notNull(),
  },
  (t) => [
    index("search_words_trigram").using("gin", sql`${t.word} gin_trgm_ops`),
    uniqueIndex("search_words_count").on(t.documents, t.word),
  ],
);
