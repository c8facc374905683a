import { expect, test } from "vitest";
import { NOTICES } from "#app/lib/notices";
import { el } from "#app/lib/words/el/index";
import { en } from "#app/lib/words/en/index";
import { ru } from "#app/lib/words/ru/index";

type Words = { readonly [key: string]: string | Words };

/** Every string of a catalogue under its whole key. */
function flat(words: Words, above = ""): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[above + key, value]] : [...flat(value, `${above}${key}.`)],
    ),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, "");
const english = flat(en);
const counted = [...english.keys()].filter((key) => key.endsWith("_other")).map(stem);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const LANGUAGES = [
  { language: "en", words: english, forms: ["one", "other"], letters: /\p{Script=Latin}/u },
  { language: "ru", words: flat(ru), forms: ["one", "few", "many", "other"], letters: /\p{Script=Cyrillic}/u },
  { language: "el", words: flat(el), forms: ["one", "other"], letters: /\p{Script=Greek}/u },
] as const;
const TRANSLATED = LANGUAGES.slice(1);

test.each(LANGUAGES)("$language says the same things as English", ({ words }) => {
  const stems = (of: Map<string, string>) => [...new Set([...of.keys()].map(stem))].sort();
  expect(stems(words)).toEqual(stems(english));
});

test.each(LANGUAGES)("$language has every form its counted nouns take, and no other", ({ words, forms, language }) => {
  expect([...forms].sort()).toEqual(new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort());
  const wanted = counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).sort();
  expect([...words.keys()].filter((key) => PLURAL.test(key)).sort()).toEqual(wanted);
});

test.each(LANGUAGES)("$language fills in what English fills in", ({ words }) => {
  const differing = [...words].filter(([key, text]) => {
    const original = english.get(key) ?? english.get(`${stem(key)}_other`) ?? "";
    return placeholders(text).join() !== placeholders(original).join();
  });
  expect(differing).toEqual([]);
});

test.each(LANGUAGES)("$language leaves nothing empty, and no space where none belongs", ({ words }) => {
  expect([...words].filter(([, text]) => text === "" || text !== text.trim() || / {2}/.test(text))).toEqual([]);
});

test.each(TRANSLATED)("$language has no English left in it", ({ words, letters }) => {
  const own = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, "");
  expect([...words].filter(([, text]) => /\p{L}/u.test(own(text)) && !letters.test(own(text)))).toEqual([]);
});

test.each(TRANSLATED)("$language mixes no letters of two scripts within a word", ({ words }) => {
  const mixed = [...words].flatMap(([key, text]) =>
    (text.match(/\p{L}+/gu) ?? [])
      .filter((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
      .map((word) => `${key}: ${word}`),
  );
  expect(mixed).toEqual([]);
});

test.each(TRANSLATED)("$language quotes as its readers do", ({ words }) => {
  expect([...words].filter(([, text]) => /[“”„‟]/.test(text))).toEqual([]);
});

test("every notice has its words, and no words are without a notice", () => {
  expect(Object.keys(en.notice).sort()).toEqual([...NOTICES].sort());
});
