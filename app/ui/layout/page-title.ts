import type { MetaDescriptor } from "@remix-run/node";
import type { TFunction } from "i18next";
import { iconPath } from "#app/lib/paths";
import { asUiLanguage } from "#app/lib/words/languages";
import { spokenWords } from "#app/lib/words/speak";

type Match = { id: string; data?: unknown };
type Say = (t: TFunction) => string;
type RootData = { language?: string; origin?: string; community?: { name?: string } };

const rootOf = (matches: readonly Match[]) => matches.find(({ id }) => id === "root")?.data as RootData | undefined;

/** Where the site is reached, as the beginning of whole addresses. */
const originOf = (matches: readonly Match[]): string => rootOf(matches)?.origin ?? "";

/** The title of a page in its viewer's language: what it is, then whose. */
export function pageTitle(matches: readonly Match[], say: Say, more: MetaDescriptor[] = []): MetaDescriptor[] {
  return [{ title: `${titleOf(matches, say)} · ${rootOf(matches)?.community?.name ?? "Goodturn"}` }, ...more];
}

/** Words of the catalogue in the page's language. */
const titleOf = (matches: readonly Match[], say: Say): string =>
  say(spokenWords(asUiLanguage(rootOf(matches)?.language)).t);

type Found = {
  /** What it is called, without the community's name. */
  title: string;
  description: string;
  /** Its one address, as a path: other addresses of the same page point there. */
  path: string;
  /** The picture that stands for it, as a path; the community's icon without one. */
  picture?: string;
  /** The language it is written in, where that is not the page's. */
  language?: string;
  /** False keeps search engines from leading people here. */
  worthFinding?: boolean;
};

/** The title of a page whose words are the catalogue's, and what search engines are told of it. */
export function foundPage(
  matches: readonly Match[],
  { title, lead, ...found }: { title: Say; lead?: Say; path: string; worthFinding?: boolean },
): MetaDescriptor[] {
  const description = lead ? titleOf(matches, lead) : "";
  return pageTitle(matches, title, foundAs(matches, { title: titleOf(matches, title), description, ...found }));
}

/** What search engines and those who share a page are told of it, as ogp.org has it. */
export function foundAs(
  matches: readonly Match[],
  { title, description, path, picture, language, worthFinding = true }: Found,
): MetaDescriptor[] {
  const root = rootOf(matches);
  const whole = (ownPath: string) => originOf(matches) + ownPath;
  const property = (name: string, content: string): MetaDescriptor => ({ property: `og:${name}`, content });
  return [
    ...(description ? [{ name: "description", content: description }, property("description", description)] : []),
    ...(worthFinding ? [] : [{ name: "robots", content: "noindex" }]),
    { tagName: "link", rel: "canonical", href: whole(path) },
    property("title", title),
    property("url", whole(path)),
    property("type", picture ? "article" : "website"),
    property("site_name", root?.community?.name ?? "Goodturn"),
    property("locale", language ?? root?.language ?? "en"),
    property("image", whole(picture ?? iconPath(512))),
    { name: "twitter:card", content: picture ? "summary_large_image" : "summary" },
  ];
}
