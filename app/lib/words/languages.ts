/** The languages the pages themselves are written in. */
export const UI_LANGUAGES = ["en"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** The language named, or the first one when there are no pages in it. */
export const asUiLanguage = (name: string | null | undefined): UiLanguage =>
  UI_LANGUAGES.find((language) => language === name) ?? UI_LANGUAGES[0];
