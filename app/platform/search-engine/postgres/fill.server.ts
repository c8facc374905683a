import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { SearchDocument } from "#app/platform/search-engine/port";
import { insertDocuments } from "./documents.server";
import { recountTotals } from "./recount.server";

/** Memory for building the index of words. */
const BUILD_MEMORY = "256MB";

/**
 * An empty index holds these documents, whole or not at all. Much quicker for many than putting them one batch after the other,
 * because words are counted and indexed once, at the end; nobody can search until it is done.
 */
export async function fillEmptyIndex(db: Db, batches: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local synchronous_commit = off`);
    await tx.execute(sql`set local maintenance_work_mem = ${sql.raw(`'${BUILD_MEMORY}'`)}`);
    await tx.execute(sql`lock table search_documents in access exclusive mode`);
    await tx.execute(sql`delete from search_documents`);
    const definitions = await tx.execute<{ name: string; definition: string }>(sql`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = 'search_documents'::regclass and not indisprimary`);
    for (const { name } of definitions) await tx.execute(sql`drop index ${sql.raw(name)}`);
    let written: Promise<unknown> = Promise.resolve();
    for await (const batch of batches) {
      await written;
      written = insertDocuments(tx, batch);
    }
    await written;
    for (const { definition } of definitions) await tx.execute(sql.raw(definition));
    await countAllWords(tx);
  });
}

/** The vocabulary is that of all documents. */
async function countAllWords(tx: Db): Promise<void> {
  await tx.execute(sql`truncate search_words, search_word_counts`);
  await tx.execute(sql`
    insert into search_word_counts (word, space_id, documents)
    select word, space_id, count(*) from search_documents d,
      lateral (select distinct unnest(string_to_array(d.plain, ' ')) as word) w
    where word <> '' group by word, space_id order by word, space_id`);
  await tx.execute(sql`
    insert into search_words (word, stem)
    select word, search_stem(word) from (select distinct word from search_word_counts) c order by word`);
  await recountTotals(tx);
}
