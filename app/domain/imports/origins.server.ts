import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/db.server";
import { origins, type PersonId } from "#db/schema/index";

export type OriginKind = (typeof origins.$inferInsert)["kind"];
export type NewOrigin = typeof origins.$inferInsert;

/** Imports of one source take turns batch by batch until the transaction ends: two at once then find each other's rows. */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${source}`}, 0))`);
}

/** Which of the source's rows are here already: their id there → their id here. */
export async function findHere(
  db: Db,
  source: string,
  kind: OriginKind,
  sourceIds: readonly string[],
): Promise<Map<string, number>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .select({
      sourceId: origins.sourceId,
      id: sql<number>`coalesce(${origins.personId}, ${origins.questionId}, ${origins.answerId}, ${origins.commentId}, ${origins.ideaId})`.mapWith(
        Number,
      ),
    })
    .from(origins)
    .where(isOf(source, kind, sourceIds));
  return new Map(rows.map(({ sourceId, id }) => [sourceId, id]));
}

export type Author = { id: PersonId; name: string | null };

/** The people of the source who are here: their id there → who they are here, and what they were called there. */
export async function findAuthors(db: Db, source: string, sourceIds: readonly string[]): Promise<Map<string, Author>> {
  const rows = await db
    .select({ sourceId: origins.sourceId, id: origins.personId, name: origins.authorName })
    .from(origins)
    .where(isOf(source, "person", [...new Set(sourceIds)]));
  return new Map(rows.flatMap(({ sourceId, id, name }) => (id === null ? [] : [[sourceId, { id, name }]])));
}

const isOf = (source: string, kind: OriginKind, sourceIds: readonly string[]) =>
  and(
    eq(origins.source, source),
    eq(origins.kind, kind),
    sql`${origins.sourceId} = any(array(select jsonb_array_elements_text(${JSON.stringify(sourceIds)}::jsonb)))`,
  );

/** Each row is known as the source's from now on: written in the transaction that writes the row. */
export async function keepOrigins(tx: Tx, rows: NewOrigin[]): Promise<void> {
  await tx.insert(origins).values(rows);
}

/** The value of a map that must be there: what is missing would be a bug of the import, not a fault of the source. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the import lost sight of ${String(key)}`);
  return value;
}

/** So many fresh ids of the table: rows that refer to one another are then made ready before any is written. */
export async function takeIds<Id extends number>(
  tx: Tx,
  table: "people" | "questions" | "answers" | "comments",
  count: number,
): Promise<Id[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => Number(id) as Id);
}
