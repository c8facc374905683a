import { type Word, wordsIn } from "#app/lib/fold";

/** A piece of a text; a marked one is what was looked for. */
export type Segment = { text: string; marked: boolean };

/** The whole text, with what was looked for marked. */
export function markWords(text: string, lookedFor: ReadonlySet<string>): Segment[] {
  return segments(text, marksIn(text, lookedFor), 0, text.length);
}

/** The part of a text where most of what was looked for stands, at most `maxChars` long; its beginning when nothing does. */
export function cutSnippet(text: string, lookedFor: ReadonlySet<string>, maxChars: number): Segment[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= maxChars) return markWords(line, lookedFor);
  const words = wordsIn(line);
  const marks = words.filter(({ word }) => lookedFor.has(word));
  const start = startOfBest(words, marks, line.length, maxChars);
  const end = words.findLast((word) => word.end <= start + maxChars)?.end ?? start + maxChars;
  const cut = segments(line, marks, start, end);
  return [
    ...(start > 0 ? [{ text: "… ", marked: false }] : []),
    ...cut,
    ...(end < line.length ? [{ text: " …", marked: false }] : []),
  ];
}

const marksIn = (text: string, lookedFor: ReadonlySet<string>) =>
  lookedFor.size === 0 ? [] : wordsIn(text).filter(({ word }) => lookedFor.has(word));

/** Where the window begins that holds most different words; a few words before its first mark, so that it reads as a sentence. */
function startOfBest(words: readonly Word[], marks: readonly Word[], length: number, maxChars: number): number {
  let best = { start: 0, different: 0 };
  for (const [index, first] of marks.entries()) {
    const inside = marks.slice(index).filter(({ end }) => end <= first.start + maxChars * 0.8);
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
