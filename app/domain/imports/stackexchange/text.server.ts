import { Refused } from "#app/domain/imports/refused";
import { cleanText } from "#app/lib/clean-text";
import { htmlToMarkdown } from "#app/lib/html-to-markdown.server";
import { detectLanguage, type TextLanguage } from "#app/lib/language";
import { plainText, RENDERER_VERSION, renderMarkdown, type SafeHtml } from "#app/lib/markdown";
import { cut, readLine } from "./fields";

/** A text as it is stored; names in it are not made into links, since they name people of the other site. */
export type ImportedText = { body: string; html: SafeHtml; rendererVersion: number; language: TextLanguage };

/** Longest body that the tables hold; more than any site of the network lets people write. */
const BODY_MAX_CHARS = 60_000;
/** HTML that is not even tried: a body of the network's longest is half of it, with every sign escaped. */
const HTML_MAX_CHARS = 150_000;
/** Levels of elements in one another; the time of a conversion grows with their square. */
const HTML_MAX_DEPTH = 500;
const COMMENT_MAX_CHARS = 4_000;
const ABOUT_MAX_CHARS = 2_000;

/** The HTML of a post as our Markdown, and as readers get it. Throws Refused. */
export function writePost(html: string | undefined, site: string | null, title = ""): ImportedText {
  if ((html ?? "").length > HTML_MAX_CHARS) throw new Refused(tooLong(BODY_MAX_CHARS));
  return written(toMarkdown(html ?? "", site), BODY_MAX_CHARS, title);
}

/** A comment, which dumps hold in the Markdown it was typed in. Throws Refused. */
export function writeComment(text: string | undefined): ImportedText {
  return written(withoutBlocks(cleanText(text ?? "").trim()), COMMENT_MAX_CHARS);
}

/** What people say of themselves, as plain text; nothing when it cannot be read. */
export function writeAbout(html: string | undefined): string {
  if (!html || html.length > HTML_MAX_CHARS) return "";
  try {
    return cut(readLine(plainText(renderMarkdown(toMarkdown(html, null)))), ABOUT_MAX_CHARS);
  } catch (error) {
    if (error instanceof Refused) return "";
    throw error;
  }
}

function written(body: string, most: number, languageFrom = ""): ImportedText {
  if (body === "") throw new Refused("it has no text");
  if (body.length > most && Array.from(body).length > most) throw new Refused(tooLong(most));
  const html = renderMarkdown(body);
  return {
    body,
    html,
    rendererVersion: RENDERER_VERSION,
    language: detectLanguage(`${languageFrom} ${plainText(html)}`),
  };
}

const tooLong = (most: number) => `it is longer than ${most.toLocaleString("en")} characters`;

function toMarkdown(html: string, site: string | null): string {
  if (depthOf(html) > HTML_MAX_DEPTH) throw new Refused("its HTML is nested too deeply");
  return cleanText(htmlToMarkdown(withWholeAddresses(html, site))).trim();
}

const OPENED_OR_CLOSED = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const NEVER_CLOSED = new Set(["br", "hr", "img", "p", "li", "td", "th", "tr"]);

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ""] of html.matchAll(OPENED_OR_CLOSED)) {
    if (NEVER_CLOSED.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const TAG = /<(?:a|img)\b[^<>]*>/gi;
const RELATIVE = /\s(href|src)\s*=\s*(?:"(\/[^"]*)"|'(\/[^']*)')/gi;

/** Addresses without a host would lead into this community: they get that of their site, or go when nobody told it. */
function withWholeAddresses(html: string, site: string | null): string {
  return html.replace(TAG, (tag) =>
    tag.replace(RELATIVE, (_, name: string, double?: string, single?: string) => {
      const address = double ?? single ?? "";
      if (address.startsWith("//")) return ` ${name}="https:${address}"`;
      return site === null ? "" : ` ${name}="${site}${address}"`;
    }),
  );
}

/** Comments know no headings, lists and quotes: a mark that would begin one is taken as it was meant. */
const withoutBlocks = (text: string) =>
  text.replace(/^([ \t]*)(?:([#>+*=-]+)(?=\s|$)|(\d{1,9})([.)])(?=\s|$))/gm, (_, space: string, mark, number, dot) =>
    mark ? `${space}\\${mark}` : `${space}${number}\\${dot}`,
  );
