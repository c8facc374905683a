/** The languages the pages themselves are written in. */
export const UI_LANGUAGES = ["en", "ru", "el"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<UiLanguage, string> = { en: "English", ru: "Русский", el: "Ελληνικά" };

/** The language named, or null when there are no pages in it. */
export const knownLanguage = (name: string | null | undefined): UiLanguage | null =>
  UI_LANGUAGES.find((language) => language === name) ?? null;

/** The language named, or the first one when there are no pages in it. */
export const asUiLanguage = (name: string | null | undefined): UiLanguage => knownLanguage(name) ?? UI_LANGUAGES[0];
