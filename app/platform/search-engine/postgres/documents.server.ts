import { sql } from "drizzle-orm";
import { compoundsIn, wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, SearchDocument } from "#app/platform/search-engine/port";
import { NO_SPACE } from "#db/schema/index";

/** The documents stand in the index as they are now, and their words in the vocabulary. */
export async function putDocuments(db: Db, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = JSON.stringify(documents.map(asRow));
  // New words are known at once, as rare ones; how common they are is counted later, because popular rows would be fought over.
  await db.execute(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as g(kind text, id bigint, space_id bigint, tags text[], author text,
        language text, solved boolean, official boolean, answered boolean, score int, created_at timestamptz, length int,
        config text, title text, labels text, context text, body text, other_config text, other text, plain text)
    ), vocabulary as (
      insert into search_words (space_id, word, stem, documents)
      select space_id, word, search_stem(word), 1 from (
        select distinct g.space_id, word from given g, unnest(string_to_array(g.plain, ' ')) word
        where not exists (select from search_words k where k.space_id = g.space_id and k.word = word)
      ) fresh order by space_id, word
      on conflict do nothing
    )
    insert into search_documents (kind, id, space_id, tags, author, language, solved, official, answered, score, created_at,
      indexed_at, length, plain, words)
    select kind, id, space_id, tags, author, language, solved, official, answered, score, created_at, now(), length, plain,
      setweight(to_tsvector(config::regconfig, title), 'A') || setweight(to_tsvector(config::regconfig, labels), 'B')
        || setweight(to_tsvector(config::regconfig, context), 'C') || to_tsvector(config::regconfig, body)
        || to_tsvector(other_config::regconfig, other)
    from given order by kind, id
    on conflict (kind, id) do update set space_id = excluded.space_id, tags = excluded.tags, author = excluded.author,
      language = excluded.language, solved = excluded.solved, official = excluded.official, answered = excluded.answered,
      score = excluded.score, created_at = excluded.created_at, indexed_at = excluded.indexed_at, length = excluded.length,
      plain = excluded.plain, words = excluded.words`);
}

/** The documents stand in the index no more. */
export async function removeDocuments(db: Db, refs: readonly DocumentRef[]): Promise<void> {
  if (refs.length === 0) return;
  await db.execute(sql`
    delete from search_documents d using jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as r(kind text, id bigint)
    where d.kind = r.kind and d.id = r.id`);
}

/** Just these documents stand in the index, and what was put while they came. */
export async function replaceDocuments(db: Db, batches: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
  const [start] = await db.execute<{ now: string }>(sql`select now()::text as now`);
  for await (const batch of batches) await putDocuments(db, batch);
  await db.execute(sql`delete from search_documents where indexed_at < ${start?.now}::timestamptz(3)`);
}

function asRow(document: SearchDocument) {
  const { spaceId, createdAt, questionId: _, title, body, tags, kind, ...facts } = document;
  const names = { title: plainWords(title), labels: plainWords(tags.join("\n")) };
  const text = plainWords(body);
  // An answer is found by what its question is called, too, but its own words come first.
  const [own, context] =
    kind === "answer" ? [{ title: "", labels: "" }, joined(names.title, names.labels)] : [names, ""];
  const plain = joined(own.title, own.labels, context, text);
  const config = configOf(plain, document.language);
  return {
    ...facts,
    kind,
    tags,
    space_id: spaceId ?? NO_SPACE,
    created_at: createdAt,
    length: joined(own.title, own.labels, text).split(" ").length,
    config: config.own,
    ...own,
    context,
    body: text,
    other_config: config.other ?? config.own,
    other: config.other
      ? plain
          .split(" ")
          .filter((word) => config.otherScript.test(word))
          .join(" ")
      : "",
    plain,
  };
}

/** The words of a text and its compounds, folded, with a space between. */
const plainWords = (text: string) => [...wordsIn(text).map(({ word }) => word), ...compoundsIn(text)].join(" ");

const joined = (...texts: string[]) => texts.filter(Boolean).join(" ");

const GREEK = /[α-ω]/;
const CYRILLIC = /[а-я]/;

/** How a text is stemmed: by its language, and where it holds both Greek and Cyrillic, the other's words once more by theirs. */
function configOf(plain: string, language: string) {
  const [greek, cyrillic] = [GREEK.test(plain), CYRILLIC.test(plain)];
  if (greek && (language === "el" || !cyrillic))
    return { own: "goodturn_el", other: cyrillic ? "goodturn_ru" : null, otherScript: CYRILLIC };
  return { own: cyrillic ? "goodturn_ru" : "goodturn_en", other: greek ? "goodturn_el" : null, otherScript: GREEK };
}
