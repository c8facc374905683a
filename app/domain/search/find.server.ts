import type { Viewer } from "#app/domain/people/viewer.server";
import { cleanText } from "#app/lib/clean-text";
import type { Db } from "#app/platform/db.server";
import type { DocumentKind, SearchEngine, SearchFilters, SearchSort } from "#app/platform/search-engine/port";
import { type Facets, keepAndCount, type SearchState } from "./check.server";
import { FOUND_PER_PAGE, MOST_PAGES } from "./limits";
import { spacesInScope } from "./scope.server";
import { type FoundItem, showFound } from "./show.server";

/** A search as a person asks for it. */
export type SearchRequest = {
  words: string;
  kind?: DocumentKind | null;
  /** The slug of a space. */
  space?: string | null;
  tag?: string | null;
  states?: readonly SearchState[];
  /** The handle of whoever wrote it. */
  author?: string | null;
  since?: Date | null;
  /** The first moment that is too late. */
  until?: Date | null;
  sort?: SearchSort;
  /** From 1 on. */
  page?: number;
};

export type FoundPage = {
  items: FoundItem[];
  /** How many were found; when `more`, there are more that only better words bring forth. */
  total: number;
  more: boolean;
  page: number;
  pages: number;
  facets: Facets;
  didYouMean: string | null;
};

/** One page of what the viewer may find. Nothing is named, counted or hinted at that they may not see, or that is gone. */
export async function search(db: Db, engine: SearchEngine, viewer: Viewer, request: SearchRequest): Promise<FoundPage> {
  const scope = await spacesInScope(db, viewer);
  const spaces = request.space ? scope.filter(({ slug }) => slug === request.space) : scope;
  const result = await engine.search({
    words: request.words,
    spaces: spaces.map(({ id }) => id),
    sort: request.sort ?? "relevance",
    ...filtersOf(request),
    space: request.space ? spaces[0]?.id : undefined,
  });
  const { kept, facets } = await keepAndCount(db, viewer, result.matches);
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(kept.length / FOUND_PER_PAGE)));
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1)), pages);
  const shown = kept.slice((page - 1) * FOUND_PER_PAGE, page * FOUND_PER_PAGE);
  const keptRefs = new Set(kept.map(({ kind, id }) => `${kind} ${id}`));
  const proven = result.didYouMean?.seenIn.some(({ kind, id }) => keptRefs.has(`${kind} ${id}`)) ?? false;
  return {
    items: await showFound(db, viewer, shown, result.lookedFor),
    total: kept.length,
    more: result.more,
    page,
    pages,
    facets,
    didYouMean: proven ? (result.didYouMean?.words ?? null) : null,
  };
}

function filtersOf({ kind, space, tag, states = [], author, since, until }: SearchRequest): SearchFilters {
  // People stand in no space, carry no tag and write no date.
  const posts: DocumentKind[] = ["question", "answer"];
  const onlyPosts = Boolean(space || tag || author || since || until || states.length > 0);
  return {
    kinds: kind ? [kind].filter((wanted) => !onlyPosts || wanted !== "person") : onlyPosts ? posts : undefined,
    tag: tag ? cleanText(tag) : undefined,
    author: author ? cleanText(author) : undefined,
    since: since ?? undefined,
    until: until ?? undefined,
    solved: states.includes("solved") || undefined,
    official: states.includes("official") || undefined,
    answered: states.includes("unanswered") ? false : undefined,
  };
}
