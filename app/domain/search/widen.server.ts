import { sql } from "drizzle-orm";
import { type Word, wordsIn } from "#app/lib/fold";
import { detectLanguage } from "#app/lib/language";
import type { Db } from "#app/platform/db.server";
import {
  type DocumentRef,
  type Match,
  MOST_MATCHES,
  type SearchEngine,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
} from "#app/platform/search-engine/port";
import { SYNONYM_MAX_WORDS, WIDENED_MAX_WORDS, WIDENINGS_MAX } from "./limits";

/** What is found by these words and by what staff say means the same, as if it had been looked for together. Works with any engine. */
export async function searchWidened(db: Db, engine: SearchEngine, query: SearchQuery): Promise<SearchResult> {
  const wordings = await otherWordings(db, query.words);
  const [own, ...others] = await Promise.all(
    [query.words, ...wordings].map((words) => engine.search({ ...query, words })),
  );
  if (!own) throw new Error("nothing was searched");
  if (others.length === 0) return own;
  const all = [own, ...others];
  const merged = mergeMatches(all.map(({ matches }) => matches));
  return {
    matches: (await inOrder(db, merged, query.sort)).slice(0, MOST_MATCHES),
    more: all.some(({ more }) => more) || merged.length > MOST_MATCHES,
    didYouMean: others.some(({ matches }) => matches.length > 0) ? null : own.didYouMean,
    lookedFor: async (words) =>
      new Set((await Promise.all(all.map((one) => one.lookedFor(words)))).flatMap((set) => [...set])),
  };
}

/** The words with each synonym in place of what it stands for, a few at most. What stands in quotation marks, or after a minus, is meant just so. */
export async function otherWordings(db: Db, typed: string): Promise<string[]> {
  const rows = rowsOf(typed);
  if (rows.length === 0) return [];
  const language = detectLanguage(typed);
  const found = await db.execute<{ folded: string[]; words: string[] }>(sql`
    select folded, words from search_synonyms
    where folded && ${sql.param(
      rows.map(({ folded }) => folded),
      { mapToDriverValue: asTextArray },
    )}::text[]
      and (language is null or language = ${language})
    order by id limit ${WIDENINGS_MAX}`);
  const wordings = rows.flatMap((row) =>
    found
      .filter(({ folded }) => folded.includes(row.folded))
      .flatMap((group) => group.words.filter((_, place) => group.folded[place] !== row.folded))
      .map((word) => `${typed.slice(0, row.start)}${word}${typed.slice(row.end)}`),
  );
  return [...new Set(wordings)].slice(0, WIDENINGS_MAX);
}

const asTextArray = (words: string[]) => `{${words.map((word) => `"${word}"`).join(",")}}`;

type Row = { folded: string; start: number; end: number };

/** Each row of words that a synonym may stand for, the longest first. */
function rowsOf(typed: string): Row[] {
  const just = [...typed.matchAll(/["“”„«»][^"“”„«»]*["“”„«»]|(?<=^|\s)-\S+|\S+:\S*/g)];
  const free = (word: Word) => !just.some(({ index, 0: text }) => word.start < index + text.length && word.end > index);
  const words = wordsIn(typed).slice(0, WIDENED_MAX_WORDS);
  return words
    .flatMap((_, first) =>
      Array.from({ length: SYNONYM_MAX_WORDS }, (_, more) => words.slice(first, first + more + 1)).filter(
        (row, more) => row.length === more + 1 && row.every(free),
      ),
    )
    .sort((one, other) => other.length - one.length)
    .flatMap((row) => {
      const [head, tail] = [row[0], row.at(-1)];
      return head && tail ? [{ folded: row.map(({ word }) => word).join(" "), start: head.start, end: tail.end }] : [];
    });
}

/** Scores compare within one answer only: each is taken as a share of the best of its answer. */
function mergeMatches(answers: readonly (readonly Match[])[]): Match[] {
  const best = new Map<string, Match>();
  for (const matches of answers) {
    const top = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
    for (const match of matches) {
      const key = `${match.kind} ${match.id}`;
      const score = match.score / top;
      if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) best.set(key, { ...match, score });
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/** As asked for: by relevance as they come, else as the database knows when they were written and how they were voted on. */
async function inOrder(db: Db, matches: Match[], sort: SearchSort): Promise<Match[]> {
  if (sort === "relevance" || matches.length === 0) return matches;
  const named = JSON.stringify(matches.map(({ kind, id }, place) => ({ kind, id, place })));
  const order = sort === "newest" ? sql`written_at desc` : sql`votes desc, place`;
  const rows = await db.execute<DocumentRef & { place: number }>(sql`
    select place from (
      select n.place, coalesce(q.asked_at, a.answered_at, i.proposed_at, p.joined_at) as written_at, coalesce(q.score, a.score, i.score, 0) as votes
      from jsonb_to_recordset(${named}::jsonb) as n(kind text, id bigint, place int)
      left join questions q on n.kind = 'question' and q.id = n.id
      left join answers a on n.kind = 'answer' and a.id = n.id
      left join ideas i on n.kind = 'idea' and i.id = n.id
      left join people p on n.kind = 'person' and p.id = n.id
    ) known order by ${order}`);
  return rows.flatMap(({ place }) => matches[place] ?? []);
}
