import { anyOf } from "./relevance.server";
import type { Corpus, Term } from "./terms.server";
import { ALL_TITLES, type Titles, titlesFor } from "./titles.server";

/** A tsquery of words of titles, and the titles among which it is looked for. */
export type TitleQuery = { query: string; titles: Titles };

/** With fewer words, all but one of them is too little. */
const FEWEST_TO_MISS_ONE = 3;

/**
 * What the titles hold that come nearest to this one, nearest first: every word of it, every word that says something, all of
 * these but one. Words that no document holds are not asked for.
 */
export function wholeTitleQueries(terms: readonly Term[], corpus: Corpus): TitleQuery[] {
  const known = terms.filter(({ documents }) => documents > 0);
  const strong = known.filter(({ weak }) => !weak);
  return [
    ...(known.length > strong.length ? [allInNewest(known, corpus)] : []),
    ...(strong.length > 0 ? [allInNewest(strong, corpus)] : []),
    ...(strong.length >= FEWEST_TO_MISS_ONE ? [allButOneInTitle(strong, corpus)] : []),
  ];
}

/** Every word in the title, first among as many of the newest as there is time for, then among all. */
export function allInTitle(terms: readonly Term[], corpus: Corpus): TitleQuery[] {
  const newest = allInNewest(terms, corpus);
  return newest.titles.newestLots === null ? [newest] : [newest, { ...newest, titles: ALL_TITLES }];
}

/** A title that lacks none of them holds the rarest. */
const allInNewest = (terms: readonly Term[], corpus: Corpus): TitleQuery => ({
  query: all(terms),
  titles: titlesFor(rarestFirst(terms).slice(0, 1), corpus),
});

/** A title that lacks but one holds one of the two rarest. */
const allButOneInTitle = (terms: readonly Term[], corpus: Corpus): TitleQuery => ({
  query: terms.map((missing) => `(${all(terms.filter((term) => term !== missing))})`).join(" | "),
  titles: titlesFor(rarestFirst(terms).slice(0, 2), corpus),
});

const all = (terms: readonly Term[]) => terms.map(anyOf).join(" & ");

const rarestFirst = (terms: readonly Term[]) => [...terms].sort((a, b) => a.documents - b.documents);
