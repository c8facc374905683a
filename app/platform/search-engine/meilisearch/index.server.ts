import { isDeepStrictEqual } from "node:util";
import { MeilisearchApiError, type Settings } from "meilisearch";
import type { MeilisearchConnection } from "./connection.server";
import { SETTINGS } from "./settings";

/** Milliseconds an index may take to follow changed settings, and to be thrown away: all its documents are read anew. */
const CHANGE_PATIENCE_MS = 3 * 3_600_000;

/** The index is there and declared as SETTINGS say; nothing is sent of what already is so. Says what was changed. */
export async function prepareIndex(meili: MeilisearchConnection, name = meili.liveName): Promise<string[]> {
  if (!(await findIndex(meili, name))) await meili.done(meili.client.createIndex(name, { primaryKey: "key" }));
  const index = meili.index(name);
  const current = await index.getSettings();
  const changed = (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).filter(
    (key) => !isDeepStrictEqual(inOrder(key, current[key]), inOrder(key, SETTINGS[key])),
  );
  if (changed.length > 0) {
    const settings: Settings = Object.fromEntries(changed.map((key) => [key, SETTINGS[key]]));
    await meili.done(index.updateSettings(settings), CHANGE_PATIENCE_MS);
  }
  return changed;
}

/** The index is not there any more. */
export async function dropIndex(meili: MeilisearchConnection, name: string): Promise<void> {
  if (await findIndex(meili, name)) await meili.done(meili.client.deleteIndex(name), CHANGE_PATIENCE_MS);
}

/** When an index was made; null when there is none of that name. */
export async function findIndex(meili: MeilisearchConnection, name: string): Promise<{ createdAt: string } | null> {
  try {
    return { createdAt: (await meili.client.getRawIndex(name)).createdAt };
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
    throw error;
  }
}

/** Lists in which the order says something. */
const ORDERED: readonly string[] = ["searchableAttributes", "rankingRules"];

/** A setting as it can be compared: Meilisearch gives some lists back in another order. */
function inOrder(key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return ORDERED.includes(key) || typeof value[0] !== "string"
      ? value.map((each) => inOrder(key, each))
      : [...value].sort();
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inOrder(name, each)]));
  return value;
}
