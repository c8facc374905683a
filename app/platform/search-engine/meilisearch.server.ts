import { connectMeilisearch, type MeilisearchAddress } from "./meilisearch/connection.server";
import { listDocuments, putDocuments, removeDocuments } from "./meilisearch/documents.server";
import { prepareIndex } from "./meilisearch/index.server";
import { replaceDocuments } from "./meilisearch/replace.server";
import { searchDocuments } from "./meilisearch/search.server";
import { similarQuestions } from "./meilisearch/similar.server";
import { lookAtState } from "./meilisearch/state.server";
import { suggestTitles } from "./meilisearch/suggest.server";
import type { SearchEngine } from "./port";

/** How a server of its own is that answers instead of the database. */
export type EngineState = {
  version: string;
  documents: number;
  /** Names the very index that is searched: another one, or none, was never filled by us. */
  index: string | null;
};

/** A search engine on a server of its own: it may be down, and has to be prepared before it is used. */
export type RemoteEngine = SearchEngine & {
  /** The index is there and is declared as it should be; says what had to be changed. */
  prepare(): Promise<string[]>;
  /** How it is. Throws when it does not answer, or is of a version that is not supported. */
  state(): Promise<EngineState>;
};

/** A search engine in a Meilisearch: it finds what comes into question, we compare it closely. */
export function createMeilisearchEngine(address: MeilisearchAddress): RemoteEngine {
  const meili = connectMeilisearch(address);
  return {
    put: (documents) => putDocuments(meili, documents),
    remove: (refs) => removeDocuments(meili, refs),
    replaceAll: (batches) => replaceDocuments(meili, batches),
    // Meilisearch counts words itself.
    recount: async () => {},
    list: (kind, part) => listDocuments(meili, kind, part),
    search: (query) => searchDocuments(meili, query),
    suggest: (query) => suggestTitles(meili, query),
    similar: (query) => similarQuestions(meili, query),
    prepare: () => prepareIndex(meili),
    state: () => lookAtState(meili),
  };
}
