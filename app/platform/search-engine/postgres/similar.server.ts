import type { Db } from "#app/platform/db.server";
import { essentialTerms, frequentWords } from "#app/platform/search-engine/about";
import type { Match, SimilarQuery } from "#app/platform/search-engine/port";
import { QUERY_MAX_CHARS, queryWords } from "#app/platform/search-engine/read-query";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";
import { findDocuments, isEverywhere } from "./find.server";
import { anyInTitle, anyOf, rarity, type WeighedTerm } from "./relevance.server";
import { tellingQueries } from "./telling.server";
import { type Corpus, lookUp, type Term } from "./terms.server";

/** Different words of a text that are looked up, the most frequent first, and that are used, the most telling first. */
const BODY_WORDS = 40;
const BODY_TERMS = 8;
/** What a word of the text counts for beside one of the title. */
const BODY_SHARE = 0.35;
/** Questions less like it than this share of the most alike are not named. */
const LEAST_SHARE = 0.3;

/** Questions that share telling words with this one, best first. */
export async function similarQuestions(
  db: Db,
  { title, body = "", unfinished = false, spaces, most, except }: SimilarQuery,
): Promise<Match[]> {
  const titleWords = queryWords(title.slice(0, QUERY_MAX_CHARS));
  const bodyWords = frequentWords(body, new Set(titleWords.map(({ word }) => word)), BODY_WORDS);
  if (titleWords.length + bodyWords.length === 0) return [];
  const { terms, corpus } = await lookUp(db, {
    words: [...titleWords, ...bodyWords],
    spaces,
    unfinished: unfinished ? unfinishedWord(title) : null,
  });
  const inTitle = new Set(titleWords.map(({ word }) => word));
  const ofTitle = terms.filter(({ word }) => inTitle.has(word));
  const ofBody = terms.filter(({ word }) => !inTitle.has(word));
  const weighed = [...ofTitle, ...tellingOf(ofBody, corpus)];
  const telling = essentialTerms(ofTitle.length > 0 ? ofTitle : weighed);
  const found = await findDocuments(db, {
    spaces,
    filters: { kinds: ["question"] },
    tiers: tellingQueries(telling, corpus, inTitleIfEverywhere).map((query) => ({
      query,
      most,
      leastShare: LEAST_SHARE,
      enough: most,
    })),
    terms: weighed,
    corpus,
    sort: "relevance",
    most,
    except,
  });
  return found.map(({ marked: _, ...match }) => match);
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
