import type { MarkedToken, Token, Tokens } from "marked";
import { escapeHtml } from "./escape-html";

const MENTION = /(?<![\p{L}\p{N}_@./])@([a-z0-9_]{3,20})(?![\p{L}\p{N}_@])/giu;

/** Turns `@handle` into a link where the handle is known (lower case → path), in place. */
export function linkMentions(tokens: Token[], paths: ReadonlyMap<string, string>): void {
  mapText(tokens, (token, charBefore) => {
    const pieces: Token[] = [];
    let end = 0;
    for (const { handle, start } of mentionsIn(token.text, charBefore)) {
      const path = paths.get(handle.toLowerCase());
      if (path === undefined) continue;
      pieces.push(text(token.text.slice(end, start)), mentionLink(handle, path));
      end = start + 1 + handle.length;
    }
    return [...pieces, text(token.text.slice(end))];
  });
}

/** The handles mentioned in running text, lower case, each once, in order. */
export function mentionedHandles(tokens: Token[]): string[] {
  const handles = new Set<string>();
  mapText(tokens, (token, charBefore) => {
    for (const { handle } of mentionsIn(token.text, charBefore)) handles.add(handle.toLowerCase());
    return [token];
  });
  return [...handles];
}

function* mentionsIn(content: string, charBefore: string) {
  for (const match of (charBefore + content).matchAll(MENTION)) {
    const start = match.index - charBefore.length;
    if (match[1] && start >= 0) yield { handle: match[1], start };
  }
}

/** Replaces each piece of running text; what links and code hold is not running text. */
function mapText(tokens: Token[], replace: (token: Tokens.Text, charBefore: string) => Token[]): void {
  let charBefore = "";
  const replaced: Token[] = [];
  for (const token of tokens as MarkedToken[]) {
    if (token.type === "text" && !token.tokens) replaced.push(...replace(token, charBefore));
    else replaced.push(token);
    for (const children of childrenOf(token)) mapText(children, replace);
    charBefore = token.raw.slice(-1);
  }
  tokens.length = 0;
  for (const token of replaced) tokens.push(token);
}

function childrenOf(token: MarkedToken): Token[][] {
  if (token.type === "link" || token.type === "image") return [];
  if (token.type === "list") return token.items.map((item) => item.tokens);
  if (token.type === "table") return [...token.header, ...token.rows.flat()].map((cell) => cell.tokens);
  return "tokens" in token && token.tokens ? [token.tokens] : [];
}

function text(content: string): Tokens.Text {
  return { type: "text", raw: content, text: content, escaped: false };
}

function mentionLink(handle: string, path: string): Tokens.Text {
  const html = `<a class="mention" href="${escapeHtml(path)}">@${handle}</a>`;
  return { type: "text", raw: `@${handle}`, text: html, escaped: true };
}
