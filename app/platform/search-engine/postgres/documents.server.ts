import { sql } from "drizzle-orm";
import { compoundsIn, wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, SearchDocument } from "#app/platform/search-engine/port";
import { NO_SPACE } from "#db/schema/index";
import { factsOf } from "./facts";

/** Characters of a text that are read: a tsvector takes no more than a megabyte. */
const BODY_MAX_CHARS = 100_000;

/** The documents stand in the index as they are now, and their words in the vocabulary. */
export async function putDocuments(db: Db, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  // New words are known at once, as rare ones; how common they are is counted later, because popular rows would be fought over.
  await db.execute(sql`
    with ${given(documents)}, fresh as materialized (
      select space_id, held.word
      from (select distinct space_id, unnest(string_to_array(plain, ' ')) as word from given) held
      where held.word <> '' and not exists (
        select from search_word_counts c where c.word = held.word and c.space_id = held.space_id)
    ), vocabulary as (
      insert into search_words (word, stem)
      select f.word, search_stem(f.word) from (select distinct word from fresh) f
      where not exists (select from search_words w where w.word = f.word) order by f.word
      on conflict do nothing
    ), counts as (
      insert into search_word_counts (word, space_id, documents) select word, space_id, 1 from fresh order by word, space_id
      on conflict do nothing
    )
    ${INSERT_GIVEN}
    on conflict (kind, id) do update set space_id = excluded.space_id, solved = excluded.solved,
      official = excluded.official, score = excluded.score, created_at = excluded.created_at,
      indexed_at = excluded.indexed_at, length = excluded.length, plain = excluded.plain, words = excluded.words`);
}

/** The documents, of which the index holds none yet, stand in it; the vocabulary is for the caller to count. */
export async function insertDocuments(db: Db, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length > 0) await db.execute(sql`with ${given(documents)} ${INSERT_GIVEN}`);
}

const given = (documents: readonly SearchDocument[]) => sql`given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(documents.map(asRow))}::jsonb) as g(kind text, id bigint,
        space_id bigint, solved boolean, official boolean, score int, created_at timestamptz, length int, config text,
        title text, labels text, context text, body text, other_config text, other text, plain text, facts text[])
    )`;

const INSERT_GIVEN = sql`
    insert into search_documents (kind, id, space_id, solved, official, score, created_at, indexed_at, length, plain, words)
    select kind, id, space_id, solved, official, score, created_at, now(), length, plain,
      array_to_tsvector(facts) || setweight(in_title, 'A')
        || array_to_tsvector(array(select '^' || stem from unnest(tsvector_to_array(in_title)) stem))
        || setweight(to_tsvector(config::regconfig, labels), 'B') || setweight(to_tsvector(config::regconfig, context), 'C')
        || to_tsvector(config::regconfig, body) || to_tsvector(other_config::regconfig, other)
    from given, lateral (select to_tsvector(config::regconfig, title) as in_title offset 0) t order by kind, id`;

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
  const { kind, id, solved, official, score, createdAt, title, body, tags } = document;
  const names = { title: plainWords(title), labels: plainWords(tags.join("\n")) };
  const text = plainWords(body.slice(0, BODY_MAX_CHARS));
  // An answer is found by what its question is called, too, but its own words come first.
  const [own, context] =
    kind === "answer" ? [{ title: "", labels: "" }, joined(names.title, names.labels)] : [names, ""];
  const plain = joined(own.title, own.labels, context, text);
  const config = configOf(plain, document.language);
  return {
    kind,
    id,
    solved,
    official,
    score,
    space_id: document.spaceId ?? NO_SPACE,
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
    facts: factsOf(document),
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
