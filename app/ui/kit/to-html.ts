import { Fragment, isValidElement, type ReactNode } from "react";

/** What React names otherwise than HTML does. Other names in HTML do not mind capitals. */
const HTML_NAMES: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  vectorEffect: "vector-effect",
};
/** What speaks to React alone. */
const NOT_ATTRIBUTES = new Set(["children", "dangerouslySetInnerHTML", "suppressHydrationWarning"]);
const VOID = new Set(["br", "hr", "img", "input", "wbr"]);

/**
 * The HTML of components that only show: they may read contexts, and hold no state, no effects and no handlers. It takes a
 * fraction of what React needs for them. Throws on what it does not know.
 */
export function toHtml(node: ReactNode): string {
  if (typeof node === "string") return escapeHtml(node);
  if (typeof node === "number") return String(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (isValidElement<Record<string, unknown>>(node)) return elementToHtml(node.type, node.props);
  if (!(Symbol.iterator in node)) throw new TypeError("this cannot be written as HTML");
  let html = "";
  for (const child of node) html += toHtml(child);
  return html;
}

function elementToHtml(type: unknown, props: Record<string, unknown>): string {
  if (typeof type === "function") return toHtml(type(props));
  if (type === Fragment) return toHtml(props.children as ReactNode);
  if (typeof type !== "string") throw new TypeError("only plain components can be written as HTML");
  const start = `<${type}${attributesToHtml(props)}>`;
  if (VOID.has(type)) return start;
  const inner = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  return `${start}${inner ? inner.__html : toHtml(props.children as ReactNode)}</${type}>`;
}

function attributesToHtml(props: Record<string, unknown>): string {
  let html = "";
  for (const name in props) {
    const value = props[name];
    if (value === undefined || value === null || NOT_ATTRIBUTES.has(name)) continue;
    html += attributeToHtml(name, value);
  }
  return html;
}

function attributeToHtml(name: string, value: unknown): string {
  const written = HTML_NAMES[name] ?? name;
  if (typeof value === "string") return ` ${written}="${escapeHtml(value)}"`;
  if (typeof value === "number") return ` ${written}="${value}"`;
  if (typeof value !== "boolean") throw new TypeError(`${name} cannot be written as HTML`);
  if (/^(aria|data)-/.test(name)) return ` ${written}="${value}"`;
  return value ? ` ${written}=""` : "";
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter) : text;
}
