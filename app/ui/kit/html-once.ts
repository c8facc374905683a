import { createContext } from "react";

/**
 * The HTML of people's texts travels once in a page, where it is read. The data that React needs beside the page holds
 * a name in each one's place, and the browser puts the HTML back before it hands that data to React: loaders, verbs and
 * components know nothing of it, and what is fetched later carries its HTML as it is.
 */

/** An element's attribute that holds the name of its HTML. */
const NAMED = "data-html";
/** No text of the database holds this sign, so that no text is taken for a name. */
const SIGN = "\u0000";

type Attributes = { [NAMED]?: string };

/** The HTML of an element that is being drawn, and what names it. */
type Named = { html: string; attributes: Attributes };

/** Names the HTML of an element that is being drawn; in the browser, where nothing is left out, it names nothing. */
export const NameHtml = createContext<(html: string) => Named>((html) => ({ html, attributes: {} }));

/** HTML that was drawn before the page is, by its name: in the page's data the name alone stands for it. */
export type Pieces = Map<string, string>;

/** Puts HTML to the pieces, and gives what stands for it in the page's data. */
export function setAside(pieces: Pieces, html: string): string {
  const name = `p${pieces.size}`;
  pieces.set(name, html);
  return SIGN + name;
}

/** On the server, for one page: names each HTML that is drawn, and leaves what was named out of the page's data. */
export function nameHtml(pieces: Pieces = new Map()) {
  const names = new Map<string, string>();
  const named = (value: unknown) => (typeof value === "string" && names.has(value) ? SIGN + names.get(value) : value);
  // Each line of the data is an array of all its values, or a later promise's outcome, which is left as it is.
  const withoutHtml = (line: string) =>
    line.startsWith("[") ? JSON.stringify((JSON.parse(line) as unknown[]).map(named)) : line;
  return {
    name(html: string): Named {
      const piece = html.startsWith(SIGN) ? html.slice(SIGN.length) : null;
      if (piece !== null) return { html: pieces.get(piece) ?? "", attributes: { [NAMED]: piece } };
      const name = names.get(html) ?? String(names.size);
      names.set(html, name);
      return { html, attributes: { [NAMED]: name } };
    },
    /** The data as Remix hands it over, in lines, once the page is drawn. */
    leaveOut: (data: string): string => data.split("\n").map(withoutHtml).join("\n"),
  };
}

/** In the browser, before React reads `data`: the HTML that was left out of it is there again. */
export function putHtmlBack(data: object): void {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll(`[${NAMED}]`)) {
    found.set(SIGN + element.getAttribute(NAMED), element.innerHTML);
    // React draws it without the name.
    element.removeAttribute(NAMED);
  }
  putBack(data, found);
}

function putBack(part: object, found: ReadonlyMap<string, string>): void {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === "object" && value !== null) putBack(value, found);
    else if (typeof value === "string" && value.startsWith(SIGN))
      Object.assign(part, { [key]: found.get(value) ?? "" });
  }
}
