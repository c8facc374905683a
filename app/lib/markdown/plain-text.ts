import type { SafeHtml } from "#app/lib/markdown";

const INLINE_TAGS = new Set(["a", "em", "strong", "del", "code"]);
const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The words of a text for search and excerpts: a line for each block, images by their alt text, entities decoded. */
export function plainText(html: SafeHtml): string {
  return html
    .replace(/>\n(?=<)/g, ">")
    .replace(/<\/?([a-z0-9]+)([^>]*)>/g, (_, tag: string, attributes: string) => textInPlaceOf(tag, attributes))
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

function textInPlaceOf(tag: string, attributes: string): string {
  if (tag === "img") return ` ${/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ""} `;
  if (tag === "td" || tag === "th") return " ";
  return INLINE_TAGS.has(tag) ? "" : "\n";
}
