import { wordsIn } from "#app/lib/fold";
import { type QueryWord, queryWords } from "./read-query";

/** Characters of a text that are read for what it is about. */
const READ_CHARS = 4000;

/** The words of a text that it repeats most, at most so many; weak ones and those that are known already are left out. */
export function frequentWords(text: string, known: ReadonlySet<string>, most: number): QueryWord[] {
  const times = new Map<string, number>();
  for (const { word } of wordsIn(text.slice(0, READ_CHARS))) times.set(word, (times.get(word) ?? 0) + 1);
  return queryWords([...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).join(" "))
    .filter(({ word, weak }) => !weak && !known.has(word))
    .slice(0, most);
}

/** The terms that have to be found: those that say something, or all when none does. */
export function essentialTerms<Term extends Pick<QueryWord, "weak">>(terms: readonly Term[]): readonly Term[] {
  const strong = terms.filter(({ weak }) => !weak);
  return strong.length > 0 ? strong : terms;
}
