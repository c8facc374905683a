import sanitizeHtml, { type Attributes, type IOptions, type Tag } from "sanitize-html";
import { linkTarget } from "./link-target";

const POLICY: IOptions = {
  allowedTags: [
    ...["p", "br", "hr", "h3", "h4", "h5", "blockquote", "ul", "ol", "li", "pre", "code"],
    ...["em", "strong", "del", "a", "img", "div", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: {
    a: ["href", "title", "rel"],
    img: ["src", "alt", "title", "width", "height", "loading", "decoding"],
    ol: ["start"],
    pre: ["tabindex"],
    div: ["tabindex", "role", "aria-label"],
    th: ["scope", "align"],
    td: ["align"],
  },
  allowedClasses: { a: ["mention"], code: ["language-*"], div: ["table-scroll"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
};

/** Leaves only what a post may hold, and says of each link and image how the browser is to treat it. */
export function sanitize(html: string, siteOrigin?: string): string {
  return sanitizeHtml(html, {
    ...POLICY,
    transformTags: { a: (_, attribs) => link(attribs, siteOrigin), img: (_, attribs) => image(attribs) },
  });
}

function link({ href = "", title, class: className }: Attributes, siteOrigin?: string): Tag {
  const target = linkTarget(href, siteOrigin);
  const rel = target?.own ? undefined : "ugc nofollow noopener";
  return { tagName: "a", attribs: target ? present({ class: className, href: target.href, title, rel }) : {} };
}

/** Images lie among our own files only: one from elsewhere would tell its host who reads. */
const OWN_IMAGE = /^\/files\/[A-Za-z0-9_-]{1,100}\.webp$/;

function image({ src = "", alt = "", title, width, height }: Attributes): Tag {
  const source = OWN_IMAGE.test(src) ? src : undefined;
  return {
    tagName: "img",
    attribs: present({ src: source, alt, title, width, height, loading: "lazy", decoding: "async" }),
  };
}

function present(attribs: Record<string, string | undefined>): Attributes {
  return Object.fromEntries(
    Object.entries(attribs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
