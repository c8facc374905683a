import type { SearchDocument, SearchFilters } from "#app/platform/search-engine/port";

/** PostgreSQL takes no longer word. */
const FACT_MAX_CHARS = 200;

const fact = (name: string, value: string | number) =>
  `#${name}:${value}`.slice(0, FACT_MAX_CHARS).replaceAll("\0", "").toWellFormed();

/** What a document can be filtered by, as words that no text holds. */
export function factsOf(document: SearchDocument): string[] {
  const { kind, spaceId, author, language, tags, solved, official, answered } = document;
  return [
    fact("kind", kind),
    fact("by", author),
    fact("in", language),
    ...(spaceId === null ? [] : [fact("space", spaceId)]),
    ...tags.map((tag) => fact("tag", tag)),
    ...(solved ? ["#solved"] : []),
    ...(official ? ["#official"] : []),
    ...(answered ? [] : ["#waiting"]),
  ];
}

/** The tsquery that holds for documents of which the filters are true; null when there are none. The dates are columns. */
export function factsQuery({
  kinds,
  space,
  tag,
  author,
  language,
  solved,
  official,
  answered,
}: SearchFilters): string | null {
  const wanted = [
    kinds && `(${kinds.map((kind) => quoted(fact("kind", kind))).join(" | ")})`,
    space === undefined ? null : quoted(fact("space", space)),
    tag === undefined ? null : quoted(fact("tag", tag)),
    author === undefined ? null : quoted(fact("by", author)),
    language && quoted(fact("in", language)),
    given("#solved", solved),
    given("#official", official),
    given("#waiting", answered === undefined ? undefined : !answered),
  ].filter((query) => typeof query === "string");
  return wanted.length > 0 ? wanted.join(" & ") : null;
}

const quoted = (word: string) => `'${word.replace(/['\\]/g, "$&$&")}'`;
const given = (word: string, wanted: boolean | undefined) =>
  wanted === undefined ? null : `${wanted ? "" : "!"}${quoted(word)}`;
