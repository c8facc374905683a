import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";

/** Documents whose words are counted; of more, every n-th stands for all. */
const SAMPLE_DOCUMENTS = 100_000;

/** The vocabulary says how many documents hold each word, and how much each space holds. */
export async function recountWords(db: Db): Promise<void> {
  // One picture of the index throughout: a word that is put meanwhile is not taken for one that is gone.
  await db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const [index] = await tx.execute<{ documents: number }>(
        sql`select count(*)::int as documents from search_documents`,
      );
      const every = Math.max(1, Math.ceil((index?.documents ?? 0) / SAMPLE_DOCUMENTS));
      await tx.execute(sql`
        create temporary table counted on commit drop as
        select space_id, word, (count(*) * ${every})::int as documents
        from search_documents d, lateral (select distinct unnest(string_to_array(d.plain, ' ')) as word) w
        where d.id % ${every} = 0 and word <> '' group by space_id, word`);
      await tx.execute(sql`
        insert into search_words (word, stem)
        select c.word, search_stem(c.word) from (select distinct word from counted) c
        where not exists (select from search_words w where w.word = c.word) order by c.word on conflict do nothing`);
      await tx.execute(sql`
        insert into search_word_counts as k (word, space_id, documents) select word, space_id, documents from counted
        order by word, space_id
        on conflict (word, space_id) do update set documents = excluded.documents where k.documents <> excluded.documents`);
      if (every === 1) {
        await tx.execute(sql`
          delete from search_word_counts k
          where not exists (select from counted c where c.word = k.word and c.space_id = k.space_id)`);
        await tx.execute(sql`
          delete from search_words w where not exists (select from search_word_counts k where k.word = w.word)`);
      }
      await recountTotals(tx);
    },
    { isolationLevel: "repeatable read" },
  );
}

/** It is known how much each space holds. */
export async function recountTotals(tx: Db): Promise<void> {
  await tx.execute(sql`delete from search_totals`);
  await tx.execute(sql`
    insert into search_totals (space_id, documents, words)
    select space_id, count(*), sum(length) from search_documents group by space_id`);
}
