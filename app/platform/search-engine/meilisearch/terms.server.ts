import type { QueryWord } from "#app/platform/search-engine/read-query";
import { likelyMeant, SPELLING_MIN_CHARS } from "#app/platform/search-engine/spelling";
import { stemOf } from "#app/platform/search-engine/stem";
import type { Answer, MeilisearchConnection, Question } from "./connection.server";
import { filterOf } from "./filter";
import { STEM_FIELDS, WORD_FIELD } from "./settings";

/** A word of a query as the index knows it. */
export type Term = {
  word: string;
  stem: string;
  /** How many documents of the scope hold it. */
  documents: number;
  /** Says little by itself. */
  weak: boolean;
  /** The word that was likely meant, when no document holds this one; `stem` is its. */
  meant: string | null;
};

/** What is known of the words of a query, and how many documents the scope holds. */
export type LookedUp = { terms: Term[]; documents: number };

/** Documents in which a word is sought that is like one no document holds. */
const NEAR_DOCUMENTS = 40;

/** What the index knows of these words in these spaces. */
export async function lookUp(
  meili: MeilisearchConnection,
  words: readonly QueryWord[],
  spaces: readonly number[],
): Promise<LookedUp> {
  const filter = filterOf(spaces);
  const stems = [...new Set(words.flatMap(({ word, compounds }) => [word, ...compounds]).map(stemOf))];
  const [all, ...counts] = await meili.ask([
    { q: "", filter, limit: 0 },
    ...stems.map((stem): Question => ({ q: `"${stem}"`, filter, limit: 0, attributesToSearchOn: [...STEM_FIELDS] })),
  ]);
  const documents = new Map(stems.map((stem, place) => [stem, counts[place]?.estimatedTotalHits ?? 0]));
  const terms = words.map((word) => termOf(word, documents));
  const unknown = terms.filter(({ word, documents }) => documents === 0 && word.length >= SPELLING_MIN_CHARS);
  const meant = await lookUpMeant(meili, unknown, filter);
  return {
    terms: distinct(terms.map((term) => meant.get(term.word) ?? term)),
    documents: all?.estimatedTotalHits ?? 0,
  };
}

/** A compound stands for its parts, as documents that hold them with a hyphen hold it as well. */
function termOf({ word, compounds, weak }: QueryWord, documents: ReadonlyMap<string, number>): Term {
  const known = (stem: string) => documents.get(stem) ?? 0;
  const joined = compounds.map(stemOf).find((stem) => known(stem) > 0);
  const stem = joined ?? stemOf(word);
  return { word, stem, documents: known(stem), weak: weak && joined === undefined, meant: null };
}

const distinct = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [term.stem, term])).values()];

async function lookUpMeant(
  meili: MeilisearchConnection,
  unknown: readonly Term[],
  filter: string[],
): Promise<Map<string, Term>> {
  if (unknown.length === 0) return new Map();
  // The space at the end says that the word is not the beginning of a longer one.
  const near = await meili.ask(
    unknown.map(({ word }) => ({
      ...{ q: `${word} `, filter, limit: NEAR_DOCUMENTS },
      attributesToSearchOn: [WORD_FIELD],
      texts: [WORD_FIELD],
    })),
  );
  return new Map(
    unknown.flatMap((term, place) => {
      const [meant] = likelyMeant(term.word, neighbours(near[place]));
      return meant
        ? [[term.word, { ...term, stem: meant.stem, documents: meant.documents, meant: meant.word }] as const]
        : [];
    }),
  );
}

/** The different words of the documents that were found, and in how many they stand. */
function neighbours(answer: Answer | undefined) {
  const documents = new Map<string, number>();
  for (const { words = "" } of answer?.hits ?? [])
    for (const word of words.split(" ")) documents.set(word, (documents.get(word) ?? 0) + 1);
  return [...documents].map(([word, count]) => ({ word, stem: stemOf(word), documents: count }));
}

/** The terms that some document holds, the rarest first. */
export const rarestFirst = (terms: readonly Term[]): Term[] =>
  terms.filter(({ documents }) => documents > 0).sort((a, b) => a.documents - b.documents);
