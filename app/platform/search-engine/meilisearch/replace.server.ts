import type { SearchDocument } from "#app/platform/search-engine/port";
import type { MeilisearchConnection } from "./connection.server";
import { asStored, type StoredDocument } from "./document";
import { dropIndex, prepareIndex } from "./index.server";

/** Tasks that Meilisearch is given ahead: it does many at once more quickly than one after the other. */
const TASKS_AHEAD = 8;
/** Milliseconds in which Meilisearch has to have done what it was given ahead. */
const FILL_PATIENCE_MS = 3_600_000;
const COPIED_AT_A_TIME = 500;

/**
 * Just these documents stand in the index, and what was put while they came: a fresh one is filled and takes its place at
 * once. Only one may do so at a time; a fresh index that somebody gave up half-way is thrown away.
 */
export async function replaceDocuments(
  meili: MeilisearchConnection,
  batches: AsyncIterable<readonly SearchDocument[]>,
): Promise<void> {
  const freshName = `${meili.liveName}-fresh`;
  const start = Date.now();
  await dropIndex(meili, freshName);
  await prepareIndex(meili, freshName);
  await fill(meili, freshName, storedIn(batches));
  await prepareIndex(meili);
  await fill(meili, freshName, writtenSince(meili, start));
  const swap = meili.client.swapIndexes([{ indexes: [meili.liveName, freshName], rename: false }]);
  await meili.done(swap, FILL_PATIENCE_MS);
  await dropIndex(meili, freshName);
}

async function fill(
  { done, index }: MeilisearchConnection,
  name: string,
  batches: AsyncIterable<StoredDocument[]>,
): Promise<void> {
  const ahead: { taskUid: number }[] = [];
  const catchUp = async (most: number) => {
    for (const task of ahead.splice(0, Math.max(0, ahead.length - most))) await done(task, FILL_PATIENCE_MS);
  };
  for await (const batch of batches) {
    ahead.push(await index(name).addDocuments(batch, { primaryKey: "key" }));
    await catchUp(TASKS_AHEAD);
  }
  await catchUp(0);
}

async function* storedIn(batches: AsyncIterable<readonly SearchDocument[]>): AsyncGenerator<StoredDocument[]> {
  for await (const batch of batches) {
    const now = new Date();
    if (batch.length > 0) yield batch.map((document) => asStored(document, now));
  }
}

/** What was put into the index that is searched since then, by the clock of whoever put it. */
async function* writtenSince({ index }: MeilisearchConnection, since: number): AsyncGenerator<StoredDocument[]> {
  for (let offset = 0; ; offset += COPIED_AT_A_TIME) {
    const { results } = await index().getDocuments({
      filter: [`indexedAt >= ${since}`],
      limit: COPIED_AT_A_TIME,
      offset,
    });
    if (results.length === 0) return;
    yield results;
  }
}
