import type { MetaDescriptor } from "@remix-run/node";
import type { TFunction } from "i18next";
import { asUiLanguage } from "#app/lib/words/languages";
import { spokenWords } from "#app/lib/words/speak";

type Match = { id: string; data?: unknown };
type RootData = { language?: string; community?: { name?: string } };

/** The title of a page in its viewer's language: what it is, then whose. */
export function pageTitle(
  matches: readonly Match[],
  say: (t: TFunction) => string,
  more: MetaDescriptor[] = [],
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as RootData | undefined;
  const { t } = spokenWords(asUiLanguage(root?.language));
  return [{ title: `${say(t)} · ${root?.community?.name ?? "Goodturn"}` }, ...more];
}
