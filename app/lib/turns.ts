/** Runs works given to it, at most `most` of them at once; the others wait their turn. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Keeps many small works from taking everything at once that larger ones need too. */
export function createTurns(most: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
