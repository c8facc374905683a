import { sql } from "drizzle-orm";
import { wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import { MOST_MATCHES, type SearchQuery, type SearchResult } from "#app/platform/search-engine/port";
import { readQuery } from "#app/platform/search-engine/read-query";
import { EVERYTHING, findDocuments, tellingTerms } from "./find.server";
import { anyOf, inARow } from "./relevance.server";
import { textArray } from "./sql-values.server";
import { lookUp, type Term } from "./terms.server";

/** A document that holds only some of the words is worth naming from this share of the best one's relevance on. */
const LEAST_SHARE = 0.25;
/** The same where time or votes decide the order, and a faint match could come first. */
const LEAST_SHARE_UNRANKED = 0.6;
/** Documents named as proof of a corrected spelling. */
const PROOFS = 5;

/** Finds documents that hold every word, or, when few do, the most telling ones. */
export async function searchDocuments(db: Db, query: SearchQuery): Promise<SearchResult> {
  const { words, spaces, sort, ...filters } = query;
  const read = readQuery(words);
  const others = [...read.phrases, ...read.excluded].flat();
  const { terms, corpus, stemmed } = await lookUp(db, { words: read.words, others, spaces });
  const essential = essentialTerms(terms);
  const limits = [
    ...read.phrases.map((row) => inARow(stemmed(row))),
    ...read.excluded.map((row) => `!${inARow(stemmed(row))}`),
  ];
  const corrected = essential.filter(({ meant }) => meant !== null);
  const found = await findDocuments(db, {
    spaces,
    filters,
    whole: all([...essential.map((term) => anyOf(term)), ...limits]) ?? EVERYTHING,
    part: essential.length > 1 ? all([any(tellingTerms(essential)), ...limits]) : null,
    terms,
    corpus,
    sort,
    most: MOST_MATCHES + 1,
    leastShare: sort === "relevance" ? LEAST_SHARE : LEAST_SHARE_UNRANKED,
    marks: all(corrected.map((term) => anyOf(term))),
  });
  const proofs = found.filter(({ marked }) => marked).slice(0, PROOFS);
  return {
    matches: found.slice(0, MOST_MATCHES),
    more: found.length > MOST_MATCHES,
    didYouMean: proofs.length > 0 ? { words: respelt(words, corrected), seenIn: proofs } : null,
    lookedFor: (candidates) => wordsLookedFor(db, terms, candidates),
  };
}

/** The terms that have to be found: those that say something, or all when none does. */
export function essentialTerms(terms: readonly Term[]): readonly Term[] {
  const strong = terms.filter(({ weak }) => !weak);
  return strong.length > 0 ? strong : terms;
}

const all = (queries: readonly string[]) => (queries.length > 0 ? queries.join(" & ") : null);
const any = (terms: readonly Term[]) => `(${terms.map((term) => anyOf(term)).join(" | ")})`;

/** What was typed, with the words that no document holds as documents spell them. */
function respelt(typed: string, corrected: readonly Term[]): string {
  const meant = new Map(corrected.map((term) => [term.word, term.meant?.word ?? term.word]));
  let text = typed;
  for (const { word, start, end } of wordsIn(typed).reverse()) {
    const better = meant.get(word);
    if (better !== undefined) text = text.slice(0, start) + better.replace(/σ$/, "ς") + text.slice(end);
  }
  return text;
}

async function wordsLookedFor(db: Db, terms: readonly Term[], words: readonly string[]): Promise<ReadonlySet<string>> {
  const stems = new Set(terms.filter(({ weak }) => !weak).flatMap((term) => term.stems));
  const beginnings = new Set([...stems].map(beginning));
  const candidates = [...new Set(words)].filter((word) => beginnings.has(beginning(word)));
  if (candidates.length === 0) return new Set();
  const rows = await db.execute<{ word: string }>(sql`
    select word from unnest(${textArray(candidates)}) word where search_stem(word) = any(${textArray([...stems])})`);
  return new Set(rows.map(({ word }) => word));
}

/** Stemming leaves the first letters of a word as they are. */
const beginning = (word: string) => word.slice(0, 2);
