import { compoundsIn, wordsIn } from "#app/lib/fold";
import type { DocumentKind, DocumentRef, SearchDocument } from "#app/platform/search-engine/port";
import { lastingStanding } from "#app/platform/search-engine/standing";
import { stemOf } from "#app/platform/search-engine/stem";

/** Characters of a text that are read: what bounds the work of comparing many documents closely. */
const TEXT_MAX_CHARS = 20_000;
/** Meilisearch compares no longer value. */
const FACT_MAX_CHARS = 200;

/** Stands for "no space". */
export const NO_SPACE = 0;

/**
 * A document as Meilisearch holds it. Meilisearch knows no stems, so it is given some: words are folded and stemmed here, in
 * documents and in queries alike, and a space stands between any two.
 */
export type StoredDocument = {
  key: string;
  kind: DocumentKind;
  id: number;
  /** NO_SPACE for what everybody may see. */
  space: number;
  author: string;
  language: string;
  labels: string[];
  solved: boolean;
  official: boolean;
  answered: boolean;
  score: number;
  standing: number;
  /** Milliseconds, as is `indexedAt`. */
  createdAt: number;
  indexedAt: number;
  /** Stems: of the title, of the tags, of the text, and of the title and tags of the question an answer is to. */
  title: string;
  tags: string;
  text: string;
  context: string;
  /** Every word once, as written: where a mistyped word is looked up. */
  words: string;
  /** The title as written: what somebody is offered while they type. */
  name: string;
};

export const keyOf = ({ kind, id }: DocumentRef) => `${kind}-${id}`;

/** The document as Meilisearch is to hold it from `now` on. */
export function asStored(document: SearchDocument, now: Date): StoredDocument {
  const { kind, id, solved, official, answered, score, title, body, tags } = document;
  const [titleWords, tagWords] = [plainWords(title), plainWords(tags.join("\n"))];
  const text = plainWords(body.slice(0, TEXT_MAX_CHARS));
  // An answer is found by what its question is called, too, but its own words come first.
  const ofQuestion = kind === "answer";
  return {
    ...{ key: keyOf(document), kind, id, solved, official, answered, score },
    space: document.spaceId ?? NO_SPACE,
    author: factOf(document.author),
    language: document.language,
    labels: tags.map(factOf),
    standing: lastingStanding(document),
    createdAt: document.createdAt.getTime(),
    indexedAt: now.getTime(),
    title: ofQuestion ? "" : stems(titleWords),
    tags: ofQuestion ? "" : stems(tagWords),
    text: stems(text),
    context: ofQuestion ? stems([...titleWords, ...tagWords]) : "",
    words: [...new Set([...titleWords, ...tagWords, ...text])].join(" "),
    name: ofQuestion ? "" : titleWords.join(" "),
  };
}

/** What a document is filtered by, as both the document and the filter write it. */
export const factOf = (value: string) =>
  value
    .replace(/["\\\p{Cc}]+/gu, " ")
    .toWellFormed()
    .slice(0, FACT_MAX_CHARS);

/** The words of a text and its compounds, folded. */
const plainWords = (text: string) => [...wordsIn(text).map(({ word }) => word), ...compoundsIn(text)];

const stems = (words: readonly string[]) => words.map(stemOf).join(" ");
