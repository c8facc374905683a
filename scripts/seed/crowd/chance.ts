/** Chance that repeats itself: the same seed gives the same numbers on every machine. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True so often out of 1. */
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
};

/** Chance that begins with these words; other words give chance that has nothing to do with it. */
export function createChance(words: string): Chance {
  const next = smallFastCounter(words);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (share) => next() < share,
    pick: <T>(list: readonly T[]) => itemAt(list, below(list.length)),
  };
}

/** The item of a list that is known to be there. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return item;
}

/** sfc32, by Chris Doty-Humphrey (PractRand): quick, with a period that no community exhausts. */
function smallFastCounter(words: string): () => number {
  let [a, b, c, counter] = [hashOf(words, 1), hashOf(words, 2), hashOf(words, 3), 1];
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 15; warm++) next();
  return next;
}

/** FNV-1a over the characters, 32 bits. */
function hashOf(words: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** How long until something happens that comes once in `mean` on average: mostly soon, sometimes late. */
export const waitOf = (chance: Chance, mean: number) => -Math.log(1 - chance.next()) * mean;

/** A whole number from `least` on, `mean` on average: each next one is less likely by the same share. */
export const countOf = (chance: Chance, least: number, mean: number) =>
  least + Math.floor(Math.log(1 - chance.next()) / Math.log(1 - 1 / (mean - least + 1)));

/** A number from `least` to `most`, small ones far more often: a Pareto distribution with exponent `steep`. */
export function longTail(chance: Chance, least: number, most: number, steep: number): number {
  const rest = 1 - (least / most) ** steep;
  return Math.floor(least * (1 - chance.next() * rest) ** (-1 / steep));
}

/** A place in a list of so many, the first ones far more often: about as Zipf found words to be used. */
export const zipfIndex = (chance: Chance, length: number) =>
  Math.min(length - 1, Math.floor((length + 1) ** chance.next()) - 1);
