import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Db } from "#app/platform/db.server";
import { textArray } from "./sql-values.server";

/** Words whose stems are kept: about as many as people use every day, in a few megabytes. */
const MOST_KEPT = 20_000;

/** A word's stem is always the same. */
const kept = new LRUCache<string, string>({ max: MOST_KEPT });

/** The stem of each word. */
export async function stemsOf(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const stems = new Map<string, string>();
  const unknown: string[] = [];
  for (const word of words) {
    const stem = kept.get(word);
    if (stem === undefined) unknown.push(word);
    else stems.set(word, stem);
  }
  if (unknown.length === 0) return stems;
  const rows = await db.execute<{ word: string; stem: string }>(sql`
    select word, search_stem(word) as stem from unnest(${textArray(unknown)}) word`);
  for (const { word, stem } of rows) {
    kept.set(word, stem);
    stems.set(word, stem);
  }
  return stems;
}
