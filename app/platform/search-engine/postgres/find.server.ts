import { type Name, type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, Match, SearchFilters, SearchSort } from "#app/platform/search-engine/port";
import { factsQuery } from "./facts";
import { relevance, type WeighedTerm } from "./relevance.server";
import { spaceArray } from "./sql-values.server";
import type { Corpus, Term } from "./terms.server";
import { holdTitles, type Titles } from "./titles.server";

/** Documents looked at closely for one answer: what bounds the time a search among very many takes. */
export const CANDIDATES = 1000;

/** Documents that fit equally well by what they hold. */
export type Tier = {
  /** A tsquery, or EVERYTHING. */
  query: string;
  /** The titles among which it is looked for, where it asks for words of titles alone. */
  titles?: Titles;
  /** So many are looked at, where that is fewer than CANDIDATES. */
  looked?: number;
  /** So many of them at most. */
  most: number;
  /** Only those with this share of the best one's relevance. */
  leastShare: number;
  /** With so many, those of the next tier are not looked at. */
  enough: number;
};

/** In place of a tsquery, which is never empty: the filters decide. */
export const EVERYTHING = "";

/** What to find, in PostgreSQL's terms. */
export type Wanted = {
  spaces: readonly number[];
  filters: SearchFilters;
  /** The best first. */
  tiers: readonly Tier[];
  terms: readonly WeighedTerm[];
  corpus: Corpus;
  sort: SearchSort;
  most: number;
  /** A tsquery; documents for which it holds are marked. */
  marks?: string | null;
  except?: DocumentRef;
};

export type Found = Match & { marked: boolean };

/** Names the documents that fit, in the order asked for. */
export async function findDocuments(db: Db, wanted: Wanted): Promise<Found[]> {
  if (wanted.filters.kinds?.length === 0 || wanted.tiers.length === 0) return [];
  const names = wanted.tiers.map((_, place) => sql.identifier(`tier${place}`));
  const tiers = wanted.tiers.map((tier, place) => {
    const above = wanted.tiers.slice(0, place).map((one, index) => ({ ...one, name: names[index] }));
    return sql`${names[place]} as materialized (
      select * from (${candidates(wanted, tier, above)}) candidate
      order by ${ORDERS[firstBy(tier, wanted.sort)]} limit ${tier.most})`;
  });
  const rows = await db.execute<{ kind: Match["kind"]; id: string; relevance: number; marked: boolean }>(sql`
    with ${sql.join(tiers, sql`, `)}, found as (${sql.join(
      names.map((name) => sql`select * from ${name}`),
      sql` union all `,
    )})
    select kind, id, relevance, marked from found
    where relevance >= least_share * (select max(relevance) from found)
    order by ${ORDERS[wanted.sort]} limit ${wanted.most}`);
  return rows.map(({ kind, id, relevance, marked }) => ({ kind, id: Number(id), score: relevance, marked }));
}

const ORDERS: Record<SearchSort, SQL> = {
  relevance: sql`relevance desc, created_at desc, kind, id`,
  newest: sql`created_at desc, kind, id`,
  votes: sql`score desc, relevance desc, created_at desc, kind, id`,
};

/** Which candidates are taken when there are more than are looked at; where relevance decides, any will do. */
const FIRST: Record<SearchSort, SQL> = {
  relevance: sql``,
  newest: sql`order by created_at desc`,
  votes: sql`order by score desc`,
};

/** By what those of a tier are chosen: a faint match must not come in for being new. */
const firstBy = (tier: Tier, sort: SearchSort) => (tier.leastShare > 0 ? "relevance" : sort);

function candidates(wanted: Wanted, tier: Tier, above: readonly (Tier & { name?: Name })[]): SQL {
  const { terms, corpus, marks, sort } = wanted;
  return sql`
    select kind, id, score, created_at, ${relevance(terms, corpus)} as relevance, ${tier.leastShare}::float as least_share,
      ${marks ? holds(marks) : sql`false`} as marked
    from search_documents
    where ${conditions(wanted, tier)}
      ${sql.join(
        above.map(
          ({ name, query, titles, enough }) => sql`and (select count(*) from ${name}) < ${enough}
            and not ${titles ? sql`(kind, id) in (select kind, id from ${name})` : holds(query)}`,
        ),
        sql` `,
      )}
    ${FIRST[firstBy(tier, sort)]} limit ${tier.looked ?? CANDIDATES}`;
}

function conditions({ spaces, filters, except }: Wanted, { query, titles }: Tier): SQL {
  const { since, until, kinds } = filters;
  // The index of titles knows no kinds.
  const facts = factsQuery(titles ? { ...filters, kinds: undefined } : filters);
  return sql.join(
    [
      sql`space_id = any(${spaceArray(spaces)})`,
      facts === null ? null : holds(facts),
      titles && kinds ? sql`kind = any(${sql.param(`{${kinds.join(",")}}`)}::text[])` : null,
      since === undefined ? null : sql`created_at >= ${since.toISOString()}::timestamptz`,
      until === undefined ? null : sql`created_at < ${until.toISOString()}::timestamptz`,
      except === undefined ? null : sql`not (kind = ${except.kind} and id = ${except.id})`,
      query === EVERYTHING ? null : titles ? holdTitles(query, titles, kinds) : holds(query),
    ].filter((condition) => condition !== null),
    sql` and `,
  );
}

const holds = (query: string) => sql`words @@ ${query}::tsquery`;

/** Whether more documents hold the term than are looked at. */
export const isEverywhere = ({ documents }: Pick<Term, "documents">) => documents > CANDIDATES;
