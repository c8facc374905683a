import { LRUCache } from "lru-cache";
import type { Live } from "#app/platform/live.server";
import { topicsTold } from "./topics";
import type { PageKind } from "./which";

/** Seconds a page is kept at most: times in words, such as "3 minutes ago", are never further off. */
const MOST_SECONDS = 60;
/** Milliseconds after a change within which pages that list questions are made anew: once for all that changes meanwhile. */
const LISTS_LAG_MS = 1000;

/** What is kept of a page: its weight in bytes, and what it must be made anew for. */
export type Kept = { bytes: number; kind: PageKind; topics: ReadonlySet<string> };

export type PageStore<Page extends Kept> = {
  /** The page, as long as nothing is known that it does not tell. */
  find(key: string): Page | null;
  /**
   * Makes the page, once however many ask for it meanwhile, and keeps it unless it changed while it was made. Null means that
   * the page is not to be shared.
   */
  make(key: string, page: () => Promise<Page | null>): Promise<Page | null>;
  /** Counts the page, if it is kept, by the bytes that it has now. */
  weigh(key: string, page: Page): void;
};

/** A page that is kept, and which generation of lists it is of. */
type Entry<Page> = { page: Page; lists: number };

/** A making under way, and what was told meanwhile. */
type Making<Page> = { page: Promise<Page | null>; told: Set<string>; all: boolean; lists: number };

/**
 * Keeps finished pages within `mostBytes`, each only as long as `live` tells of nothing that concerns it. Pages that list
 * questions or ideas go LISTS_LAG_MS after a change of any, all others at once. While the line is not heard nothing is found:
 * what changes elsewhere would not be known.
 */
export function createPageStore<Page extends Kept>(
  live: Pick<Live, "follow" | "isHearing">,
  mostBytes: number,
): PageStore<Page> {
  const byTopic = new Map<string, Set<string>>();
  const making = new Map<string, Making<Page>>();
  const lists = { generation: 0, settling: false };
  const pages = new LRUCache<string, Entry<Page>>({
    maxSize: mostBytes,
    sizeCalculation: ({ page }) => page.bytes,
    ttl: MOST_SECONDS * 1000,
    // What is too old to be found takes no memory either.
    ttlAutopurge: true,
    dispose({ page }, key) {
      for (const topic of page.topics) {
        byTopic.get(topic)?.delete(key);
        if (byTopic.get(topic)?.size === 0) byTopic.delete(topic);
      }
    },
  });
  const settleLists = () => {
    if (lists.settling) return;
    lists.settling = true;
    setTimeout(() => {
      lists.settling = false;
      lists.generation++;
    }, LISTS_LAG_MS).unref();
  };
  const forgetAll = () => {
    pages.clear();
    for (const each of making.values()) each.all = true;
  };
  live.follow({
    hear(topics) {
      const told = topicsTold(topics);
      if (told.all) forgetAll();
      if (told.lists) settleLists();
      for (const topic of told.now) {
        for (const key of [...(byTopic.get(topic) ?? [])]) if (pages.peek(key)?.page.kind !== "list") pages.delete(key);
        for (const each of making.values()) each.told.add(topic);
      }
    },
    missed: forgetAll,
  });
  const put = (key: string, entry: Entry<Page>, options: { noUpdateTTL?: boolean } = {}) => {
    pages.set(key, entry, options);
    for (const topic of pages.has(key) ? entry.page.topics : [])
      byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(key));
  };
  const keep = (key: string, page: Page, made: Making<Page>) => {
    const changed = made.all || (page.kind !== "list" && [...page.topics].some((topic) => made.told.has(topic)));
    if (changed || !live.isHearing()) return;
    put(key, { page, lists: made.lists });
  };
  return {
    find(key) {
      if (!live.isHearing()) return null;
      const kept = pages.get(key);
      if (!kept) return null;
      if (kept.page.kind !== "list" || kept.lists === lists.generation) return kept.page;
      pages.delete(key);
      return null;
    },
    make(key, page) {
      const underWay = making.get(key);
      if (underWay) return underWay.page;
      const made: Making<Page> = { page: Promise.resolve(null), told: new Set(), all: false, lists: lists.generation };
      made.page = page()
        .then((finished) => {
          if (finished) keep(key, finished, made);
          return finished;
        })
        .finally(() => making.delete(key));
      making.set(key, made);
      return made.page;
    },
    weigh(key, page) {
      const kept = pages.peek(key);
      if (kept?.page === page) put(key, { ...kept }, { noUpdateTTL: true });
    },
  };
}
