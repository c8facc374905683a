import { wordsIn } from "#app/lib/fold";
import { QUERY_MAX_CHARS } from "./read-query";

/** The word a text ends in the middle of, as far as one can tell; null after a space or a full stop. */
export function unfinishedWord(text: string): string | null {
  if (text.length > QUERY_MAX_CHARS) return null;
  const last = wordsIn(text).at(-1);
  return last && last.end === text.length ? last.word : null;
}
