import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { SearchDocument, SearchEngine } from "#app/platform/search-engine/port";
import { bringNamed } from "./bring.server";
import { DOCUMENTS_OF } from "./documents.server";
import { indexQuestion, lastActivity, touchedSince } from "./follow.server";
import { indexIdeas } from "./follow-ideas.server";
import { REBUILD_BATCH } from "./limits";

/** Told after each batch how many documents have been read so far. */
export type OnProgress = (documents: number) => void;

/** Everything that can be found is in the index, and nothing else; searching goes on meanwhile. */
export async function rebuildSearch(db: Db, engine: SearchEngine, onProgress: OnProgress = () => {}): Promise<void> {
  const start = await lastActivity(db);
  await engine.replaceAll(allDocuments(db, onProgress));
  // What was read may have changed before it was written.
  const { questions, ideas, people } = await touchedSince(db, start);
  for (const id of questions) await indexQuestion(db, engine, id);
  await indexIdeas(db, engine, ideas);
  await bringNamed(
    db,
    engine,
    people.map((id) => ({ kind: "person", id })),
  );
  await engine.recount();
}

/** Everything that can be found, a batch at a time. */
export async function* allDocuments(db: Db, onProgress: OnProgress): AsyncGenerator<SearchDocument[]> {
  let read = 0;
  for (const next of Object.values(DOCUMENTS_OF)) {
    for (let after = 0; ; ) {
      const batch = await next(db, { after, most: REBUILD_BATCH });
      const last = batch.at(-1);
      if (!last) break;
      yield batch;
      after = last.id;
      read += batch.length;
      onProgress(read);
    }
  }
}

/** How many documents there are to find. */
export async function countDocuments(db: Db): Promise<number> {
  const [row] = await db.execute<{ documents: number }>(sql`
    select ((select count(*) from people where left_at is null) + (select count(*) from questions where deleted_at is null)
      + (select count(*) from ideas where listed)
      + (select count(*) from answers a join questions q on q.id = a.question_id where a.deleted_at is null and q.deleted_at is null))::int as documents`);
  return row?.documents ?? 0;
}
