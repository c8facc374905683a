import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentRef,
  type HeldDocument,
  type SearchEngine,
} from "#app/platform/search-engine/port";
import { DOCUMENTS_OF } from "./documents.server";
import { VERIFY_BATCH } from "./limits";
import type { OnProgress } from "./rebuild.server";

/** A document that an index lacks, that it holds although it is gone, or that it holds for other eyes than it is for. */
export type Difference = DocumentRef & { what: "missing" | "gone" | "elsewhere" };

/** Where an index differs from what the database says can be found, a batch at a time. What changes meanwhile may be among it. */
export async function* findDifferences(
  db: Db,
  engine: SearchEngine,
  onProgress: OnProgress = () => {},
): AsyncGenerator<Difference[]> {
  let read = 0;
  for (const kind of DOCUMENT_KINDS) {
    for (let after = 0; after < Number.POSITIVE_INFINITY; ) {
      const wanted = await DOCUMENTS_OF[kind](db, { after, most: VERIFY_BATCH });
      const upTo = (wanted.length === VERIFY_BATCH && wanted.at(-1)?.id) || Number.POSITIVE_INFINITY;
      yield compare(kind, wanted, await heldBetween(engine, kind, after, upTo));
      after = upTo;
      read += wanted.length;
      onProgress(read);
    }
  }
}

async function heldBetween(engine: SearchEngine, kind: DocumentKind, after: number, upTo: number) {
  const held: HeldDocument[] = [];
  for (let last = after; last < upTo; ) {
    const batch = await engine.list(kind, { after: last, most: VERIFY_BATCH });
    held.push(...batch.filter(({ id }) => id <= upTo));
    last = batch.at(-1)?.id ?? upTo;
  }
  return held;
}

function compare(kind: DocumentKind, wanted: readonly HeldDocument[], held: readonly HeldDocument[]): Difference[] {
  const spaces = new Map(held.map(({ id, spaceId }) => [id, spaceId]));
  const ids = new Set(wanted.map(({ id }) => id));
  return [
    ...wanted.flatMap(({ id, spaceId }): Difference[] => {
      if (!spaces.has(id)) return [{ kind, id, what: "missing" }];
      return spaces.get(id) === spaceId ? [] : [{ kind, id, what: "elsewhere" }];
    }),
    ...held.flatMap(({ id }): Difference[] => (ids.has(id) ? [] : [{ kind, id, what: "gone" }])),
  ];
}

/** Of these, those that the search server is not to be told of anyway. */
export async function withoutWaiting<Ref extends DocumentRef>(db: Db, refs: readonly Ref[]): Promise<Ref[]> {
  if (refs.length === 0) return [];
  const rows = await db.execute<{ place: string }>(sql`
    select place from jsonb_to_recordset(${JSON.stringify(refs.map(({ kind, id }, place) => ({ kind, id, place })))}::jsonb)
      as n(kind text, id bigint, place int)
    where not exists (select from search_backlog b where b.kind = n.kind and b.id = n.id) order by place`);
  return rows.flatMap(({ place }) => refs[Number(place)] ?? []);
}
