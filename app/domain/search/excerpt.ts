import { type Word, wordsIn } from "#app/lib/fold";

/** A piece of a text; a marked one is what was looked for. */
export type Segment = { text: string; marked: boolean };

/** Marks among which the best place is sought: bounds the work for a text that repeats one word. */
const MARKS_COMPARED = 100;

/** A text on one line, and its words. */
export type ReadText = { text: string; words: readonly Word[] };

/** The text on one line, its words found: what marking and cutting work on. */
export function readText(text: string): ReadText {
  const line = text.replace(/\s+/g, " ").trim();
  return { text: line, words: wordsIn(line) };
}

/** The whole text, with what was looked for marked. */
export function markWords({ text, words }: ReadText, lookedFor: ReadonlySet<string>): Segment[] {
  return segments(text, marksIn(words, lookedFor), 0, text.length);
}

/** The part of a text where most of what was looked for stands, at most `maxChars` long; its beginning when nothing does. */
export function cutSnippet({ text, words }: ReadText, lookedFor: ReadonlySet<string>, maxChars: number): Segment[] {
  const marks = marksIn(words, lookedFor);
  if (text.length <= maxChars) return segments(text, marks, 0, text.length);
  const start = startOfBest(words, marks, text.length, maxChars);
  const end = words.findLast((word) => word.end <= start + maxChars)?.end ?? 0;
  const cut = end > start ? end : beforeHalf(text, start + maxChars);
  return [
    ...(start > 0 ? [{ text: "… ", marked: false }] : []),
    ...segments(text, marks, start, cut),
    ...(cut < text.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** The place itself, or the one before where it would part a character in two. */
const beforeHalf = (text: string, place: number) => (/[\ud800-\udbff]/.test(text[place - 1] ?? "") ? place - 1 : place);

const marksIn = (words: readonly Word[], lookedFor: ReadonlySet<string>) =>
  words.filter(({ word }) => lookedFor.has(word));

/** Where the window begins that holds most different words; a few words before its first mark, so that it reads as a sentence. */
function startOfBest(words: readonly Word[], marks: readonly Word[], length: number, maxChars: number): number {
  let best = { start: 0, different: 0 };
  const near = marks.slice(0, MARKS_COMPARED);
  for (const [index, first] of near.entries()) {
    const inside = near.slice(index).filter(({ end }) => end <= first.start + maxChars * 0.8);
    const different = new Set(inside.map(({ word }) => word)).size;
    if (different > best.different) best = { start: first.start, different };
  }
  if (best.start < maxChars * 0.3) return 0;
  const lead = Math.min(best.start - maxChars * 0.2, length - maxChars);
  return words.find(({ start }) => start >= lead)?.start ?? 0;
}

function segments(text: string, marks: readonly Word[], from: number, to: number): Segment[] {
  const found: Segment[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) found.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return found;
}
