import {
  badgesPath,
  callsPath,
  declinedPath,
  homePath,
  ideasDonePath,
  ideasPath,
  promisesPath,
  questionsPath,
  roadmapPath,
  spacesPath,
  tagsPath,
} from "#app/lib/paths";

/** What a page tells of: one question, one idea, or whatever stands in lists at the moment. */
export type PageKind = "question" | "idea" | "list";

type Shared = { path: RegExp; kind: PageKind; parameters: readonly string[] };

const list = (path: string, parameters: readonly string[] = []): Shared => ({
  path: new RegExp(`^${path}$`),
  kind: "list",
  parameters,
});

/** Addresses whose page is the same for all who read it alike, such as guests of one language, and what may follow the path. */
const SHARED: readonly Shared[] = [
  { path: /^\/questions\/\d+-[^/]*$/, kind: "question", parameters: ["page"] },
  { path: /^\/ideas\/\d+-[^/]*$/, kind: "idea", parameters: ["page"] },
  list(homePath()),
  list(ideasPath(), ["sort", "status", "space", "tag", "after", "before"]),
  list(questionsPath(), ["sort", "after", "before"]),
  list(spacesPath(), ["product", "region", "help"]),
  list(`${spacesPath()}/[^/]+`, ["sort", "after", "before"]),
  list(tagsPath()),
  list(`${tagsPath()}/[^/]+`, ["sort", "after", "before"]),
  list("/people/[^/]+", ["tab", "after", "before"]),
  list(`${badgesPath()}/[^/]+`, ["after", "before"]),
  list(roadmapPath()),
  list(declinedPath(), ["after", "before"]),
  list(ideasDonePath(), ["after", "before"]),
  list(promisesPath(), ["state", "space", "after", "before"]),
  list(callsPath(), ["after", "before"]),
  list(`${callsPath()}/\\d+-[^/]*`),
];

/** Cookies by which a page may be somebody's own, besides that of a session. */
const OWN_COOKIES = "second-step|notice|draft|export";
const carries = (names: string) => new RegExp(`(?:^|;\\s*)(?:__Host-)?(?:${names})=`);
const SESSION = carries("session");
const NO_GUEST = carries(`session|${OWN_COOKIES}`);
/** Whoever just changed something sees it at once, on whatever process they are. */
const NO_MERE_MEMBER = carries(`written|${OWN_COOKIES}`);

/** The kind of page that visitors share at this address; null where each gets their own. */
export function sharedKind(pathname: string, search: string): PageKind | null {
  const page = SHARED.find(({ path }) => path.test(pathname));
  // What a page's script reads under the same path is no page.
  if (!page || pathname.endsWith(".data")) return null;
  const known = !search || [...new URLSearchParams(search).keys()].every((name) => page.parameters.includes(name));
  return known ? page.kind : null;
}

/** As what a visitor with these cookies shares pages; null where theirs may be like nobody else's. */
export function readerWith(cookieHeader: string | undefined): "guest" | "member" | null {
  if (!cookieHeader || !NO_GUEST.test(cookieHeader)) return "guest";
  return SESSION.test(cookieHeader) && !NO_MERE_MEMBER.test(cookieHeader) ? "member" : null;
}
