import { RemixI18Next } from "remix-i18next/server";
import { asUiLanguage, UI_LANGUAGES, type UiLanguage } from "#app/lib/words/languages";

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...UI_LANGUAGES],
    fallbackLanguage: UI_LANGUAGES[0],
    order: ["searchParams", "header"],
    searchParamKey: "language",
  },
});

/** The language this visitor's pages are written in: what the address asks for, else what the browser prefers. */
export const languageOf = async (request: Request): Promise<UiLanguage> =>
  asUiLanguage(await detector.getLocale(request));
