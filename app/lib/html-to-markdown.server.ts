import TurndownService from "turndown";
import { addTableRules } from "./html-to-markdown-tables.server";

/** Followed by a word, these would begin a heading, a list, a quote, a table or an underline. */
const LINE_START = /^(\s*)(#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|[=>|]|:(?=-)|\d{1,9}(?=[.)](?:\s|$)))/;
const PUNCTUATION_START = /^[\p{P}\p{S}]/u;
const PUNCTUATION_END = /[\p{P}\p{S}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
/** With the characters beyond the basic plane, such as emoji: marked takes half of one for a letter. */
const WORD_END = /[\p{L}\p{N}\u{10000}-\u{10ffff}]$/u;
const EMPHASIS_TAGS = ["b, strong", "i, em", "del, s, strike"];
const EMPHASIZING = new Set(["B", "STRONG", "I", "EM", "DEL", "S", "STRIKE"]);
const INLINE = new Set(["A", "SPAN", "SUB", "SUP", ...EMPHASIZING]);
const SUBSCRIPT_ZERO = 0x2080;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const converter = new TurndownService({
  headingStyle: "atx",
  codeBlockStyle: "fenced",
  bulletListMarker: "-",
  emDelimiter: "*",
  hr: "***",
  br: "",
});
converter.escape = escapeMarkdown;
converter.remove(["script", "style", "noscript", "iframe", "object", "template"]);
addTextRules();
addBlockRules();
addTableRules(converter);

/**
 * The HTML body of a post from elsewhere as Markdown that `renderMarkdown` shows with the same words. What Markdown
 * cannot say (scripts, sizes, colours, spoilers) goes; no HTML stays.
 */
export function htmlToMarkdown(html: string): string {
  return converter.turndown(html);
}

/** Text in which nothing reads as Markdown, wherever it lands in a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*`[\]~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/@(?=[a-z0-9_])/gi, "\\@")
    .replace(/(?<![\p{L}\p{N}])(?:https?|ftp)(?=:\/\/)|(?<![\p{L}\p{N}])www(?=\.)/giu, "$&\\")
    .replace(/!$/, "\\!")
    .replace(LINE_START, escapeLineStart);
}

function escapeLineStart(_: string, space: string, mark: string): string {
  return /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`;
}

function addTextRules(): void {
  converter.addRule("strong", { filter: ["strong", "b"], replacement: (text, node) => emphasized(text, node, "**") });
  converter.addRule("em", { filter: ["em", "i"], replacement: (text, node) => emphasized(text, node, "_") });
  converter.addRule("struck", {
    filter: (node) => ["DEL", "S", "STRIKE"].includes(node.nodeName),
    replacement: (text, node) => emphasized(text, node, "~~"),
  });
  converter.addRule("link", {
    filter: (node) => node.nodeName === "A" && node.hasAttribute("href"),
    replacement: link,
  });
  converter.addRule("image", {
    filter: "img",
    replacement: (_, node) => (node.getAttribute("src") ? `!${bracketed(altText(node), node, "src")}` : ""),
  });
  converter.addRule("code", { filter: ["code", "kbd", "samp"], replacement: (_, node) => codeSpan(node) });
  converter.addRule("sub", { filter: "sub", replacement: (text) => digitsFrom(text, subscript) });
  converter.addRule("sup", { filter: "sup", replacement: (text) => digitsFrom(text, superscript) });
}

/** Marks stand only where Markdown reads them: not between a word and punctuation, not next to other marks. */
function emphasized(text: string, node: HTMLElement, mark: string): string {
  const words = text.trim();
  if (words === "" || /\n\s*\n/.test(words) || isWithinSame(node)) return text;
  const [space = "", spaceAfter = ""] = text.split(words, 2);
  const before = space || (neighbour(node, "previousSibling")?.textContent ?? "");
  const after = spaceAfter || (neighbour(node, "nextSibling")?.textContent ?? "");
  const opens = !(PUNCTUATION_START.test(words) && WORD_END.test(before));
  const closes = !(PUNCTUATION_END.test(words) && WORD_START.test(after));
  const touchesMarks = space === "" && EMPHASIZING.has(neighbour(node, "previousSibling")?.nodeName ?? "");
  if (!opens || !closes || touchesMarks) return text;
  const inWord = WORD_END.test(before) || WORD_START.test(after);
  const sign = mark === "_" && inWord ? "*" : mark;
  return `${space}${sign}${words}${sign}${spaceAfter}`;
}

function isWithinSame(node: HTMLElement): boolean {
  const same = EMPHASIS_TAGS.find((tags) => node.matches(tags));
  return same !== undefined && Boolean(node.parentElement?.closest(same));
}

/** What stands next to the node in the running text, outside the inline elements that end with it. */
function neighbour(node: Node, side: "previousSibling" | "nextSibling"): Node | null {
  const parent = node.parentNode;
  if (node[side] || !parent || !INLINE.has(parent.nodeName)) return node[side];
  return neighbour(parent, side);
}

function link(text: string, node: HTMLElement): string {
  const href = node.getAttribute("href") ?? "";
  if (text.trim() === "" || /\n\s*\n/.test(text)) return text;
  if (node.textContent === href && /^https?:\/\/[^\s<>]+$/.test(href)) return `<${href}>`;
  return bracketed(text.trim().replace(/\b(https?|ftp|www)\\(?=[:.])/gi, "$1"), node, "href");
}

function bracketed(label: string, node: HTMLElement, attribute: "href" | "src"): string {
  const address = (node.getAttribute(attribute) ?? "")
    .trim()
    .replace(/[\s<>\\]/g, encodeURIComponent)
    .replace(/[()]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");
  const title = node.getAttribute("title")?.replace(/\s+/g, " ").trim().replace(/["\\]/g, "\\$&");
  return `[${label}](${address}${title ? ` "${title}"` : ""})`;
}

function altText(node: HTMLElement): string {
  return escapeMarkdown((node.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim());
}

function codeSpan({ textContent, previousSibling }: HTMLElement): string {
  const code = (textContent ?? "").replace(/\s+/g, " ").trim();
  if (code === "") return "";
  const fence = "`".repeat(longestRun(code, /`+/g) + 1);
  const space = /^`|`$/.test(code) ? " " : "";
  const gap = /^(?:CODE|KBD|SAMP)$/.test(previousSibling?.nodeName ?? "") ? " " : "";
  return `${gap}${fence}${space}${code}${space}${fence}`;
}

function digitsFrom(text: string, shift: (digit: string) => string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, shift) : text;
}

function subscript(digit: string): string {
  return String.fromCharCode(SUBSCRIPT_ZERO + Number(digit));
}

function superscript(digit: string): string {
  return SUPERSCRIPTS.charAt(Number(digit));
}

function addBlockRules(): void {
  converter.addRule("heading", { filter: ["h1", "h2", "h3", "h4", "h5", "h6"], replacement: heading });
  converter.addRule("listItem", { filter: "li", replacement: listItem });
  converter.addRule("codeBlock", { filter: "pre", replacement: (_, node) => codeBlock(node) });
}

function heading(text: string, node: HTMLElement): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `\n\n${"#".repeat(Number(node.nodeName.charAt(1)))} ${line.replace(/#$/, "\\#")}\n\n`;
}

function listItem(text: string, node: HTMLElement): string {
  const mark = itemMark(node);
  const content = text.replace(/^\n+|\n+$/g, "") + (text.endsWith("\n") ? "\n" : "");
  const indented = content.replace(/\n(?!\n|$)/g, `\n${" ".repeat(mark.length)}`);
  return mark + indented + (node.nextSibling ? "\n" : "");
}

function itemMark({ parentElement, previousElementSibling }: HTMLElement): string {
  if (parentElement?.nodeName !== "OL") return "- ";
  let number = Number(parentElement.getAttribute("start") ?? 1);
  for (let item = previousElementSibling; item; item = item.previousElementSibling) number++;
  return `${number}. `;
}

function codeBlock(node: HTMLElement): string {
  const code = (node.textContent ?? "").replace(/\n+$/, "");
  const classes = `${node.className} ${node.querySelector("code")?.className ?? ""}`;
  const language = /\blang(?:uage)?-([\w+#.-]+)/.exec(classes)?.[1] ?? "";
  const fence = "`".repeat(Math.max(3, longestRun(code, /`+/g) + 1));
  return `\n\n${fence}${language}\n${code}\n${fence}\n\n`;
}

function longestRun(text: string, run: RegExp): number {
  return Math.max(0, ...(text.match(run) ?? []).map(({ length }) => length));
}
