import { lexMarkdown } from "./markdown/lexer";
import { type ChangeWords, markChanges } from "./markdown/mark-changes";
import { linkMentions, mentionedHandles } from "./markdown/mentions";
import { renderTokens } from "./markdown/renderer";
import { sanitize } from "./markdown/sanitize";

export { plainText } from "./markdown/plain-text";
export type { ChangeWords };

declare const safe: unique symbol;

/** HTML that `renderMarkdown` made: the only kind that `Prose` puts on a page. */
export type SafeHtml = string & { readonly [safe]: true };

/** Grows when the same source renders differently, so that stored HTML can be told to be out of date. */
export const RENDERER_VERSION = 2;

/** Handles taken from one text; more would notify a crowd. */
const MAX_MENTIONS = 20;

/** Width and height in pixels. */
export type ImageSize = { width: number; height: number };

export type RenderOptions = {
  /** Lower-case handle → path of the profile; other handles stay text. */
  mentions?: ReadonlyMap<string, string>;
  /** Path → size of the images that are shown; any other image is a link: fetching it would tell its host who reads. */
  images?: ReadonlyMap<string, ImageSize>;
  /** Links there count as our own, like those that start with `/`. */
  siteOrigin?: string;
};

/**
 * What a person typed (GitHub's Markdown, each newline a line break) as HTML. Raw HTML is shown as text; links lead to
 * http, https and mailto only; headings run from h3 to h5. Any text renders, in time that grows with its length.
 */
export function renderMarkdown(source: string, { mentions, images, siteOrigin }: RenderOptions = {}): SafeHtml {
  const tokens = lexMarkdown(source);
  if (mentions?.size) linkMentions(tokens, mentions);
  return sanitize(renderTokens(tokens, source.length, images), siteOrigin) as SafeHtml;
}

/** The handles a text mentions, lower case, each once, at most 20; code, links and e-mail addresses do not count. */
export function extractMentions(source: string): string[] {
  if (!source.includes("@")) return [];
  return mentionedHandles(lexMarkdown(source)).slice(0, MAX_MENTIONS);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Room to see where a character made of several code units ends. */
const LONGEST_GRAPHEME_CHARS = 40;

/** The beginning of a text on one line, at most `maxChars` long, cut between words and ended with an ellipsis. */
export function excerpt(text: string, maxChars: number): string {
  const line = text
    .slice(0, maxChars * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= maxChars) return line;
  const near = graphemes.segment(line.slice(0, maxChars + LONGEST_GRAPHEME_CHARS));
  const cut = near.containing(maxChars - 1)?.index ?? 0;
  const start = line.slice(0, cut);
  const space = line[cut] === " " ? cut : start.lastIndexOf(" ");
  const words = space > cut / 2 ? start.slice(0, space) : start;
  return `${words.replace(/[\s.,;:–—-]+$/, "")}…`;
}

/** The later of two rendered texts, with what came and went marked in it; null where too much differs to be read so. */
export const differenceOfRendered = (earlier: SafeHtml, later: SafeHtml, words: ChangeWords): SafeHtml | null =>
  markChanges(earlier, later, words) as SafeHtml | null;
