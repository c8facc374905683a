import { CANDIDATES } from "./find.server";
import { anyOf, rarity } from "./relevance.server";
import type { Corpus, Term } from "./terms.server";

/** The rarest terms are put together, up to so many at a time. */
const COMBINED_TERMS = 10;
const TOGETHER = 3;

/** Terms that a document may hold together, what they weigh, and how many documents that is likely to be true of. */
type Combination = { terms: readonly Term[]; weight: number; documents: number };

/**
 * The tsqueries of the documents worth looking at closely: first those that hold the rarest of these terms, or several that
 * are rare together, as many as there is time to look at; where hardly any do, those that hold the rarest one.
 */
export function tellingQueries(
  terms: readonly Term[],
  corpus: Corpus,
  holds: (term: Term) => string = anyOf,
): string[] {
  const rarest = [...terms].sort((a, b) => a.documents - b.documents).slice(0, COMBINED_TERMS);
  let chosen: Combination[] = [];
  for (const next of combinationsOf(rarest, corpus).sort((a, b) => b.weight - a.weight)) {
    if (chosen.some((one) => isWithin(one, next))) continue;
    const others = chosen.filter((one) => !isWithin(next, one));
    if (totalOf(others) + next.documents <= CANDIDATES) chosen = [...others, next];
  }
  const together = chosen.map((one) => `(${one.terms.map(holds).join(" & ")})`).join(" | ");
  const alone = rarest.slice(0, 1).map(holds);
  return [...(together && together !== `(${alone})` ? [`(${together})`] : []), ...alone];
}

/** Every one, two and three of the terms; how many documents hold them is reckoned as though words knew nothing of each other. */
function combinationsOf(terms: readonly Term[], corpus: Corpus): Combination[] {
  const all: Combination[] = [];
  const addWith = (begun: Combination, from: number) => {
    for (const [place, term] of terms.entries()) {
      if (place < from) continue;
      const grown = {
        terms: [...begun.terms, term],
        weight: begun.weight + rarity(term, corpus),
        documents: (begun.documents * term.documents) / corpus.documents,
      };
      all.push(grown);
      if (grown.terms.length < TOGETHER) addWith(grown, place + 1);
    }
  };
  addWith({ terms: [], weight: 0, documents: corpus.documents }, 0);
  return all;
}

/** Whether whatever holds the other's terms holds all of these. */
const isWithin = (these: Combination, other: Combination) => these.terms.every((term) => other.terms.includes(term));

const totalOf = (combinations: readonly Combination[]) =>
  combinations.reduce((total, { documents }) => total + documents, 0);
