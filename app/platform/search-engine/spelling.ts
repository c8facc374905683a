/** Letters a word must have before another is taken for what was meant. */
export const SPELLING_MIN_CHARS = 4;
/** From this length on a word may be two slips away from what was meant. */
export const SPELLING_LONG_CHARS = 8;

export type Neighbour = { word: string; stem: string; documents: number };

/** Of the words that documents hold, those that were most likely meant by one that none holds; the likeliest first. */
export function likelyMeant<N extends Neighbour>(word: string, neighbours: readonly N[], most = 2): N[] {
  const near = neighbours
    .map((neighbour) => ({ neighbour, slips: slipsBetween(word, neighbour.word) }))
    .filter(({ slips }) => slips <= slipsAllowed(word));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => b.neighbour.documents - a.neighbour.documents)
    .slice(0, most)
    .map(({ neighbour }) => neighbour);
}

/** Whether another word may be meant: a short one has too many neighbours, a number or a code is what it is. */
export const maybeMisspelt = (word: string): boolean => word.length >= SPELLING_MIN_CHARS && !/\p{N}/u.test(word);

function slipsAllowed(word: string): number {
  if (!maybeMisspelt(word)) return 0;
  return word.length < SPELLING_LONG_CHARS ? 1 : 2;
}

/** How many letters have to be added, left out, changed or swapped with the next to turn one word into the other. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, line];
  }
  return at(above, b.length);
}

const at = (line: readonly number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY;
