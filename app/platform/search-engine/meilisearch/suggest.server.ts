import { wordsIn } from "#app/lib/fold";
import { type Match, SUGGESTED_KINDS, type SuggestQuery } from "#app/platform/search-engine/port";
import { QUERY_MAX_CHARS } from "#app/platform/search-engine/read-query";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";
import type { MeilisearchConnection } from "./connection.server";
import { filterOf } from "./filter";
import { NAME_FIELD } from "./settings";

/** Questions, ideas and people whose title or name holds all the words; the last one may be the beginning of a longer one. */
export async function suggestTitles(
  meili: MeilisearchConnection,
  { words, kind, spaces, most }: SuggestQuery,
): Promise<Match[]> {
  const typed = wordsIn(words.slice(0, QUERY_MAX_CHARS)).map(({ word }) => word);
  if (typed.length === 0) return [];
  const [answer] = await meili.ask([
    {
      q: `${typed.join(" ")}${unfinishedWord(words) === null ? " " : ""}`,
      filter: filterOf(spaces, { kinds: kind ? [kind] : SUGGESTED_KINDS }),
      attributesToSearchOn: [NAME_FIELD],
      matchingStrategy: "all",
      limit: most,
    },
  ]);
  return (answer?.hits ?? []).map(({ kind, id }, place) => ({ kind, id, score: most - place }));
}
