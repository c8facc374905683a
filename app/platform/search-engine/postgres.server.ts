import type { Db } from "#app/platform/db.server";
import type { SearchEngine } from "./port";
import { putDocuments, removeDocuments, replaceDocuments } from "./postgres/documents.server";
import { listDocuments } from "./postgres/list.server";
import { recountWords } from "./postgres/recount.server";
import { searchDocuments } from "./postgres/search.server";
import { findSimilar } from "./postgres/similar.server";
import { suggestTitles } from "./postgres/suggest.server";

/** A search engine in the application's own database: PostgreSQL full text, ranked by BM25. */
export const createPostgresEngine = (db: Db): SearchEngine => ({
  put: (documents) => putDocuments(db, documents),
  remove: (refs) => removeDocuments(db, refs),
  replaceAll: (batches) => replaceDocuments(db, batches),
  list: (kind, part) => listDocuments(db, kind, part),
  recount: () => recountWords(db),
  search: (query) => searchDocuments(db, query),
  suggest: (query) => suggestTitles(db, query),
  similar: (query) => findSimilar(db, query),
});
