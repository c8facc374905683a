import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { Match, SearchFilters, SearchSort } from "#app/platform/search-engine/port";
import { relevance, type WeighedTerm } from "./relevance.server";
import { spaceArray, textArray } from "./sql-values.server";
import type { Corpus, Term } from "./terms.server";

/** Documents looked at closely for one answer: what bounds the time a search among very many takes. */
export const CANDIDATES = 3000;
/** With fewer documents that hold every word, those that hold some are looked at too. */
const ENOUGH = 10;

/** In place of a tsquery, which is never empty. */
export const EVERYTHING = "";

/** What to find, in PostgreSQL's terms. */
export type Wanted = {
  spaces: readonly number[];
  filters: SearchFilters;
  /** Holds for documents that fit in full; null when none can, EVERYTHING when only the filters decide. */
  whole: string | null;
  /** Holds for documents that fit in part; null when those are not wanted. */
  part: string | null;
  terms: readonly WeighedTerm[];
  corpus: Corpus;
  sort: SearchSort;
  most: number;
  /** A document that fits in part has at least this share of the best one's relevance. */
  leastShare: number;
  /** Marks documents for which it holds. */
  marks?: string | null;
  except?: number;
};

export type Found = Match & { marked: boolean };

/** Names the documents that fit, best first, those that fit in part only when few fit in full. */
export async function findDocuments(db: Db, wanted: Wanted): Promise<Found[]> {
  const { whole, part, sort, most } = wanted;
  const columns = sql`kind, id, score, created_at, ${relevance(wanted.terms, wanted.corpus)} as relevance,
    ${wanted.marks ? sql`words @@ ${wanted.marks}::tsquery` : sql`false`} as marked`;
  const fits = (query: string) =>
    sql`${conditions(wanted)} and ${query === EVERYTHING ? sql`true` : sql`words @@ ${query}::tsquery`}`;
  const none = sql`select ${columns}, false as wholly from search_documents where false`;
  const wholly =
    whole === null
      ? none
      : sql`select ${columns}, true as wholly from search_documents
    where ${fits(whole)} ${candidatesFirst(sort)} limit ${CANDIDATES}`;
  const partly =
    part === null
      ? none
      : sql`select ${columns}, false as wholly from search_documents
    where ${fits(part)} ${whole === null ? sql`` : sql`and not words @@ ${whole}::tsquery and (select count(*) from wholly) < ${ENOUGH}`}
    limit ${CANDIDATES}`;
  const rows = await db.execute<{ kind: Match["kind"]; id: string; relevance: number; marked: boolean }>(sql`
    with wholly as materialized (${wholly}), partly as materialized (${partly}),
    found as (select * from wholly union all select * from partly)
    select kind, id, relevance, marked from found
    where wholly or relevance >= ${wanted.leastShare}::float * (select max(relevance) from found)
    order by ${ORDERS[sort]} limit ${most}`);
  return rows.map(({ kind, id, relevance, marked }) => ({ kind, id: Number(id), score: relevance, marked }));
}

const ORDERS: Record<SearchSort, SQL> = {
  relevance: sql`relevance desc, created_at desc, kind, id`,
  newest: sql`created_at desc, kind, id`,
  votes: sql`score desc, relevance desc, created_at desc, kind, id`,
};

/** In an order of their own the first are wanted; for relevance any will do, as there are seldom so many. */
function candidatesFirst(sort: SearchSort): SQL {
  return sort === "relevance" ? sql`` : sql`order by ${sort === "newest" ? sql`created_at` : sql`score`} desc`;
}

function conditions({ spaces, filters, except }: Wanted): SQL {
  const { kinds, tag, author, language, solved, official, answered, since, until } = filters;
  return sql.join(
    [
      sql`space_id = any(${spaceArray(spaces)})`,
      kinds && sql`kind = any(${textArray(kinds)})`,
      tag === undefined ? null : sql`tags @> array[${tag}]`,
      author === undefined ? null : sql`author = ${author}`,
      language && sql`language = ${language}`,
      solved === undefined ? null : sql`solved = ${solved}`,
      official === undefined ? null : sql`official = ${official}`,
      answered === undefined ? null : sql`answered = ${answered}`,
      since && sql`created_at >= ${since.toISOString()}::timestamptz`,
      until && sql`created_at < ${until.toISOString()}::timestamptz`,
      except === undefined ? null : sql`not (kind = 'question' and id = ${except})`,
    ].filter((condition) => condition !== null && condition !== undefined),
    sql` and `,
  );
}

/** Of the terms the rarest, as many as a search has time to look at all documents of: what is found holds one of them. */
export function tellingTerms<T extends Term>(terms: readonly T[]): T[] {
  const telling: T[] = [];
  let documents = 0;
  for (const term of [...terms].sort((a, b) => a.documents - b.documents)) {
    documents += term.documents;
    if (telling.length > 0 && documents > CANDIDATES) break;
    telling.push(term);
  }
  return telling;
}
