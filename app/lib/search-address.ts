import { TEXT_LANGUAGES, type TextLanguage } from "./language";
import { searchPath } from "./paths";
import { DAY_MS } from "./time";

export const FOUND_KINDS = ["question", "answer", "idea", "person"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
export const FOUND_STATES = ["solved", "unsolved", "official", "unanswered", "answered"] as const;
export type FoundState = (typeof FOUND_STATES)[number];
export const FOUND_SORTS = ["relevance", "newest", "votes"] as const;

const SINCE_DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
export type Since = keyof typeof SINCE_DAYS;
export const SINCES = Object.keys(SINCE_DAYS) as Since[];

/** Characters of a search that count. */
export const WORDS_MAX_CHARS = 200;
/** Characters from which on a search box offers something. */
export const SUGGEST_MIN_CHARS = 2;

/** A search as its address says it: the words, what narrows it, its order and page. */
export type SearchAddress = {
  q: string;
  kind: FoundKind | null;
  /** All of them hold. */
  states: readonly FoundState[];
  /** The slug of a space, or its name. */
  space: string | null;
  tag: string | null;
  /** The handle of whoever wrote it. */
  by: string | null;
  lang: TextLanguage | null;
  since: Since | null;
  /** The first day, as 2026-01-31. */
  after: string | null;
  /** The first day that is too late. */
  before: string | null;
  sort: (typeof FOUND_SORTS)[number];
  page: number;
};

/** What narrows a search, in the order it is offered. */
export const FILTERS = ["kind", "state", "space", "tag", "by", "lang", "since", "after", "before"] as const;
export type Filter = (typeof FILTERS)[number];

export const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
  names.find((name) => name === text) ?? null;

/** The search in a query string; what nobody offered is left out. */
export function readSearchAddress(query: (name: string) => string | null): SearchAddress {
  const named = (name: string) => query(name)?.slice(0, WORDS_MAX_CHARS).toWellFormed() || null;
  return {
    q: (query("q") ?? "").trim().slice(0, WORDS_MAX_CHARS).toWellFormed(),
    kind: oneOf(FOUND_KINDS, query("kind")),
    states: (query("state") ?? "")
      .split(" ", FOUND_STATES.length)
      .reduce<readonly FoundState[]>((states, name) => withState(states, oneOf(FOUND_STATES, name)), []),
    space: named("space"),
    tag: named("tag"),
    by: named("by"),
    lang: oneOf(TEXT_LANGUAGES, query("lang")),
    since: oneOf(SINCES, query("since")),
    after: asDay(query("after")),
    before: asDay(query("before")),
    sort: oneOf(FOUND_SORTS, query("sort")) ?? "relevance",
    page: /^[1-9]\d{0,2}$/.test(query("page") ?? "") ? Number(query("page")) : 1,
  };
}

const OPPOSITES: Partial<Record<FoundState, FoundState>> = {
  solved: "unsolved",
  unsolved: "solved",
  answered: "unanswered",
  unanswered: "answered",
};

/** The states with one more, which takes the place of its opposite. */
export function withState(states: readonly FoundState[], added: FoundState | null): readonly FoundState[] {
  if (added === null || states.includes(added)) return states;
  return [...states.filter((state) => state !== OPPOSITES[added]), added];
}

/** The day a text names, in full: 2026 is its first day. Null for what is no day. */
export function asDay(text: string | null): string | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? "") ?? [];
  const full = `${year}-${month}-${day}`;
  const at = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(full) ? full : null;
}

/** The fields of a search's address, as a form or a query string holds them; the page is none of them. */
export function searchFields({ q, states, sort, page: _, ...rest }: SearchAddress): Record<string, string> {
  const fields = { q, ...rest, state: states.join(" "), sort: sort === "relevance" ? null : sort };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}

/** The address of this search with something changed. Any change but of the page leads to the first page. */
export function searchAddressPath(address: SearchAddress, change: Partial<SearchAddress> = {}): string {
  const changed = { ...address, page: 1, ...change };
  return searchPath({ ...searchFields(changed), page: changed.page > 1 ? String(changed.page) : null });
}

/** Something that narrows a search now, and the search without it. */
export type FilterInUse = { filter: Filter; value: string; without: Partial<SearchAddress> };

/** All that narrows a search now. */
export function filtersInUse(address: SearchAddress): FilterInUse[] {
  return FILTERS.flatMap((filter): FilterInUse[] => {
    if (filter === "state")
      return address.states.map((value) => ({
        filter,
        value,
        without: { states: address.states.filter((state) => state !== value) },
      }));
    const value = address[filter];
    return value === null ? [] : [{ filter, value, without: { [filter]: null } }];
  });
}

/** What turns off all that narrows a search. */
export const WITHOUT_FILTERS: Partial<SearchAddress> = {
  kind: null,
  states: [],
  space: null,
  tag: null,
  by: null,
  lang: null,
  since: null,
  after: null,
  before: null,
};

/** The first moment of the time a search is narrowed to, and the first that is too late; null where nothing bounds it. */
export function momentsOf(
  { since, after, before }: Pick<SearchAddress, "since" | "after" | "before">,
  now: Date,
): { since: Date | null; until: Date | null } {
  const starts = [since && now.getTime() - SINCE_DAYS[since] * DAY_MS, after && startOf(after)].filter(Number);
  return {
    since: starts.length > 0 ? new Date(Math.max(...starts.map(Number))) : null,
    until: before === null ? null : new Date(startOf(before)),
  };
}

const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
