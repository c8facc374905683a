import { essentialTerms } from "#app/platform/search-engine/about";
import {
  type Match,
  MOST_MATCHES,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
} from "#app/platform/search-engine/port";
import { type ReadQuery, readQuery } from "#app/platform/search-engine/read-query";
import { respelt } from "#app/platform/search-engine/respelt";
import { stemOf } from "#app/platform/search-engine/stem";
import { holdSome, type Limits, questionFor } from "./candidates.server";
import type { Hit, MeilisearchConnection, Question } from "./connection.server";
import { filterOf } from "./filter";
import { type Weighed, weigh } from "./relevance";
import { STEM_FIELDS } from "./settings";
import { lookUp, rarestFirst, type Term } from "./terms.server";

/** Documents compared closely; of more, the others follow in the order Meilisearch gives them. */
const COMPARED = 300;
/** With so many documents that hold all the words, those that hold some are not looked at. */
const WHOLE_ENOUGH = 10;
/** Of documents that hold only some of the words, so many are named, and none much less relevant than the best. */
const PART_MOST = 100;
const PART_LEAST_SHARE = 0.25;
/** The same where time or votes decide the order, and a faint match could come first. */
const PART_LEAST_SHARE_UNRANKED = 0.6;
/** Documents named as proof of a corrected spelling. */
const PROOFS = 5;

/** Finds documents that hold every word, or, when few do, the most telling ones. */
export async function searchDocuments(meili: MeilisearchConnection, query: SearchQuery): Promise<SearchResult> {
  const { words, spaces, sort, ...filters } = query;
  const read = readQuery(words);
  const { terms, documents } = await lookUp(meili, read.words, spaces);
  const essential = essentialTerms(terms);
  const limits = limitsOf(read, filterOf(spaces, filters));
  const whole = filters.kinds?.length === 0 ? NOTHING : await holdAll(meili, essential, limits, sort);
  const enough = whole.near.length >= WHOLE_ENOUGH || essential.length < 2 || filters.kinds?.length === 0;
  const part = enough ? [] : await holdSome(meili, essential, limits);
  const near = chosen({ whole: whole.near, part }, (hits) => weigh(hits, terms, documents, Date.now()), sort);
  const named = [...near.map(asMatch), ...whole.far.map(({ kind, id }) => ({ kind, id, score: 0 }))];
  const corrected = essential.filter(({ meant }) => meant !== null);
  const proofs = near.filter(({ holds }) => corrected.every((term) => holds.has(term))).slice(0, PROOFS);
  return {
    matches: named.slice(0, MOST_MATCHES),
    more: named.length > MOST_MATCHES,
    didYouMean:
      corrected.length > 0 && proofs.length > 0
        ? { words: respelt(words, spellings(corrected)), seenIn: proofs.map(({ hit: { kind, id } }) => ({ kind, id })) }
        : null,
    lookedFor: async (candidates) => wordsLookedFor(terms, candidates),
  };
}

const limitsOf = ({ phrases, excluded }: ReadQuery, filter: string[]): Limits => ({
  filter,
  phrases: phrases.map(stemmed),
  excluded: excluded.map(stemmed),
});

const stemmed = (row: readonly string[]) => row.map(stemOf).join(" ");

/** Documents to be compared closely, and those that follow them. */
type Held = { near: Hit[]; far: Hit[] };
const NOTHING: Held = { near: [], far: [] };

const SORTS: Record<SearchSort, string[] | undefined> = {
  relevance: undefined,
  newest: ["createdAt:desc"],
  votes: ["score:desc"],
};

/** The documents that hold all of these terms; without terms all there are, the newest first. */
async function holdAll(
  meili: MeilisearchConnection,
  terms: readonly Term[],
  limits: Limits,
  sort: SearchSort,
): Promise<Held> {
  const fewest = Math.min(...terms.map(({ documents }) => documents));
  if (fewest === 0) return NOTHING;
  const order = SORTS[sort] ?? (terms.length > 0 ? undefined : SORTS.newest);
  const ask = (offset: number, limit: number, texts: Question["texts"]) =>
    questionFor(rarestFirst(terms), limits, { sort: order, offset, limit, texts });
  const [near, far] = await meili.ask([
    ask(0, COMPARED, terms.length > 0 ? STEM_FIELDS : []),
    ...(fewest > COMPARED ? [ask(COMPARED, MOST_MATCHES + 1 - COMPARED, [])] : []),
  ]);
  return { near: near?.hits ?? [], far: far?.hits ?? [] };
}

/** Of what holds all or some of the terms, what is named, in the order asked for. */
function chosen(
  { whole, part }: { whole: readonly Hit[]; part: readonly Hit[] },
  weighAll: (hits: readonly Hit[]) => Weighed[],
  sort: SearchSort,
): Weighed[] {
  const wholeKeys = new Set(whole.map(keyOf));
  const weighed = weighAll([...whole, ...part.filter((hit) => !wholeKeys.has(keyOf(hit)))]);
  const share = sort === "relevance" ? PART_LEAST_SHARE : PART_LEAST_SHARE_UNRANKED;
  const least = share * Math.max(0, ...weighed.map(({ relevance }) => relevance));
  const faint = weighed
    .slice(whole.length)
    .sort(ORDERS.relevance)
    .filter(({ relevance }) => relevance >= least);
  return [...weighed.slice(0, whole.length), ...faint.slice(0, PART_MOST)].sort(ORDERS[sort]);
}

const keyOf = ({ kind, id }: Hit) => `${kind} ${id}`;

type Order = (a: Weighed, b: Weighed) => number;
const newest: Order = (a, b) => b.hit.createdAt - a.hit.createdAt;
const relevance: Order = (a, b) => b.relevance - a.relevance || newest(a, b);
const ORDERS: Record<SearchSort, Order> = {
  relevance,
  newest,
  votes: (a, b) => b.hit.score - a.hit.score || relevance(a, b),
};

const asMatch = ({ hit: { kind, id }, relevance }: Weighed): Match => ({ kind, id, score: relevance });

const spellings = (corrected: readonly Term[]) => new Map(corrected.map(({ word, meant }) => [word, meant ?? word]));

function wordsLookedFor(terms: readonly Term[], words: readonly string[]): ReadonlySet<string> {
  const stems = new Set(terms.filter(({ weak }) => !weak).map(({ stem }) => stem));
  return new Set(words.filter((word) => stems.has(stemOf(word))));
}
