import { type SQL, sql } from "drizzle-orm";
import { LOT, LOT_BITS, PEOPLE_LOT, TITLE_STEMS } from "#db/schema/index";
import type { Corpus, Term } from "./terms.server";

/** All titles, or those of people and of the newest questions: so many lots of neighbouring ids. */
export type Titles = { newestLots: number | null };

/** Entries of the index that are read for a query: where more hold its rarest word, titles of the newest questions alone are looked at. */
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

/** Holds where a title among these holds what the query says of words of titles. */
export function holdTitles(query: string, { newestLots }: Titles): SQL {
  const held = sql`kind <> 'answer' and ${TITLE_STEMS} @@ ${query}::tsquery`;
  if (newestLots === null) return held;
  return sql`${held} and ${LOT} && (
    select ${PEOPLE_LOT}::bigint || array_agg(lot)
    from (select max(id) >> ${LOT_BITS} as top from search_documents where kind = 'question') newest,
      generate_series(top - ${newestLots - 1}::int, top) lot)`;
}
