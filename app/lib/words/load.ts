import type { i18n } from "i18next";
import type { UiLanguage } from "./languages";
import { speak, spokenWords } from "./speak";

const PAGES = {
  en: async () => (await import("./en/pages")).pages,
  ru: async () => (await import("./ru/pages")).pages,
  el: async () => (await import("./el/pages")).pages,
} satisfies Record<UiLanguage, unknown>;

const ROOMS = {
  en: async () => (await import("./en/rooms")).rooms,
  ru: async () => (await import("./ru/rooms")).rooms,
  el: async () => (await import("./el/rooms")).rooms,
} satisfies Record<UiLanguage, unknown>;

/** The words of one language's pages, fetched alone: in the browser, which needs no other. */
export const loadWords = async (language: UiLanguage): Promise<i18n> => speak(language, await PAGES[language]());

/** The words of rooms can be said as well. Those of pages are loaded. */
export async function loadRoomWords(language: UiLanguage): Promise<void> {
  const words = await ROOMS[language]();
  spokenWords(language).addResourceBundle(language, "translation", words);
}
