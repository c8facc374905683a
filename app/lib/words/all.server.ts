import { el } from "./el/index";
import { en } from "./en/index";
import type { UiLanguage } from "./languages";
import { ru } from "./ru/index";
import { speak } from "./speak";

const WORDS = { en: speak("en", en), ru: speak("ru", ru), el: speak("el", el) } satisfies Record<UiLanguage, unknown>;

/** The words of a language, ready to be said: on the server, which speaks them all. */
export const wordsFor = (language: UiLanguage) => WORDS[language];
