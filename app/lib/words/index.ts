import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en/index";
import type { UiLanguage } from "./languages";

const CATALOGUES: Record<UiLanguage, typeof en> = { en };

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const made = new Map<UiLanguage, i18n>();

/** The catalogue of a language, ready to speak. Made once: it holds nothing of a request. */
export function wordsFor(language: UiLanguage): i18n {
  const known = made.get(language);
  if (known) return known;
  const words = i18next.createInstance();
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: CATALOGUES[language] } },
    // React escapes what it shows; escaping here as well would show it twice escaped.
    interpolation: { escapeValue: false },
    initImmediate: false,
    react: { useSuspense: false },
  });
  made.set(language, words);
  return words;
}
