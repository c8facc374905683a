import { SUGGEST_RATE } from "#app/domain/search/limits";
import { type Suggestions, suggest } from "#app/domain/search/suggest.server";
import { filtersInUse, SUGGEST_MIN_CHARS } from "#app/lib/search-address";
import { readSearch } from "#app/lib/search-operators";
import { readingResource } from "#app/web/resource.server";

/** What the search box offers for the words somebody is typing. What narrows a search is for the page of results: of it only a person being named is answered here. */
export const loader = readingResource(async ({ app, db, viewer, context, query }) => {
  const { words, only } = asked((name) => (name === "q" ? query(name) : null));
  if (words.length < SUGGEST_MIN_CHARS) return answer({ question: [], idea: [], person: [] });
  await app.limits.count(SUGGEST_RATE, viewer ? `member ${viewer.id}` : context.ip);
  return answer(await suggest(db, app.search, viewer, { words, only }));
});

function asked(query: (name: string) => string | null): { words: string; only?: "person" } {
  const address = readSearch(query);
  const inUse = filtersInUse(address);
  if (inUse.length === 0) return { words: address.q };
  const named = address.q === "" && inUse.length === 1 ? address.by : null;
  return { words: named ?? "", only: "person" };
}

const answer = (suggestions: Suggestions) =>
  Response.json(suggestions, { headers: { "Cache-Control": "private, no-store" } });
