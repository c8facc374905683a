import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference, tsvector } from "./columns";

/** Stands for "no space" where a space is part of a key. */
export const NO_SPACE = 0;

/** What the PostgreSQL search engine searches: one row a document, rebuilt from the other tables at any time. It finds; what is shown is read elsewhere. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    kind: text({ enum: ["question", "answer", "person"] }).notNull(),
    id: reference().notNull(),
    /** The space whose visibility it shares; NO_SPACE for what everybody may see. */
    spaceId: reference().notNull(),
    solved: boolean().notNull(),
    official: boolean().notNull(),
    score: integer().notNull(),
    createdAt: moment().notNull(),
    indexedAt: moment().notNull(),
    /** How many words it has. */
    length: integer().notNull(),
    /** Its words as written, folded, with a space between: where the vocabulary is counted. */
    plain: text().notNull(),
    /**
     * Stems of the same words. Weighted: A title, B tags, C the title of the question an answer is to, D the text.
     * Beside them stands what the index would not know otherwise: `^stem` for a word of the title, and what the document can be
     * filtered by, like `#tag:billing` and `#solved`.
     */
    words: tsvector().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.id] }),
    check("search_documents_kind", sql`${t.kind} in ('question', 'answer', 'person')`),
    index("search_documents_words").using("gin", t.words),
    index("search_documents_newest").on(t.createdAt),
  ],
);

/** The vocabulary: every word of the documents as written, folded. Where "did you mean" looks. */
export const searchWords = pgTable("search_words", { word: text().primaryKey(), stem: text().notNull() }, (t) => [
  index("search_words_stem").on(t.stem),
  index("search_words_trigram").using("gin", sql`${t.word} gin_trgm_ops`),
]);

/** In how many documents of a space a word stands: what makes a rare word count for more. A space tells only those who may enter it. */
export const searchWordCounts = pgTable(
  "search_word_counts",
  { word: text().notNull(), spaceId: reference().notNull(), documents: integer().notNull() },
  (t) => [primaryKey({ columns: [t.word, t.spaceId] })],
);

/** How much a space holds, for the average length of a document. Counted together with the words. */
export const searchTotals = pgTable("search_totals", {
  spaceId: reference().primaryKey(),
  documents: integer().notNull(),
  words: bigint({ mode: "number" }).notNull(),
});
