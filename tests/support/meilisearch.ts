import { randomBytes } from "node:crypto";
import { findMeilisearch, type MeilisearchProcess, startMeilisearch } from "#scripts/meilisearch-process";

/** Why tests against a real Meilisearch are skipped; null when there is one. */
export const meilisearchMissing: string | null =
  process.env.MEILI_URL || findMeilisearch() ? null : "skipped, no MEILI_URL and no meilisearch on the PATH";

/** A Meilisearch with nothing of ours in it: `prefix` is nobody else's. */
export type MeilisearchAtHand = { url: string; key?: string; prefix: string; close(): Promise<void> };

/** The one at MEILI_URL, or one of the test's own. */
export async function meilisearchAtHand(): Promise<MeilisearchAtHand> {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (!url) return ownMeilisearch();
  return { url, key, prefix: freshPrefix(), close: async () => {} };
}

/** A Meilisearch that a test may kill and start again on its own data. */
export type OwnMeilisearch = MeilisearchProcess & MeilisearchAtHand & { key: string };

export const ownMeilisearch = async (): Promise<OwnMeilisearch> => ({
  ...(await startMeilisearch()),
  prefix: freshPrefix(),
});

const freshPrefix = () => `test-${randomBytes(6).toString("hex")}-`;
