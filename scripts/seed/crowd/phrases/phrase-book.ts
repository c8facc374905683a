/**
 * What people of one language say. Words in braces are filled in anew each time; every other text is Markdown.
 * Each text, filled in or not, holds more letters of its language's script than of any other: a post is then of that language
 * whatever it is put together from.
 */
export type PhraseBook = {
  titles: readonly string[];
  /** Sentences of a question, of an answer and of a comment. */
  asking: readonly string[];
  answering: readonly string[];
  remarking: readonly string[];
  /** Lists, code, quotes, tables, links: what stands between paragraphs of a question, and of an answer. */
  shown: readonly string[];
  steps: readonly string[];
  /** What a question is about. */
  topics: readonly string[];
  /** What people say of themselves. */
  about: readonly string[];
};
