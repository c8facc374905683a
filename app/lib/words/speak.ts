import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { formatNumber } from "#app/lib/number";
import type { en } from "./en/index";
import type { pages } from "./en/pages";
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
  words.t = remembering(words.t);
  spoken.set(language, words);
  return words;
}

/** Sentences kept ready: those of a few hundred pages. */
const MOST_REMEMBERED = 5000;

/** Says what was said before from memory: finding a sentence and filling it in costs more than an element of a page. */
function remembering(say: TFunction): TFunction {
  const known = new Map<string, string>();
  const sayOnce = (key: string, filling?: Record<string, unknown>): string => {
    const sentence = nameOf(key, filling);
    const before = sentence === null ? undefined : known.get(sentence);
    if (before !== undefined) return before;
    const said = String(say(key as "error.required", filling as never));
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (sentence !== null) known.set(sentence, said);
    return said;
  };
  return sayOnce as TFunction;
}

/** Names a sentence by its key and what is filled in; null where that is more than words and numbers. */
function nameOf(key: unknown, filling: Record<string, unknown> | undefined): string | null {
  if (typeof key !== "string") return null;
  let name = key;
  for (const slot in filling) {
    const value = filling[slot];
    if (typeof value !== "string" && typeof value !== "number") return null;
    name += `\n${slot}\n${typeof value}\n${value}`;
  }
  return name;
}

/** The words of a language that is spoken here. A browser speaks only its page's language, whichever is asked for. */
export function spokenWords(language: UiLanguage): i18n {
  const words = spoken.get(language) ?? [...spoken.values()][0];
  if (!words) throw new Error("no language is spoken yet");
  return words;
}
