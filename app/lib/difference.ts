import { diffArrays } from "diff";

/** A stretch of text that both versions share, or that one of them alone has; `gap` stands for shared text left out. */
export type Piece = { kind: "same" | "added" | "removed" | "gap"; text: string };

/** Bounds the time one comparison may take; texts further apart are compared by lines, then not at all. */
const MOST_CHANGES = 400;
/** Shared text longer than this is shown only where it borders on a change. */
const LONG_SAME_CHARS = 400;
const BORDER_CHARS = 160;

/**
 * A word with the blanks after it, a sign with the blanks after it, or a line break with the indent of the next line.
 * The package's own words are Latin ones only: it would compare Greek and Russian letter by letter.
 */
const WORDS = /[^\S\n]*\n\s*|[\p{L}\p{M}\p{N}_]+[^\S\n]*|.[^\S\n]*/gsu;
const LINES = /[^\n]*\n|[^\n]+/g;

/** What became of a text, in the order of reading. Pieces that are not `removed`, put together, are the later text. */
export function differenceOf(earlier: string, later: string): Piece[] {
  if (earlier === later) return later === "" ? [] : [{ kind: "same", text: later }];
  return compare(earlier, later, WORDS) ?? compare(earlier, later, LINES) ?? replaced(earlier, later);
}

function compare(earlier: string, later: string, tokens: RegExp): Piece[] | null {
  const changes = diffArrays(earlier.match(tokens) ?? [], later.match(tokens) ?? [], {
    maxEditLength: MOST_CHANGES,
    comparator: equalButForBlanks,
  });
  if (!changes) return null;
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Blanks between words do not count; line breaks and indents do. */
const equalButForBlanks = (one: string, other: string) =>
  one === other || (!one.includes("\n") && !other.includes("\n") && one.trimEnd() === other.trimEnd());

const replaced = (earlier: string, later: string): Piece[] =>
  [
    { kind: "removed" as const, text: earlier },
    { kind: "added" as const, text: later },
  ].filter(({ text }) => text !== "");

/** The same with long shared stretches cut down to what borders on a change. */
export function aroundChanges(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, place) => {
    if (piece.kind !== "same" || piece.text.length <= LONG_SAME_CHARS) return [piece];
    const head: Piece[] = place === 0 ? [] : [{ kind: "same", text: beginningOf(piece.text) }];
    const tail: Piece[] = place === pieces.length - 1 ? [] : [{ kind: "same", text: endOf(piece.text) }];
    return [...head, { kind: "gap", text: "" }, ...tail];
  });
}

/** Cut at a blank where there is one, so that no word and no character is cut in two. */
function beginningOf(text: string): string {
  const cut = text.slice(0, BORDER_CHARS).search(/\s\S*$/);
  return cut > 0 ? text.slice(0, cut) : [...text].slice(0, BORDER_CHARS).join("");
}

function endOf(text: string): string {
  const tail = text.slice(-BORDER_CHARS);
  const blank = tail.search(/\s/);
  return blank >= 0 ? tail.slice(blank) : [...text].slice(-BORDER_CHARS).join("");
}

/** Which names of a list came and went; null when it reads as before. */
export function listDifference(
  earlier: readonly string[],
  later: readonly string[],
): { kept: string[]; added: string[]; removed: string[] } | null {
  if (earlier.join() === later.join()) return null;
  return {
    kept: later.filter((name) => earlier.includes(name)),
    added: later.filter((name) => !earlier.includes(name)),
    removed: earlier.filter((name) => !later.includes(name)),
  };
}

/** How many words came and went. */
export function wordsChanged(pieces: readonly Piece[]): { added: number; removed: number } {
  const count = (kind: Piece["kind"]) =>
    pieces.reduce(
      (sum, piece) => sum + (piece.kind === kind ? (piece.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0),
      0,
    );
  return { added: count("added"), removed: count("removed") };
}
