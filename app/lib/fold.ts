/** A word of a text: folded, and where it stands in the text as written. */
export type Word = { word: string; start: number; end: number };

/** Longer runs of letters are no words, and would not fit an index. */
const MOST_WORD_CHARS = 64;

/** A run of letters and digits; an apostrophe inside one belongs to it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const COMPOUND = /(?<![\p{L}\p{N}\p{M}-])[\p{L}\p{M}]{1,12}(?:[-‐‑][\p{L}\p{M}]{1,12}){1,2}(?![\p{L}\p{N}\p{M}-])/gu;

/** Letters that Unicode does not take apart, or that stand for another at the end of a word. */
const PLAIN: Record<string, string> = { ς: "σ", ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i" };

/** The text in lower case and without accents, as people type when they search: ё is е, ς is σ, й stays й. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/и\u0306/g, "й")
    .replace(/[ςßøłđæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\p{M}+/gu, "");
}

/** The words of a text in their order. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** What short compounds are when written together: "wifi" for "Wi-Fi". */
export const compoundsIn = (text: string): string[] =>
  [...text.matchAll(COMPOUND)].map(([compound]) => foldWord(compound.replace(/[-‐‑]/g, "")));

const ASCII_WORD = /^[a-z0-9]{1,64}$/;

/** One word folded to nothing but letters and digits. */
function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  const word = fold(text.length > 4 * MOST_WORD_CHARS ? text.slice(0, 4 * MOST_WORD_CHARS) : text);
  const letters = word.replace(/[^\p{L}\p{N}]+/gu, "");
  return letters.length > MOST_WORD_CHARS ? [...letters].slice(0, MOST_WORD_CHARS).join("") : letters;
}
