import type { Db } from "#app/platform/db.server";
import { essentialTerms } from "#app/platform/search-engine/about";
import type { SearchQuery, SearchResult, SearchSort } from "#app/platform/search-engine/port";
import { readQuery } from "#app/platform/search-engine/read-query";
import { respelt } from "#app/platform/search-engine/respelt";
import { EVERYTHING, findDocuments, isEverywhere, type Tier } from "./find.server";
import { anyInTitle, anyOf, inARow } from "./relevance.server";
import { stemsOf } from "./stems.server";
import { tellingQueries } from "./telling.server";
import { type Corpus, lookUp, type Term } from "./terms.server";
import { allInTitle } from "./whole-titles.server";

/** Documents named at most: each is checked and counted before any is shown, and nobody pages to the last. */
const NAMED = 240;
/** Documents that hold all the words and are looked at: each of them fits. */
const WHOLE_LOOKED = 500;
/** With so many documents that hold all the words, those that hold some are not looked at. */
const WHOLE_ENOUGH = 10;
/** With so many that hold them in the title, the others are not, where the words are everywhere. */
const TITLES_ENOUGH = 60;
/** Documents that hold only some of the words are named when few hold all: so many, and none much less relevant than the best. */
const PART_MOST = 100;
const PART_LEAST_SHARE = 0.25;
/** The same where time or votes decide the order, and a faint match could come first. */
const PART_LEAST_SHARE_UNRANKED = 0.6;
/** Documents named as proof of a corrected spelling. */
const PROOFS = 5;

/** Finds documents that hold every word, or, when few do, the most telling ones. */
export async function searchDocuments(db: Db, query: SearchQuery): Promise<SearchResult> {
  const { words, spaces, sort, ...filters } = query;
  const read = readQuery(words);
  const others = [...read.phrases, ...read.excluded].flat();
  const { terms, corpus, stemmed } = await lookUp(db, { words: read.words, others, spaces });
  const essential = essentialTerms(terms);
  const corrected = essential.filter(({ meant }) => meant !== null);
  const found = await findDocuments(db, {
    spaces,
    filters,
    tiers: tiersOf(
      essential,
      corpus,
      [...read.phrases.map((row) => inARow(stemmed(row))), ...read.excluded.map((row) => `!${inARow(stemmed(row))}`)],
      sort,
    ),
    terms,
    corpus,
    sort,
    most: NAMED + 1,
    marks: corrected.length > 0 ? all(corrected.map(anyOf)) : null,
  });
  const proofs = found.filter(({ marked }) => marked).slice(0, PROOFS);
  return {
    matches: found.slice(0, NAMED),
    more: found.length > NAMED || (areEverywhere(essential) && found.length >= TITLES_ENOUGH),
    didYouMean: proofs.length > 0 ? { words: respelt(words, spellings(corrected)), seenIn: proofs } : null,
    lookedFor: (candidates) => wordsLookedFor(db, terms, candidates),
  };
}

/** Every word, first in the title where so many documents hold them that most could not be looked at; then the most telling words. */
function tiersOf(terms: readonly Term[], corpus: Corpus, limits: readonly string[], sort: SearchSort): Tier[] {
  const whole = {
    query: all([...terms.map(anyOf), ...limits]),
    looked: WHOLE_LOOKED,
    most: NAMED + 1,
    leastShare: 0,
    enough: WHOLE_ENOUGH,
  };
  const inTitle = titled(terms, corpus, limits).map((tier) => ({ ...whole, ...tier, enough: TITLES_ENOUGH }));
  const parts = tellingQueries(terms, corpus).map((query) => ({
    query: all([query, ...limits]),
    most: PART_MOST,
    leastShare: sort === "relevance" ? PART_LEAST_SHARE : PART_LEAST_SHARE_UNRANKED,
    enough: WHOLE_ENOUGH,
  }));
  return [...(sort === "relevance" && areEverywhere(terms) ? inTitle : []), whole, ...(terms.length > 1 ? parts : [])];
}

/** All words in the title. The index of titles knows of no phrases. */
const titled = (terms: readonly Term[], corpus: Corpus, limits: readonly string[]) =>
  limits.length > 0 ? [{ query: all([...terms.map(anyInTitle), ...limits]) }] : allInTitle(terms, corpus);

const areEverywhere = (terms: readonly Term[]) => terms.length > 0 && terms.every(isEverywhere);

const all = (queries: readonly string[]) => (queries.length > 0 ? queries.join(" & ") : EVERYTHING);

const spellings = (corrected: readonly Term[]) =>
  new Map(corrected.map(({ word, meant }) => [word, meant?.word ?? word]));

async function wordsLookedFor(db: Db, terms: readonly Term[], words: readonly string[]): Promise<ReadonlySet<string>> {
  const stems = new Set(terms.filter(({ weak }) => !weak).flatMap((term) => term.stems));
  const beginnings = new Set([...stems].map(beginning));
  const candidates = [...new Set(words)].filter((word) => beginnings.has(beginning(word)));
  const stemOf = await stemsOf(db, candidates);
  return new Set(candidates.filter((word) => stems.has(stemOf.get(word) ?? word)));
}

/** Stemming leaves the first letters of a word as they are. */
const beginning = (word: string) => word.slice(0, 2);
