import { essentialTerms, frequentWords } from "#app/platform/search-engine/about";
import { type Match, type SimilarQuery, similarFilters } from "#app/platform/search-engine/port";
import { QUERY_MAX_CHARS, queryWords } from "#app/platform/search-engine/read-query";
import { stemOf } from "#app/platform/search-engine/stem";
import { unfinishedWord } from "#app/platform/search-engine/unfinished";
import { holdSome, type Limits, questionFor } from "./candidates.server";
import type { Hit, MeilisearchConnection, Question } from "./connection.server";
import { filterOf } from "./filter";
import { type WeighedTerm, weigh } from "./relevance";
import { NAME_FIELD, STEM_FIELDS } from "./settings";
import { lookUp, rarestFirst, type Term } from "./terms.server";

/** Different words of a text that are looked up, the most frequent first, and that are used, the most telling first. */
const BODY_WORDS = 24;
const BODY_TERMS = 8;
/** What a word of the text counts for beside one of the title. */
const BODY_SHARE = 0.35;
/** Questions less like it than this share of the most alike are not named. */
const LEAST_SHARE = 0.3;
/** Letters from which on an unfinished word is gone on with, questions in which that is sought, and words taken. */
const CONTINUED_MIN_CHARS = 3;
const CONTINUED_HITS = 60;
const CONTINUATIONS = 8;

/** Questions, or ideas, that share telling words with this one, best first. */
export async function findSimilar(
  meili: MeilisearchConnection,
  { kind = "question", title, body = "", unfinished = false, spaces, most, except }: SimilarQuery,
): Promise<Match[]> {
  const titleWords = queryWords(title.slice(0, QUERY_MAX_CHARS));
  const bodyWords = frequentWords(body, new Set(titleWords.map(({ word }) => word)), BODY_WORDS);
  if (titleWords.length + bodyWords.length === 0) return [];
  const { terms, documents } = await lookUp(meili, [...titleWords, ...bodyWords], spaces);
  const inTitle = new Set(titleWords.map(({ word }) => word));
  const ofTitle = terms.filter(({ word }) => inTitle.has(word));
  const weighed: WeighedTerm[] = [...ofTitle, ...tellingOf(terms.filter(({ word }) => !inTitle.has(word)))];
  const sought = essentialTerms(ofTitle.length > 0 ? ofTitle : weighed);
  const limits = {
    filter: filterOf(spaces, similarFilters(kind), except === undefined ? undefined : { kind, id: except }),
  };
  const beginning = unfinished ? unfinishedWord(title) : null;
  const goesOn = beginning !== null && beginning.length >= CONTINUED_MIN_CHARS;
  const hits = await holdSome(meili, sought, limits, goesOn ? [goingOn(beginning, sought, limits)] : []);
  const all = weigh(hits, goesOn ? withContinuations(weighed, beginning, hits) : weighed, documents, Date.now());
  const least = LEAST_SHARE * Math.max(0, ...all.map(({ relevance }) => relevance));
  return all
    .filter(({ relevance }) => relevance > 0 && relevance >= least)
    .sort((a, b) => b.relevance - a.relevance || b.hit.createdAt - a.hit.createdAt)
    .slice(0, most)
    .map(({ hit: { kind, id }, relevance }) => ({ kind, id, score: relevance }));
}

/** Rare words tell best, if any other document holds them. */
const tellingOf = (terms: readonly Term[]): WeighedTerm[] =>
  rarestFirst(terms)
    .filter(({ documents, meant }) => documents > 1 && meant === null)
    .slice(0, BODY_TERMS)
    .map((term) => ({ ...term, share: BODY_SHARE }));

/** The question for documents in whose title a word begins so, those first that hold the other terms. */
function goingOn(beginning: string, terms: readonly Term[], limits: Limits): Question {
  const others = rarestFirst(terms.filter(({ word }) => word !== beginning));
  const question = questionFor(others.slice(0, 4), limits, { matchingStrategy: "frequency", limit: CONTINUED_HITS });
  return {
    ...question,
    q: `${question.q}${beginning}`,
    attributesToSearchOn: [...STEM_FIELDS, NAME_FIELD],
    texts: [...STEM_FIELDS, NAME_FIELD],
  };
}

/** The terms, of which the unfinished one stands for all words of the titles found that begin with it. */
function withContinuations(terms: readonly WeighedTerm[], beginning: string, hits: readonly Hit[]): WeighedTerm[] {
  const words = hits.flatMap(({ name = "" }) => name.split(" ")).filter((word) => word.startsWith(beginning));
  const alternatives = [...new Set(words.map(stemOf))].slice(0, CONTINUATIONS);
  return terms.map((term) =>
    term.word === beginning && alternatives.length > 0
      ? { ...term, meant: null, documents: Math.max(term.documents, words.length), alternatives }
      : term,
  );
}
