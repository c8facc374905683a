import type { TextLanguage } from "#app/lib/language";

export const DOCUMENT_KINDS = ["question", "answer", "idea", "person"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Names a document: what an engine answers with. */
export type DocumentRef = { kind: DocumentKind; id: number };

/** A document as an engine holds it: whose eyes it is for, whether or not that is still so. */
export type HeldDocument = { id: number; spaceId: number | null };

/** Something that can be found. Texts are plain: no Markdown, no HTML. */
export type SearchDocument = DocumentRef & {
  /** The space whose visibility it shares; null for what everybody may see. */
  spaceId: number | null;
  /** The question it is, or is an answer to. */
  questionId: number | null;
  /** For an answer the title of its question, for a person the name. */
  title: string;
  body: string;
  tags: readonly string[];
  /** The handle of whoever wrote it. */
  author: string;
  language: TextLanguage;
  /** A question with an accepted answer, or an accepted answer; an idea that came true. */
  solved: boolean;
  /** A question with an official answer, or an official answer; an idea of which the company has spoken. */
  official: boolean;
  /** False only for questions that wait for a first answer, and for ideas that are still to be decided or done. */
  answered: boolean;
  score: number;
  createdAt: Date;
};

export const SEARCH_SORTS = ["relevance", "newest", "votes"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Whose eyes it is for: nothing of other spaces is named, counted or hinted at. What stands in no space is open to all. */
export type SearchScope = { spaces: readonly number[] };

export type SearchFilters = {
  kinds?: readonly DocumentKind[];
  /** Stands in just this space, which the scope has to open. */
  space?: number;
  tag?: string;
  author?: string;
  language?: TextLanguage;
  solved?: boolean;
  official?: boolean;
  answered?: boolean;
  since?: Date;
  /** The first moment that is too late. */
  until?: Date;
};

export type SearchQuery = SearchScope &
  SearchFilters & {
    /** As typed: `"a phrase"` must stand as it is, `-word` must not. Any text at all; only its beginning counts. */
    words: string;
    sort: SearchSort;
  };

/** A document that fits, and how well: greater is better, comparable within one answer only. */
export type Match = DocumentRef & { score: number };

export type SearchResult = {
  /** In the order asked for, at most MOST_MATCHES. */
  matches: readonly Match[];
  /** Whether more documents fit than are named. */
  more: boolean;
  /** The words spelt as documents spell them, and some of these documents: it may be shown to whoever may see one of them. */
  didYouMean: { words: string; seenIn: readonly DocumentRef[] } | null;
  /** Which of these words (folded, as `wordsIn` gives them) are words that were looked for, in whatever inflection. */
  lookedFor(words: readonly string[]): Promise<ReadonlySet<string>>;
};

export type SimilarQuery = SearchScope & {
  /** Questions, unless it says ideas: of these only such as are still to be decided or done. */
  kind?: "question" | "idea";
  title: string;
  body?: string;
  /** Somebody is still typing: the last word of the title may be the beginning of a longer one. */
  unfinished?: boolean;
  most: number;
  /** One that is not to be named: the very one. */
  except?: number;
};

/** What narrows a search for what is similar: an idea that is done or decided is nothing to join any more. */
export const similarFilters = (kind: "question" | "idea"): SearchFilters =>
  kind === "idea" ? { kinds: [kind], answered: false } : { kinds: [kind] };

/** What has a title or a name of its own. */
export const SUGGESTED_KINDS = ["question", "idea", "person"] as const satisfies readonly DocumentKind[];
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number];

export type SuggestQuery = SearchScope & { words: string; kind?: SuggestedKind; most: number };

/** Documents named at most in answer to a search; whoever wants more says it with better words. */
export const MOST_MATCHES = 1000;

/**
 * Finds documents. An engine only names them: what is shown of a document, and whether, is for the caller to read from the
 * database, so that an index that lags behind shows nothing that is gone. Throws when the engine cannot be reached.
 */
export type SearchEngine = {
  /** The documents can be found as they are now. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  /** The documents cannot be found any more. */
  remove(refs: readonly DocumentRef[]): Promise<void>;
  /** Just these documents can be found. Meanwhile the old ones stay, and what is put meanwhile is kept. */
  replaceAll(batches: AsyncIterable<readonly SearchDocument[]>): Promise<void>;
  /** The documents of a kind that can be found, by id in ascending order: so many after one. */
  list(kind: DocumentKind, part: { after: number; most: number }): Promise<HeldDocument[]>;
  /** Counts anew how common words are, where the engine does not by itself. Best after many changes. */
  recount(): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Questions, ideas and people, or those of one kind, whose titles and names begin with, or hold, these words; the last one may be unfinished. */
  suggest(query: SuggestQuery): Promise<Match[]>;
  /** Questions that ask something like this, or ideas that propose it, best first. */
  similar(query: SimilarQuery): Promise<Match[]>;
};
