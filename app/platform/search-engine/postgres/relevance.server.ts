import { type SQL, sql } from "drizzle-orm";
import { STANDING } from "#app/platform/search-engine/standing";
import type { Corpus, Term } from "./terms.server";

/**
 * How well a document fits is BM25: for each word looked for, `rarity × frequency / (frequency + fullness)`, summed, where
 *   rarity    = ln(1 + (N − n + ½) / (n + ½)), for n of N documents that hold the word;
 *   frequency = how often it stands there, a title counting for more than a text (FIELD_WEIGHTS);
 *   fullness  = SATURATION × (1 − LENGTH_SHARE + LENGTH_SHARE × length / average length), past LENGTH_LIMIT averages no more,
 *               so that who tells a long story under a good title is not buried.
 * PostgreSQL does not tell how often a word stands in a tsvector, but `ts_rank` of a single word does: it is the sum of
 * weight / place² over its places, by π²/6. Cubed, that grows like a count (1, 2, 2.5, 2.9 …), and costs one look per word.
 * What members and staff made of a document then raises it a little (`standing`), never past a better fit.
 */
const SATURATION = 2;
const LENGTH_SHARE = 0.75;
const LENGTH_LIMIT = 3;
/** Of one place in the text (D), the title of an answer's question (C), tags (B), the title (A). `ts_rank` takes none above 1. */
const FIELD_WEIGHTS = { text: 1, context: 0.15, tags: 1.2, title: 1.25 };
const HEAVIEST = Math.max(...Object.values(FIELD_WEIGHTS));
const WEIGHTS = `{${[FIELD_WEIGHTS.text, FIELD_WEIGHTS.context, FIELD_WEIGHTS.tags, FIELD_WEIGHTS.title].map((weight) => (weight / HEAVIEST).toFixed(4)).join(",")}}`;
const PLACES_LIMIT = Math.PI ** 2 / 6;
/** What a word counts for that stands for the one somebody mistyped. */
const MEANT_WEIGHT = 0.7;
/** Words that take part in the order; more would cost much and change little. */
const SCORED_TERMS = 24;

/** A term, and how much of its full weight it has here. */
export type WeighedTerm = Term & { share?: number };

/** The relevance of a row of `search_documents`, given its columns; 0 where no term is. */
export function relevance(terms: readonly WeighedTerm[], corpus: Corpus): SQL {
  const scored = terms
    .map((term) => ({ term, weight: rarity(term, corpus) * (term.share ?? 1) * (term.meant ? MEANT_WEIGHT : 1) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SCORED_TERMS);
  if (scored.length === 0) return sql`0::float`;
  const fullness = sql`(${SATURATION * (1 - LENGTH_SHARE)}::float + ${SATURATION * LENGTH_SHARE}::float
    * least(length / ${corpus.averageLength}::float, ${LENGTH_LIMIT}))`;
  const parts = scored.map(({ term, weight }) => {
    // `ts_rank` divides by the number of alternatives.
    const unit = PLACES_LIMIT * HEAVIEST * term.stems.length;
    return sql`${weight}::float / (1 + ${fullness} / (power(${unit}::float * ts_rank(${WEIGHTS}::real[], words, ${anyOf(term)}::tsquery), 3) + 1e-9))`;
  });
  return sql`((${sql.join(parts, sql` + `)}) * ${standing})`;
}

const { solved, official, votes, mostVotes, fresh, freshSeconds } = STANDING;
/** What members, staff and time make of it, as `standingOf` says. */
const standing = sql.raw(`(1 + ${solved} * solved::int + ${official} * official::int
  + least(${mostVotes}, ${votes} * ln(1 + greatest(score, 0)))
  + ${fresh} * exp(-extract(epoch from now() - created_at)::float / ${freshSeconds}))`);

export function rarity({ documents }: { documents: number }, corpus: Corpus): number {
  return Math.log(1 + (corpus.documents - documents + 0.5) / (documents + 0.5));
}

/** The tsquery that holds where the document has one of the term's stems. */
export const anyOf = ({ stems }: Pick<Term, "stems">) => `(${stems.map((stem) => `'${stem}'`).join(" | ")})`;

/** The same where the title has one. */
export const anyInTitle = ({ stems }: Pick<Term, "stems">) => `(${stems.map((stem) => `'^${stem}'`).join(" | ")})`;

/** The tsquery of stems that stand one after the other. */
export const inARow = (stems: readonly string[]) => `(${stems.map((stem) => `'${stem}'`).join(" <-> ")})`;
