/** The languages people write in here. */
export const TEXT_LANGUAGES = ["en", "ru", "el"] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Each by the name its own speakers give it: whoever looks for theirs can read it. */
export const LANGUAGE_NAMES: Readonly<Record<TextLanguage, string>> = {
  en: "English",
  ru: "Русский",
  el: "Ελληνικά",
};

/** The language most letters of a text are written in, judged by script; `fallback` when there are too few to tell. */
export function detectLanguage(text: string, fallback: TextLanguage = "en"): TextLanguage {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const found: [TextLanguage, number][] = [
    ["ru", count(/\p{Script=Cyrillic}/gu)],
    ["el", count(/\p{Script=Greek}/gu)],
    ["en", count(/\p{Script=Latin}/gu)],
  ];
  const [language, letters] = found.reduce((best, next) => (next[1] > best[1] ? next : best));
  return letters < 4 ? fallback : language;
}
