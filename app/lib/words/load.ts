import type { i18n } from "i18next";
import type { UiLanguage } from "./languages";
import { speak } from "./speak";

const CATALOGUES = {
  en: async () => (await import("./en/index")).pages,
  ru: async () => (await import("./ru/index")).pages,
  el: async () => (await import("./el/index")).pages,
} satisfies Record<UiLanguage, unknown>;

/** The words of one language's pages, fetched alone: in the browser, which needs no other. */
export const loadWords = async (language: UiLanguage): Promise<i18n> => speak(language, await CATALOGUES[language]());
