import type { SearchEngine } from "./port";

/** Milliseconds the first engine has for an answer. */
const PATIENCE_MS = 1000;
/** Milliseconds until it is looked at again after it failed, doubled each time up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 8000;

/** An answer that did not come in time. */
export class TooSlow extends Error {
  override name = "TooSlow";
}

export type FallingBack = SearchEngine & {
  /** Whether the first engine answers now. */
  usesFirst(): Promise<boolean>;
};

type Watched = {
  /** Whether the first engine may be asked at all. */
  isReady(): Promise<boolean>;
  /** It failed, and is not asked until it answers a look of our own. */
  failed(error: unknown): void;
};

/**
 * Two engines as one: the first answers, and whenever it fails, or takes a second, the other does. One failure is enough to
 * leave the first in peace, as the other answers as well: from then on it is looked at now and then, and asked again once it
 * finds. What changes the index goes to the second alone; the first is brought up to date by whoever tends it.
 */
export function fallingBack(first: SearchEngine, second: SearchEngine, { isReady, failed }: Watched): FallingBack {
  const state = { broken: false };
  const usesFirst = async () => !state.broken && (await isReady().catch(() => false));
  const lookAgain = (pauseMs: number) => {
    setTimeout(async () => {
      try {
        await inTime(first.suggest({ words: "a", spaces: [], most: 1 }));
        state.broken = false;
      } catch {
        lookAgain(Math.min(2 * pauseMs, LONGEST_PAUSE_MS));
      }
    }, pauseMs).unref();
  };
  const fail = (error: unknown) => {
    if (state.broken) return;
    state.broken = true;
    failed(error);
    lookAgain(FIRST_PAUSE_MS);
  };
  const either =
    <Query, Result>(ask: (engine: SearchEngine, query: Query) => Promise<Result>) =>
    async (query: Query): Promise<Result> => {
      if (!(await usesFirst())) return ask(second, query);
      try {
        return await inTime(ask(first, query));
      } catch (error) {
        fail(error);
        return ask(second, query);
      }
    };
  return {
    ...second,
    search: either((engine, query: Parameters<SearchEngine["search"]>[0]) => engine.search(query)),
    suggest: either((engine, query: Parameters<SearchEngine["suggest"]>[0]) => engine.suggest(query)),
    similar: either((engine, query: Parameters<SearchEngine["similar"]>[0]) => engine.similar(query)),
    usesFirst,
  };
}

async function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
