import { connectMeilisearch, type MeilisearchAddress } from "./meilisearch/connection.server";
import { listDocuments, putDocuments, removeDocuments } from "./meilisearch/documents.server";
import { failureOf } from "./meilisearch/failure";
import { prepareIndex } from "./meilisearch/index.server";
import { replaceDocuments } from "./meilisearch/replace.server";
import { searchDocuments } from "./meilisearch/search.server";
import { findSimilar } from "./meilisearch/similar.server";
import { lookAtState } from "./meilisearch/state.server";
import { suggestTitles } from "./meilisearch/suggest.server";
import type { RemoteEngine } from "./remote";

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
    similar: (query) => findSimilar(meili, query),
    prepare: () => prepareIndex(meili),
    state: () => lookAtState(meili),
    failureOf,
  };
}
