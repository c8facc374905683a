import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as russian } from "@orama/stemmers/russian";
import { LRUCache } from "lru-cache";

/** Stems that are remembered: stemming a Greek word takes longer than all else about indexing it. */
const MOST_REMEMBERED = 50_000;

const GREEK = /[α-ω]/;
const CYRILLIC = /[а-я]/;
const LATIN = /^[a-z]+$/;

const known = new LRUCache<string, string>({ max: MOST_REMEMBERED });

/** What a folded word has in common with its other forms: Greek letters are read as Greek, Cyrillic as Russian, Latin as English. */
export function stemOf(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const stem = stemByScript(word) || word;
  known.set(word, stem);
  return stem;
}

function stemByScript(word: string): string {
  if (LATIN.test(word)) return english(word);
  if (CYRILLIC.test(word)) return russian(word);
  return GREEK.test(word) ? greek(word) : word;
}
