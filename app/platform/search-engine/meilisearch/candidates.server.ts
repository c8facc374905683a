import type { Answer, Hit, MeilisearchConnection, Question } from "./connection.server";
import { STEM_FIELDS } from "./settings";
import { rarestFirst, type Term } from "./terms.server";

/** Meilisearch reads no more of a query. */
const MOST_PARTS = 10;
/** Questions asked for documents that hold some of the terms, and documents taken from each answer. */
const PART_QUESTIONS = 6;
const PART_HITS = 60;

/** What holds for every document that comes into question. */
export type Limits = {
  filter: string[];
  /** Rows of stems that must stand just so, and that must not. */
  phrases?: readonly string[];
  excluded?: readonly string[];
};

/** The question for documents that hold all of these terms, or, with the strategy `frequency`, the rarest and most of the others. */
export function questionFor(terms: readonly Term[], limits: Limits, more: Partial<Question> = {}): Question {
  const { filter, phrases = [], excluded = [] } = limits;
  const room = Math.max(0, MOST_PARTS - phrases.length);
  // What must not stand comes first: past ten words Meilisearch reads nothing. The space at the end says that no word is unfinished.
  const q = [
    ...excluded.map((row) => `-"${row}"`),
    ...phrases.map((row) => `"${row}"`),
    ...terms.slice(0, room).map(({ stem }) => stem),
    "",
  ].join(" ");
  return { q, filter, matchingStrategy: "all", attributesToSearchOn: [...STEM_FIELDS], ...more };
}

/**
 * Documents that hold some of the terms. Meilisearch leaves terms out beginning with the most common one and never the rarest,
 * so it is asked once with all, once without the rarest, and so on: whoever lacks the rarest comes into question, too.
 */
export async function holdSome(
  meili: MeilisearchConnection,
  terms: readonly Term[],
  limits: Limits,
  more: readonly Question[] = [],
): Promise<Hit[]> {
  const telling = rarestFirst(terms).slice(0, MOST_PARTS);
  const questions = telling.slice(0, PART_QUESTIONS).map((_, rarest) =>
    questionFor(telling.slice(rarest), limits, {
      matchingStrategy: "frequency",
      limit: PART_HITS,
      texts: STEM_FIELDS,
    }),
  );
  return questions.length + more.length === 0 ? [] : distinctHits(await meili.ask([...questions, ...more]));
}

/** Each document once, with what was asked for along with it. */
const distinctHits = (answers: readonly Answer[]): Hit[] => [
  ...new Map(answers.flatMap(({ hits }) => hits).map((hit) => [`${hit.kind} ${hit.id}`, hit])).values(),
];
