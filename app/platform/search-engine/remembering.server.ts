import { LRUCache } from "lru-cache";
import type { Match, SearchEngine, SimilarQuery } from "./port";

/** Milliseconds for which it is taken that the same questions read like a question that stands. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 5000;

/**
 * The engine, which remembers for some minutes what reads like a question that stands: finding that costs more than all
 * else about its page. Whether it may be shown is read anew each time, as ever.
 */
export function remembering(engine: SearchEngine): SearchEngine {
  const known = new LRUCache<string, Promise<Match[]>>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  const find = (name: string, query: SimilarQuery) => {
    const found = engine.similar(query);
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found;
  };
  return {
    ...engine,
    similar(query) {
      // What somebody is typing is asked once.
      if (query.except === undefined) return engine.similar(query);
      const name = [query.kind, query.except, query.most, query.spaces.join(), query.title].join(" ");
      return known.get(name) ?? find(name, query);
    },
  };
}
