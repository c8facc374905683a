import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference, tsvector } from "./columns";

/** Stands for "no space" where a space is part of a key. */
export const NO_SPACE = 0;

/** The stems of a document's title. */
export const TITLE_STEMS = sql.raw("ts_filter(words, '{a}')");
/** Questions, and ideas, whose ids are equal but for so many bits are one lot, so that the newest titles can be looked through alone. */
export const LOT_BITS = 14;
/** The lot of all people. */
export const PEOPLE_LOT = -1;
/** The lot of the first ideas; from there on they count downwards. */
export const FIRST_IDEA_LOT = -2;
export const LOT = sql.raw(
  `(array[case kind when 'question' then id >> ${LOT_BITS} when 'idea' then ${FIRST_IDEA_LOT} - (id >> ${LOT_BITS}) else ${PEOPLE_LOT} end])`,
);

/** What the PostgreSQL search engine searches: one row a document, rebuilt from the other tables at any time. It finds; what is shown is read elsewhere. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    kind: text({ enum: ["question", "answer", "idea", "person"] }).notNull(),
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
    check("search_documents_kind", sql`${t.kind} in ('question', 'answer', 'idea', 'person')`),
    index("search_documents_words").using("gin", t.words),
    index("search_documents_titles").using("gin", LOT, TITLE_STEMS).where(sql`kind <> 'answer'`),
    index("search_documents_newest").on(t.createdAt),
  ],
);

/** The vocabulary: every word of the documents as written, folded. Where "did you mean" looks. */
export const searchWords = pgTable("search_words", { word: text().primaryKey(), stem: text().notNull() }, (t) => [
  index("search_words_stem").on(t.stem),
  index("search_words_beginning").on(t.word.op("text_pattern_ops")),
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

/** Documents that a search server of its own beside PostgreSQL has yet to be told of, as they are then. */
export const searchBacklog = pgTable(
  "search_backlog",
  {
    kind: text().notNull(),
    id: reference().notNull(),
    /** Since when it waits. */
    notedAt: moment().notNull().default(sql`now()`),
    /** How often it was noted: what is settled is what was read, and nothing noted since. */
    times: integer().notNull().default(1),
    /** Not to be tried before. */
    dueAt: moment().notNull().default(sql`now()`),
    tries: integer().notNull().default(0),
    /** Why the server did not take it when it was last tried. */
    refused: text(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id] }), index("search_backlog_due").on(t.dueAt)],
);

/** A search server of its own beside PostgreSQL, as the process that tends it last found it. */
export const searchServers = pgTable("search_servers", {
  name: text().primaryKey(),
  /** Whether it may be asked: it holds everything, and answered when it was last looked at. */
  ready: boolean().notNull(),
  /** Since when it may be, or may not be. */
  since: moment().notNull().default(sql`now()`),
  checkedAt: moment().notNull().default(sql`now()`),
  version: text(),
  documents: integer(),
  /** Names the index that was filled whole; null when none was. */
  filledIndex: text(),
  /** What went wrong last, one of SERVER_FAILURES, and what the server said. */
  failure: text(),
  failureDetail: text(),
  failedAt: moment(),
});
