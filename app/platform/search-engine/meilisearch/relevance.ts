import { standingOf } from "#app/platform/search-engine/standing";
import type { Hit } from "./connection.server";
import type { Term } from "./terms.server";

/**
 * How well a document fits is BM25 over its fields: for each term `rarity × frequency / (frequency + fullness)`, summed, where
 *   rarity    = ln(1 + (N − n + ½) / (n + ½)), for n of N documents that hold the term;
 *   frequency = how often it stands there, each place by FIELD_WEIGHTS;
 *   fullness  = SATURATION × (1 − LENGTH_SHARE + LENGTH_SHARE × length / average length).
 * What members and staff made of a document raises it a little (standing.ts). Meilisearch says what comes into question and
 * how common a term is; its own order knows no rare terms, in which a question in full sentences drowns.
 */
const SATURATION = 1.4;
const LENGTH_SHARE = 0.6;
const FIELD_WEIGHTS = { title: 2.5, tags: 1.5, text: 1, context: 0.3 };
/** What a word counts for that stands for the one somebody mistyped. */
const MEANT_WEIGHT = 0.7;

/** A term, how much of its full weight it has here, and the stems that stand for it if it is not only its own. */
export type WeighedTerm = Term & { share?: number; alternatives?: readonly string[] };

/** A hit, how well it fits, and the terms it holds. */
export type Weighed = { hit: Hit; relevance: number; holds: ReadonlySet<WeighedTerm> };

/** How well each of these documents fits, in the order given. */
export function weigh(hits: readonly Hit[], terms: readonly WeighedTerm[], documents: number, now: number): Weighed[] {
  const weights = terms.map((term) => rarity(term, documents) * (term.share ?? 1) * (term.meant ? MEANT_WEIGHT : 1));
  const places = new Map(terms.flatMap((term, place) => stemsOf(term).map((stem) => [stem, place])));
  const counted = hits.map((hit) => countIn(hit, places, terms.length));
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length) || 1;
  return counted.map(({ hit, frequencies, length }) => {
    const fullness = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
    const fit = frequencies.reduce(
      (sum, often, place) => sum + ((weights[place] ?? 0) * often) / (often + fullness),
      0,
    );
    return {
      hit,
      relevance: fit * standingOf(hit, now),
      holds: new Set(terms.filter((_, place) => (frequencies[place] ?? 0) > 0)),
    };
  });
}

const stemsOf = ({ stem, alternatives = [] }: WeighedTerm) => [stem, ...alternatives];

const FIELDS = ["title", "tags", "text", "context"] as const;

/** How often each term stands in a document, by the weight of where it stands, and how many words the document has. */
function countIn(hit: Hit, places: ReadonlyMap<string, number>, terms: number) {
  const frequencies = new Array<number>(terms).fill(0);
  let length = 0;
  for (const field of FIELDS) {
    const stems = hit[field]?.split(" ") ?? [];
    if (field !== "context") length += stems.length;
    for (const stem of stems) {
      const place = places.get(stem);
      if (place !== undefined) frequencies[place] = (frequencies[place] ?? 0) + FIELD_WEIGHTS[field];
    }
  }
  return { hit, frequencies, length };
}

function rarity({ documents: n }: Term, documents: number): number {
  return Math.log(1 + (Math.max(documents, n) - n + 0.5) / (n + 0.5));
}
