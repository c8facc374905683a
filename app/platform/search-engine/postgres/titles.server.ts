import { type SQL, sql } from "drizzle-orm";
import type { DocumentKind } from "#app/platform/search-engine/port";
import { FIRST_IDEA_LOT, LOT, LOT_BITS, PEOPLE_LOT, TITLE_STEMS } from "#db/schema/index";
import type { Corpus, Term } from "./terms.server";

/** All titles, or those of people and of the newest questions and ideas: so many lots of neighbouring ids. */
export type Titles = { newestLots: number | null };

export const ALL_TITLES: Titles = { newestLots: null };

/** Entries of the index that are read for a query: where more hold its rarest word, titles of the newest alone are looked at. */
const READ_ENTRIES = 2000;
/** Past so many lots, all titles are as quick. */
const MOST_LOTS = 64;

/** As many titles as there is time to look at for a query, each of whose documents holds one of these terms. */
export function titlesFor(terms: readonly Pick<Term, "documents">[], corpus: Corpus): Titles {
  const documents = terms.reduce((total, term) => total + term.documents, 0);
  const inLot = (documents / corpus.documents) * 2 ** LOT_BITS;
  const lots = Math.ceil(READ_ENTRIES / inLot);
  return { newestLots: lots < MOST_LOTS ? lots : null };
}

/** Holds where a title among these, of such a kind, holds what the query says of words of titles. */
export function holdTitles(query: string, { newestLots }: Titles, kinds: readonly DocumentKind[] = ALL): SQL {
  const held = sql`kind <> 'answer' and ${TITLE_STEMS} @@ ${query}::tsquery`;
  if (newestLots === null) return held;
  const lots = kinds.flatMap((kind) => (kind === "answer" ? [] : LOTS[kind](newestLots)));
  return sql`${held} and ${LOT} && (select array_agg(lot) from (${sql.join(lots, sql` union all `)}) lots)`;
}

const ALL = ["question", "idea", "person"] as const;

/** The lots of each kind: all of them, or the newest. */
const LOTS: Record<(typeof ALL)[number], (newest: number) => SQL> = {
  question: (newest) => sql`select lot from ${newestLots("question", newest)}`,
  idea: (newest) => sql`select ${FIRST_IDEA_LOT}::bigint - lot as lot from ${newestLots("idea", newest)}`,
  person: () => sql`select ${PEOPLE_LOT}::bigint as lot`,
};

const newestLots = (kind: DocumentKind, most: number) => sql`
  (select max(id) >> ${LOT_BITS} as top from search_documents where kind = ${kind}) newest,
  generate_series(greatest(top - ${most - 1}::int, 0), top) lot`;
