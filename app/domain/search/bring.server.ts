import { sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/db.server";
import type { DocumentRef, SearchDocument, SearchEngine } from "#app/platform/search-engine/port";
import { documentsNamed } from "./documents.server";

/** Any numbers that no other advisory lock with two keys uses. */
const TURNS = { question: 4_607_183, idea: 4_607_186 } as const;

/** Of the documents named, what there is stands in the index as it is now, and the rest does not. */
export async function bringNamed(db: Db, engine: SearchEngine, refs: readonly DocumentRef[]): Promise<void> {
  await bring(engine, refs, await documentsNamed(db, refs));
}

/** Of what was asked for, what there is stands in the index, and the rest does not. */
export async function bring(
  engine: SearchEngine,
  asked: readonly DocumentRef[],
  documents: readonly SearchDocument[],
): Promise<void> {
  const live = new Set(documents.map(({ kind, id }) => `${kind} ${id}`));
  await engine.put(documents);
  await engine.remove(asked.filter(({ kind, id }) => !live.has(`${kind} ${id}`)));
}

/** One at a time for each question and each idea: of two jobs that read it, the one that read later also writes later. */
export async function inTurn(
  db: Db,
  of: keyof typeof TURNS,
  ids: readonly number[],
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    // In one order everywhere, so that nobody waits in a ring.
    await tx.execute(sql`
      select pg_advisory_xact_lock(${TURNS[of]}, key)
      from (select distinct hashint8(id) as key from unnest(${sql.param(`{${ids.join(",")}}`)}::bigint[]) id order by key) locks`);
    await work(tx);
  });
}
