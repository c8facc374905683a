import type { Db } from "#app/platform/db.server";
import { essentialTerms, frequentWords } from "#app/platform/search-engine/about";
import { type Match, type SimilarQuery, similarFilters } from "#app/platform/search-engine/port";
import { QUERY_MAX_CHARS, queryWords } from "#app/platform/search-engine/read-query";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";
import { type Found, findDocuments, isEverywhere, type Tier } from "./find.server";
import { anyInTitle, anyOf, rarity, type WeighedTerm } from "./relevance.server";
import { tellingQueries } from "./telling.server";
import { CONTINUED_MIN_CHARS, type Corpus, lookUp, type Term } from "./terms.server";
import { wholeTitleQueries } from "./whole-titles.server";

/** Questions looked at of those that hold most of the title. */
const WHOLE_LOOKED = 100;
/** Different words of a text that are looked up, the most frequent first, and that are used, the most telling first. */
const BODY_WORDS = 40;
const BODY_TERMS = 8;
/** What a word of the text counts for beside one of the title. */
const BODY_SHARE = 0.35;
/** Questions less like it than this share of the most alike are not named. */
const LEAST_SHARE = 0.3;

/** Questions, or ideas, that share telling words with this one, best first: such as hold most of its title, and where these are few, any. */
export async function findSimilar(db: Db, query: SimilarQuery): Promise<Match[]> {
  const { kind = "question", title, body = "", unfinished = false, spaces, most, except } = query;
  const titleWords = queryWords(title.slice(0, QUERY_MAX_CHARS));
  const bodyWords = frequentWords(body, new Set(titleWords.map(({ word }) => word)), BODY_WORDS);
  if (titleWords.length + bodyWords.length === 0) return [];
  const last = unfinished ? unfinishedWord(title) : null;
  const { terms, corpus } = await lookUp(db, { words: [...titleWords, ...bodyWords], spaces, unfinished: last });
  const inTitle = new Set(titleWords.map(({ word }) => word));
  const ofTitle = terms.filter(({ word }) => inTitle.has(word));
  const weighed = [
    ...ofTitle,
    ...tellingOf(
      terms.filter(({ word }) => !inTitle.has(word)),
      corpus,
    ),
  ];
  const among = (tiers: readonly Pick<Tier, "query" | "titles" | "looked">[]) =>
    findDocuments(db, {
      spaces,
      filters: similarFilters(kind),
      tiers: tiers.map((tier) => ({ ...tier, most, leastShare: LEAST_SHARE, enough: most })),
      terms: weighed,
      corpus,
      sort: "relevance",
      most,
      except: except === undefined ? undefined : { kind, id: except },
    });
  const settled = ofTitle.filter(({ word }) => word !== last || word.length >= CONTINUED_MIN_CHARS);
  const nearest = await among(wholeTitleQueries(settled, corpus).map((tier) => ({ ...tier, looked: WHOLE_LOOKED })));
  if (nearest.length >= most) return nearest.map(named);
  const telling = essentialTerms(ofTitle.length > 0 ? ofTitle : weighed);
  const others = await among(tellingQueries(telling, corpus, inTitleIfEverywhere).map((query) => ({ query })));
  return bestOf([...nearest, ...others].map(named), most);
}

const named = ({ marked: _, ...match }: Found): Match => match;

/** Each once, the best first, and none much worse than the best. */
function bestOf(matches: readonly Match[], most: number): Match[] {
  const different = [...new Map(matches.map((match) => [match.id, match])).values()];
  const sorted = different.sort((a, b) => b.score - a.score);
  return sorted.filter(({ score }) => score >= LEAST_SHARE * (sorted[0]?.score ?? 0)).slice(0, most);
}

/** Rare words tell best, if any other document holds them. */
const tellingOf = (terms: readonly Term[], corpus: Corpus): WeighedTerm[] =>
  terms
    .filter(({ documents, meant }) => documents > 1 && meant === null)
    .sort((a, b) => rarity(b, corpus) - rarity(a, corpus))
    .slice(0, BODY_TERMS)
    .map((term) => ({ ...term, share: BODY_SHARE }));

/** A word that very many hold is what a question is about where its title has it. */
const inTitleIfEverywhere = (term: Term) => (isEverywhere(term) ? anyInTitle(term) : anyOf(term));
