import type { Settings } from "meilisearch";
import { MOST_MATCHES } from "#app/platform/search-engine/port";
import { SPELLING_LONG_CHARS, SPELLING_MIN_CHARS } from "#app/platform/search-engine/spelling";
import type { StoredDocument } from "./document";

type Field = keyof StoredDocument;

/** Where stems stand, by their weight; nothing is guessed there. */
export const STEM_FIELDS = ["title", "tags", "text", "context"] as const satisfies Field[];
/** Where a word as written stands, also one that is mistyped or unfinished. */
export const WORD_FIELD = "words" satisfies Field;
export const NAME_FIELD = "name" satisfies Field;

const FILTERED = [
  "kind",
  "id",
  "space",
  "author",
  "language",
  "labels",
  "solved",
  "official",
  "answered",
  "createdAt",
  "indexedAt",
] as const satisfies Field[];
const SORTED = ["id", "createdAt", "score"] as const satisfies Field[];

/** Milliseconds after which Meilisearch answers with what it has found so far: half of what it is given. */
const CUTOFF_MS = 500;

/** Everything that is declared to Meilisearch; `applySettings` brings an index in line with it. */
export const SETTINGS = {
  searchableAttributes: [...STEM_FIELDS, NAME_FIELD, WORD_FIELD],
  displayedAttributes: ["*"],
  filterableAttributes: [...FILTERED],
  sortableAttributes: [...SORTED],
  // Which documents come into question, and their order where they are too many to be compared closely (relevance.ts).
  rankingRules: ["sort", "words", "typo", "attribute", "standing:desc", "createdAt:desc"],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: SPELLING_MIN_CHARS, twoTypos: SPELLING_LONG_CHARS },
    disableOnAttributes: [...STEM_FIELDS],
    disableOnNumbers: true,
    disableOnWords: [],
  },
  // Small words are left out of queries (stop-words.ts) but not of the index: a phrase may hold one, and a question nothing else.
  stopWords: [],
  synonyms: {},
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng", "rus", "ell"] }],
  pagination: { maxTotalHits: MOST_MATCHES + 1 },
  facetSearch: false,
  prefixSearch: "indexingTime",
  proximityPrecision: "byWord",
  searchCutoffMs: CUTOFF_MS,
} satisfies Settings;
