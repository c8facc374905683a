import { wordsIn } from "#app/lib/fold";
import { queryWords } from "#app/platform/search-engine/read-query";
import { stemOf } from "#app/platform/search-engine/stem";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";

/** What a text has to hold of the telling words of a title to be like it, and of those of a longer text. */
const TITLE_SHARE = 0.4;
const BODY_SHARE = 0.5;
/** Fewer telling words of a longer text than this say nothing. */
const BODY_MIN_WORDS = 3;
/** Characters of a text that are read. */
const READ_CHARS = 4000;

export type Typed = { title: string; body?: string; unfinished?: boolean };

/**
 * Whether a text holds enough of the words that tell what is typed. An engine names the nearest there are, however far they
 * are: where few are to choose from, that is too far to be pointed at.
 */
export function isAlike(typed: Typed, text: string): boolean {
  const words = new Set(wordsIn(text.slice(0, READ_CHARS)).map(({ word }) => word));
  const stems = new Set([...words].map(stemOf));
  const begun = typed.unfinished ? unfinishedWord(typed.title) : null;
  const holds = (word: string) => stems.has(stemOf(word)) || (word === begun && isBegun(word, words));
  const title = tellingWords(typed.title);
  const body = tellingWords(typed.body ?? "");
  return shareOf(title, holds) >= TITLE_SHARE || (body.length >= BODY_MIN_WORDS && shareOf(body, holds) >= BODY_SHARE);
}

const isBegun = (beginning: string, words: ReadonlySet<string>) =>
  [...words].some((word) => word.startsWith(beginning));

const tellingWords = (text: string): string[] =>
  queryWords(text.slice(0, READ_CHARS)).flatMap(({ word, weak }) => (weak ? [] : word));

const shareOf = (words: readonly string[], holds: (word: string) => boolean) =>
  words.length === 0 ? 0 : words.filter(holds).length / words.length;
