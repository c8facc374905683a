import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { formatNumber } from "#app/lib/number";
import type { en, pages } from "./en/index";
import type { UiLanguage } from "./languages";
import type { Translation } from "./translation";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const spoken = new Map<UiLanguage, i18n>();

/** Makes the words of a catalogue ready to be said. They hold nothing of a request, and numbers among them are written as the language writes them. */
export function speak(language: UiLanguage, catalogue: Translation<typeof pages>): i18n {
  const words = i18next.createInstance();
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue } },
    interpolation: {
      // React escapes what it shows; escaping here as well would show it twice escaped.
      escapeValue: false,
      alwaysFormat: true,
      format: (value) => (typeof value === "number" ? formatNumber(value, language) : String(value)),
    },
    initImmediate: false,
    react: { useSuspense: false },
  });
  spoken.set(language, words);
  return words;
}

/** The words of a language that is spoken here. A browser speaks only its page's language, whichever is asked for. */
export function spokenWords(language: UiLanguage): i18n {
  const words = spoken.get(language) ?? [...spoken.values()][0];
  if (!words) throw new Error("no language is spoken yet");
  return words;
}
