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

/** Names the HTML of an element that is being drawn; in the browser, where nothing is left out, it names nothing. */
export const NameHtml = createContext<(html: string) => Attributes>(() => ({}));

/** On the server, for one page: names each HTML that is drawn, and leaves what was named out of the page's data. */
export function nameHtml() {
  const names = new Map<string, string>();
  const named = (value: unknown) => (typeof value === "string" && names.has(value) ? SIGN + names.get(value) : value);
  // Each line of the data is an array of all its values, or a later promise's outcome, which is left as it is.
  const withoutHtml = (line: string) =>
    line.startsWith("[") ? JSON.stringify((JSON.parse(line) as unknown[]).map(named)) : line;
  return {
    name(html: string): Attributes {
      const name = names.get(html) ?? String(names.size);
      names.set(html, name);
      return { [NAMED]: name };
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
