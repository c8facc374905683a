import type { DocumentKind, DocumentRef, HeldDocument, SearchDocument } from "#app/platform/search-engine/port";
import type { MeilisearchConnection } from "./connection.server";
import { asStored, keyOf, NO_SPACE } from "./document";

/** The documents stand in the index as they are now. */
export async function putDocuments(
  { done, index }: MeilisearchConnection,
  documents: readonly SearchDocument[],
): Promise<void> {
  const now = new Date();
  const stored = documents.map((document) => asStored(document, now));
  if (stored.length > 0) await done(index().addDocuments(stored, { primaryKey: "key" }));
}

/** The documents stand in the index no more. */
export async function removeDocuments(
  { done, index }: MeilisearchConnection,
  refs: readonly DocumentRef[],
): Promise<void> {
  if (refs.length > 0) await done(index().deleteDocuments(refs.map(keyOf)));
}

/** The documents of a kind as the index holds them, by id in ascending order: the next after one. */
export async function listDocuments(
  { index }: MeilisearchConnection,
  kind: DocumentKind,
  { after, most }: { after: number; most: number },
): Promise<HeldDocument[]> {
  const { results } = await index().getDocuments({
    filter: [`kind = ${kind}`, `id > ${after}`],
    fields: ["id", "space"],
    sort: ["id:asc"],
    limit: most,
  });
  return results.map(({ id, space }) => ({ id, spaceId: space === NO_SPACE ? null : space }));
}
