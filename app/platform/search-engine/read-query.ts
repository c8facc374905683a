import { compoundsIn, wordsIn } from "#app/lib/fold";
import { STOP_WORDS } from "./stop-words";

/** Characters of a query that are read: a pasted page says what it is about in its first lines. */
export const QUERY_MAX_CHARS = 1000;
/** Different words of a query that are looked up. */
export const QUERY_MAX_WORDS = 64;
/** Words a phrase is held to. */
const PHRASE_MAX_WORDS = 12;
const PHRASES_MAX = 4;

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const EXCLUDED = /(?<=^|\s)-(?:["“„«]([^"“”„«»]*)["“”»]|(?=\p{L})(\S+))/gu;

export type QueryWord = {
  word: string;
  /** Short compounds it is part of, written together: "wifi" for the "wi" of "wi-fi". */
  compounds: readonly string[];
  /** Says little by itself. */
  weak: boolean;
};

/** A query as somebody typed it, taken apart; every word folded. */
export type ReadQuery = {
  words: readonly QueryWord[];
  /** Rows of words that must stand just so. */
  phrases: readonly (readonly string[])[];
  /** Rows of words that must not. */
  excluded: readonly (readonly string[])[];
};

/** Reads any text as a query: `"a phrase"` in any quotation marks, `-word`, and words. */
export function readQuery(text: string): ReadQuery {
  const near = text.slice(0, QUERY_MAX_CHARS);
  const excluded = [...near.matchAll(EXCLUDED)].map(([, phrase, word]) => rowOf(phrase ?? word ?? "")).filter(hasWords);
  const wanted = near.replace(EXCLUDED, " ");
  const phrases = [...wanted.matchAll(PHRASE)].map(([, row = ""]) => rowOf(row)).filter(hasWords);
  return {
    words: queryWords(wanted),
    phrases: phrases.slice(0, PHRASES_MAX),
    excluded: excluded.slice(0, PHRASES_MAX),
  };
}

const rowOf = (text: string) =>
  wordsIn(text)
    .slice(0, PHRASE_MAX_WORDS)
    .map(({ word }) => word);
const hasWords = (row: readonly string[]) => row.length > 0;

/** The different words of a text, those that say something first. */
export function queryWords(text: string): QueryWord[] {
  const compounds = new Map<string, string[]>();
  for (const part of text.split(/\s+/)) {
    for (const compound of compoundsIn(part))
      for (const { word } of wordsIn(part)) compounds.set(word, [...(compounds.get(word) ?? []), compound]);
  }
  const different = new Set(wordsIn(text).map(({ word }) => word));
  const words = [...different].map((word) => ({
    word,
    compounds: compounds.get(word) ?? [],
    weak: STOP_WORDS.has(word),
  }));
  return [...words.filter(({ weak }) => !weak), ...words.filter(({ weak }) => weak)].slice(0, QUERY_MAX_WORDS);
}
