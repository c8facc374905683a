import { homePath, questionsPath, spacesPath, tagsPath } from "#app/lib/paths";

/** What a page tells of: one question, or whatever stands in lists at the moment. */
export type PageKind = "question" | "list";

type Shared = { path: RegExp; kind: PageKind; parameters: readonly string[] };

const list = (path: string, parameters: readonly string[] = []): Shared => ({
  path: new RegExp(`^${path}$`),
  kind: "list",
  parameters,
});

/** Addresses whose page is the same for every guest who reads the same language, and what may follow the path. */
const SHARED: readonly Shared[] = [
  { path: /^\/questions\/\d+-[^/]*$/, kind: "question", parameters: ["page"] },
  list(homePath()),
  list(questionsPath(), ["sort", "after", "before"]),
  list(spacesPath(), ["product", "region", "help"]),
  list(`${spacesPath()}/[^/]+`, ["sort", "after", "before"]),
  list(tagsPath()),
  list(`${tagsPath()}/[^/]+`, ["sort", "after", "before"]),
  list("/people/[^/]+", ["tab", "after", "before"]),
];

/** Cookies by which a page may be somebody's own: who carries one is no mere guest. */
const OWN_COOKIES = /(?:^|;\s*)(?:__Host-)?(?:session|second-step|notice|draft|export)=/;

/** The kind of page that all guests share at this address; null where each visitor gets their own. */
export function sharedKind(pathname: string, search: string): PageKind | null {
  const page = SHARED.find(({ path }) => path.test(pathname));
  // What a page's script reads under the same path is no page.
  if (!page || pathname.endsWith(".data")) return null;
  const known = !search || [...new URLSearchParams(search).keys()].every((name) => page.parameters.includes(name));
  return known ? page.kind : null;
}

/** Whether a visitor with these cookies sees what any guest sees, but for the language. */
export const isMereGuest = (cookieHeader: string | undefined): boolean =>
  !cookieHeader || !OWN_COOKIES.test(cookieHeader);
