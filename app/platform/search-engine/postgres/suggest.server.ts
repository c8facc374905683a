import type { Db } from "#app/platform/db.server";
import type { Match, SearchScope } from "#app/platform/search-engine/port";
import { readQuery } from "#app/platform/search-engine/read-query";
import { findDocuments } from "./find.server";
import { anyOf } from "./relevance.server";
import { lookUp } from "./terms.server";
import { unfinishedWord } from "./unfinished";

/** Questions and people whose title or name holds all the words; the last one may be the beginning of a longer one. */
export async function suggestTitles(
  db: Db,
  { words, spaces, most }: SearchScope & { words: string; most: number },
): Promise<Match[]> {
  const read = readQuery(words);
  if (read.words.length === 0) return [];
  const { terms, corpus } = await lookUp(db, { words: read.words, spaces, unfinished: unfinishedWord(words) });
  const found = await findDocuments(db, {
    spaces,
    filters: { kinds: ["question", "person"] },
    whole: terms.map((term) => anyOf(term, "AB")).join(" & "),
    part: null,
    terms,
    corpus,
    sort: "relevance",
    most,
    leastShare: 0,
  });
  return found.map(({ marked: _, ...match }) => match);
}
