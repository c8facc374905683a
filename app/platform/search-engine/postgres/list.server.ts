import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { DocumentKind, HeldDocument } from "#app/platform/search-engine/port";
import { NO_SPACE } from "#db/schema/index";

/** The documents of a kind as the index holds them, by id in ascending order: the next after one. */
export async function listDocuments(
  db: Db,
  kind: DocumentKind,
  { after, most }: { after: number; most: number },
): Promise<HeldDocument[]> {
  const rows = await db.execute<{ id: string; space: string }>(sql`
    select id, space_id as space from search_documents where kind = ${kind} and id > ${after} order by id limit ${most}`);
  return rows.map(({ id, space }) => ({ id: Number(id), spaceId: Number(space) === NO_SPACE ? null : Number(space) }));
}
