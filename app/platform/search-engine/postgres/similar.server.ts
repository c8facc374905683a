import { wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import type { Match, SimilarQuery } from "#app/platform/search-engine/port";
import { QUERY_MAX_CHARS, queryWords } from "#app/platform/search-engine/read-query";
import { findDocuments, isEverywhere } from "./find.server";
import { anyInTitle, anyOf, rarity, type WeighedTerm } from "./relevance.server";
import { essentialTerms } from "./search.server";
import { tellingQueries } from "./telling.server";
import { type Corpus, lookUp, type Term } from "./terms.server";
import { unfinishedWord } from "./unfinished";

/** Characters of a text that are read for what it is about. */
const BODY_CHARS = 4000;
/** Different words of it that are looked up, the most frequent first, and that are used, the most telling first. */
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
  const bodyWords = frequentWords(body, new Set(titleWords.map(({ word }) => word)));
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

/** The words of a text that it repeats most, weak ones left out. */
function frequentWords(text: string, known: ReadonlySet<string>) {
  const times = new Map<string, number>();
  for (const { word } of wordsIn(text.slice(0, BODY_CHARS))) times.set(word, (times.get(word) ?? 0) + 1);
  return queryWords([...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).join(" "))
    .filter(({ word, weak }) => !weak && !known.has(word))
    .slice(0, BODY_WORDS);
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
