import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { QueryWord } from "#app/platform/search-engine/read-query";
import { likelyMeant, maybeMisspelt, type Neighbour } from "#app/platform/search-engine/spelling";
import { spaceArray, textArray } from "./sql-values.server";

/** A word of a query as the index knows it. */
export type Term = {
  word: string;
  /** Documents that hold any of these are about it: its stem, compounds, what was likely meant, or how it may go on. */
  stems: readonly string[];
  /** How many documents of the scope hold it. */
  documents: number;
  /** Says little by itself. */
  weak: boolean;
  /** The word that was likely meant, when no document holds this one; `stems` holds its stem. */
  meant: Neighbour | null;
};

/** How many documents the scope holds, and how many words one has on average. */
export type Corpus = { documents: number; averageLength: number };

/** What is known of the words of a query, of where it searches, and how any row of its words is stemmed. */
export type LookedUp = { terms: Term[]; corpus: Corpus; stemmed(row: readonly string[]): string[] };

type Asked = {
  words: readonly QueryWord[];
  /** Words of which only the stem is asked. */
  others?: readonly string[];
  spaces: readonly number[];
  /** The word somebody may still be typing. */
  unfinished?: string | null;
};

/** Words that an unfinished one may be the beginning of. */
const CONTINUATIONS = 8;
/** Letters from which on an unfinished word is gone on with. */
export const CONTINUED_MIN_CHARS = 3;
/** Of very many, so many are counted: the shortest. */
const CONTINUATIONS_COUNTED = 200;
/** Words compared with one that no document holds. */
const NEIGHBOURS = 40;
/** Behind every letter. */
const LAST_LETTER = String.fromCodePoint(0x10ffff);

type Row = { word: string; stem: string; documents: number; near: Neighbour[] | null; rest: Neighbour[] | null };

/** What the index knows of these words in these spaces. */
export async function lookUp(db: Db, { words, others = [], spaces, unfinished = null }: Asked): Promise<LookedUp> {
  const scope = spaceArray(spaces);
  const asked = [...new Set([...words.flatMap(({ word, compounds }) => [word, ...compounds]), ...others])];
  const rows = await db.execute<Row & { all: number; length: number }>(sql`
    with asked as materialized (select word, search_stem(word) as stem from unnest(${textArray(asked)}) word),
    counted as materialized (
      select word, stem, coalesce((
        select sum(c.documents) from search_words w join search_word_counts c on c.word = w.word
        where w.stem = asked.stem and c.space_id = any(${scope})), 0)::int as documents
      from asked
    )
    select c.*, total.*, goes_on.rest,
      case when c.documents = 0 and goes_on.rest is null and c.word = any(${textArray(asked.filter(maybeMisspelt))})
        then ${nearWords(scope)} end as near
    from counted c, lateral (
      select case when c.word = ${unfinished ?? ""} and char_length(c.word) >= ${CONTINUED_MIN_CHARS}
        then ${continuations(scope)} end as rest offset 0
    ) goes_on, (
      select coalesce(sum(documents), 0)::int as "all", coalesce(sum(words)::float / nullif(sum(documents), 0), 1) as length
      from search_totals where space_id = any(${scope})) total`);
  const known = new Map(rows.map((row) => [row.word, row]));
  const terms = words.flatMap((word) => termOf(word, known) ?? []);
  const most = Math.max(0, ...terms.map(({ documents }) => documents));
  return {
    terms,
    corpus: { documents: Math.max(rows[0]?.all ?? 0, most), averageLength: rows[0]?.length ?? 1 },
    stemmed: (row) => row.map((word) => known.get(word)?.stem ?? word),
  };
}

/** Words of the vocabulary that look like the one asked for: equal letters in a row, or the same two at the start. */
const nearWords = (scope: SQL) => sql`(
  select jsonb_agg(n) from (
    select w.word, w.stem, counted.documents from (
      select word, stem from search_words w
      where (w.word % c.word or ${beginsWith(sql`left(c.word, 2)`)})
        and char_length(w.word) between char_length(c.word) - 2 and char_length(c.word) + 2
      order by similarity(w.word, c.word) desc limit ${2 * NEIGHBOURS}) w, ${documentsOf(scope)} counted
    where counted.documents > 0 order by similarity(w.word, c.word) desc, documents desc limit ${NEIGHBOURS}) n)`;

const continuations = (scope: SQL) => sql`(
  select jsonb_agg(n) from (
    select min(w.word) as word, w.stem, sum(counted.documents)::int as documents
    from (
      select word, stem from search_words w where ${beginsWith(sql`c.word`)}
      order by char_length(word), word limit ${CONTINUATIONS_COUNTED}) w, ${documentsOf(scope)} counted
    where counted.documents > 0 group by w.stem order by documents desc limit ${CONTINUATIONS}) n)`;

/** Holds where the word of the row `w` begins so: a range of an index, whatever letters. */
const beginsWith = (letters: SQL) => sql`(w.word ~>=~ ${letters} and w.word ~<~ (${letters} || ${LAST_LETTER}))`;

/** How many documents of the scope hold the word of the row `w`. */
const documentsOf = (scope: SQL) => sql`lateral (
  select sum(k.documents)::int as documents from search_word_counts k where k.word = w.word and k.space_id = any(${scope}))`;

function termOf({ word, compounds, weak }: QueryWord, known: ReadonlyMap<string, Row>): Term | null {
  const row = known.get(word);
  if (!row) return null;
  const rest = row.rest ?? [];
  const joined = compounds.flatMap((compound) => known.get(compound) ?? []);
  const meant = rest.length === 0 && row.documents === 0 && row.near ? likelyMeant(word, row.near) : [];
  return {
    word,
    stems: [...new Set([row.stem, ...[...joined, ...rest, ...meant].map(({ stem }) => stem)])],
    documents: Math.max(row.documents, ...[...joined, ...rest, ...meant].map(({ documents }) => documents)),
    weak: weak && rest.length === 0,
    meant: meant[0] ?? null,
  };
}
