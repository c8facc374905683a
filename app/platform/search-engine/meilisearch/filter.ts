import type { DocumentRef, SearchFilters } from "#app/platform/search-engine/port";
import { factOf, NO_SPACE } from "./document";

/** The conditions in Meilisearch's terms, all of which hold for what is found; what stands in no space is open to all. */
export function filterOf(spaces: readonly number[], filters: SearchFilters = {}, except?: DocumentRef): string[] {
  const { kinds, space, tag, author, language, solved, official, answered, since, until } = filters;
  return [
    `space IN [${[NO_SPACE, ...spaces].join()}]`,
    kinds && `kind IN [${kinds.join()}]`,
    space !== undefined && `space = ${space}`,
    tag !== undefined && `labels = "${factOf(tag)}"`,
    author !== undefined && `author = "${factOf(author)}"`,
    language && `language = "${language}"`,
    solved !== undefined && `solved = ${solved}`,
    official !== undefined && `official = ${official}`,
    answered !== undefined && `answered = ${answered}`,
    since && `createdAt >= ${since.getTime()}`,
    until && `createdAt < ${until.getTime()}`,
    except !== undefined && `NOT (kind = ${except.kind} AND id = ${except.id})`,
  ].filter((condition) => typeof condition === "string");
}
