import type { Db } from "#app/platform/db.server";
import { type Match, SUGGESTED_KINDS, type SuggestQuery } from "#app/platform/search-engine/port";
import { readQuery } from "#app/platform/search-engine/read-query";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";
import { findDocuments } from "./find.server";
import { anyInTitle } from "./relevance.server";
import { lookUp } from "./terms.server";

/** Questions, ideas and people whose title or name holds all the words; the last one may be the beginning of a longer one. */
export async function suggestTitles(db: Db, { words, kind, spaces, most }: SuggestQuery): Promise<Match[]> {
  const read = readQuery(words);
  if (read.words.length === 0) return [];
  const { terms, corpus } = await lookUp(db, { words: read.words, spaces, unfinished: unfinishedWord(words) });
  const found = await findDocuments(db, {
    spaces,
    filters: { kinds: kind ? [kind] : SUGGESTED_KINDS },
    tiers: [{ query: terms.map((term) => anyInTitle(term)).join(" & "), most, leastShare: 0, enough: 0 }],
    terms,
    corpus,
    sort: "relevance",
    most,
  });
  return found.map(({ marked: _, ...match }) => match);
}
