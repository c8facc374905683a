import type { Viewer } from "#app/domain/people/viewer.server";
import { cleanText } from "#app/lib/clean-text";
import { fold } from "#app/lib/fold";
import type { TextLanguage } from "#app/lib/language";
import type { FoundState } from "#app/lib/search-address";
import type { Db } from "#app/platform/db.server";
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentRef,
  type SearchEngine,
  type SearchFilters,
  type SearchQuery,
  type SearchSort,
} from "#app/platform/search-engine/port";
import { type Facets, keepAndCount } from "./check.server";
import { idOf } from "./found";
import { FOUND_PER_PAGE, LITTLE_FOUND, MOST_PAGES } from "./limits";
import { pinsFor } from "./pins.server";
import { type SpaceInScope, spacesInScope } from "./scope.server";
import { type FoundItem, showFound } from "./show.server";
import { searchWidened } from "./widen.server";

/** A search as a person asks for it. */
export type SearchRequest = {
  words: string;
  kind?: DocumentKind | null;
  /** The slug of a space, or its name. */
  space?: string | null;
  tag?: string | null;
  /** All of them hold. */
  states?: readonly FoundState[];
  /** The handle of whoever wrote it. */
  author?: string | null;
  language?: TextLanguage | null;
  since?: Date | null;
  /** The first moment that is too late. */
  until?: Date | null;
  sort?: SearchSort;
  /** From 1 on. */
  page?: number;
};

export type FoundPage = {
  items: (FoundItem & { pinned: boolean })[];
  /** How many were found; when `more`, there are more that only better words bring forth. */
  total: number;
  more: boolean;
  page: number;
  pages: number;
  facets: Facets;
  didYouMean: string | null;
};

/** One page of what the viewer may find, first what staff chose for just these words. Nothing is named, counted or hinted at that they may not see, or that is gone. */
export async function search(db: Db, engine: SearchEngine, viewer: Viewer, request: SearchRequest): Promise<FoundPage> {
  const scope = await spacesInScope(db, viewer);
  const space = request.space ? spaceCalled(request.space, scope) : null;
  const query = {
    words: request.words,
    spaces: (request.space ? [space].filter((found) => found !== null) : scope).map(({ id }) => id),
    sort: request.sort ?? (request.words.trim() === "" ? "newest" : "relevance"),
    ...filtersOf(request),
    space: space?.id,
  } satisfies SearchQuery;
  const result = await searchWidened(db, engine, query);
  const pins = isAsItComes(request) ? await pinsFor(db, request.words) : [];
  const pinned = new Set(pins.map(keyOf));
  const named = [...pins, ...result.matches.filter((match) => !pinned.has(keyOf(match)))];
  const { kept, facets } = await keepAndCount(db, viewer, named);
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(kept.length / FOUND_PER_PAGE)));
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1)), pages);
  const shown = kept.slice((page - 1) * FOUND_PER_PAGE, page * FOUND_PER_PAGE);
  const keptRefs = new Set(kept.map(keyOf));
  const proven = result.didYouMean?.seenIn.some((ref) => keptRefs.has(keyOf(ref))) ?? false;
  const items = await showFound(db, viewer, shown, result.lookedFor);
  return {
    items: items.map((item) => ({ ...item, pinned: pinned.has(keyOf(refOf(item))) })),
    total: kept.length,
    more: result.more,
    page,
    pages,
    facets: { ...facets, languages: await countLanguages(db, engine, viewer, query, { kept, facets }) },
    didYouMean: proven ? (result.didYouMean?.words ?? null) : null,
  };
}

const keyOf = ({ kind, id }: DocumentRef) => `${kind} ${id}`;

const refOf = (item: FoundItem): DocumentRef => ({ kind: item.kind, id: idOf(item) });

/** Neither narrowed nor in another order: only then does what staff chose come first. */
const isAsItComes = ({ words, sort = "relevance", page, states = [], ...filters }: SearchRequest) =>
  sort === "relevance" && states.length === 0 && Object.values(filters).every((value) => !value);

/** The space of this slug, else of this name, of those in scope; null when there is none. */
function spaceCalled(called: string, scope: readonly SpaceInScope[]): SpaceInScope | null {
  return (
    scope.find(({ slug }) => slug === called) ?? scope.find(({ name }) => fold(name) === fold(called.trim())) ?? null
  );
}

/** How much was found in each language. Where one alone was asked for and holds little, the others are looked at, too. */
async function countLanguages(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  query: SearchQuery,
  { kept, facets }: Awaited<ReturnType<typeof keepAndCount>>,
): Promise<Facets["languages"]> {
  if (!query.language || kept.length >= LITTLE_FOUND) return facets.languages;
  const { matches } = await engine.search({ ...query, language: undefined });
  const { languages } = (await keepAndCount(db, viewer, matches)).facets;
  return { ...languages, [query.language]: facets.languages[query.language] };
}

function filtersOf(request: SearchRequest): SearchFilters {
  const { kind, space, tag, states = [], author, language, since, until } = request;
  // People stand in no space, carry no tag and write no date; states are of questions and their answers.
  const onlyPosts = Boolean(space || tag || author || language || since || until || states.length > 0);
  const fits = (wanted: DocumentKind) => (wanted === "person" ? !onlyPosts : wanted !== "idea" || states.length === 0);
  const ofPosts = states.includes("unsolved") ? (["question"] as const) : DOCUMENT_KINDS.filter(fits);
  const holds = (yes: FoundState, no: FoundState) =>
    states.includes(yes) ? true : states.includes(no) ? false : undefined;
  return {
    kinds: kind ? [kind].filter(fits) : onlyPosts ? ofPosts : undefined,
    tag: tag ? cleanText(tag) : undefined,
    author: author ? cleanText(author) : undefined,
    since: since ?? undefined,
    until: until ?? undefined,
    language: language ?? undefined,
    solved: holds("solved", "unsolved"),
    official: states.includes("official") || undefined,
    answered: holds("answered", "unanswered"),
  };
}
