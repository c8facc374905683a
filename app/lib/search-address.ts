import { searchPath } from "./paths";
import { DAY_MS } from "./time";

export const FOUND_KINDS = ["question", "answer", "person"] as const;
export const FOUND_STATES = ["solved", "official", "unanswered"] as const;
export const FOUND_SORTS = ["relevance", "newest", "votes"] as const;

const SINCE_DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
export type Since = keyof typeof SINCE_DAYS;
export const SINCES = Object.keys(SINCE_DAYS) as Since[];

/** Characters of a search that count. */
export const WORDS_MAX_CHARS = 200;

/** A search as its address says it: the words, what narrows it, its order and page. */
export type SearchAddress = {
  q: string;
  kind: (typeof FOUND_KINDS)[number] | null;
  state: (typeof FOUND_STATES)[number] | null;
  /** The slug of a space. */
  space: string | null;
  tag: string | null;
  since: Since | null;
  sort: (typeof FOUND_SORTS)[number];
  page: number;
};

/** What narrows a search, in the order it is offered. */
export const FILTERS = ["kind", "state", "space", "tag", "since"] as const;
export type Filter = (typeof FILTERS)[number];

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
  names.find((name) => name === text) ?? null;

/** The search in a query string; what nobody offered is left out. */
export function readSearchAddress(query: (name: string) => string | null): SearchAddress {
  return {
    q: (query("q") ?? "").trim().slice(0, WORDS_MAX_CHARS).toWellFormed(),
    kind: oneOf(FOUND_KINDS, query("kind")),
    state: oneOf(FOUND_STATES, query("state")),
    space: query("space")?.slice(0, WORDS_MAX_CHARS) || null,
    tag: query("tag")?.slice(0, WORDS_MAX_CHARS) || null,
    since: oneOf(SINCES, query("since")),
    sort: oneOf(FOUND_SORTS, query("sort")) ?? "relevance",
    page: /^[1-9]\d{0,2}$/.test(query("page") ?? "") ? Number(query("page")) : 1,
  };
}

/** The address of this search with something changed. Any change but of the page leads to the first page. */
export function searchAddressPath(address: SearchAddress, change: Partial<SearchAddress> = {}): string {
  const { sort, page, ...rest } = { ...address, page: 1, ...change };
  return searchPath({
    ...rest,
    sort: sort === "relevance" ? null : sort,
    page: page > 1 ? String(page) : null,
  });
}

/** The first moment of the last day, week, month or year. */
export const sinceMoment = (since: Since, now: Date) => new Date(now.getTime() - SINCE_DAYS[since] * DAY_MS);
