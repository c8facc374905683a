import { expect, test } from "vitest";
import { acceptedLanguages } from "#app/lib/accepted-languages";

test.each([
  [null, []],
  ["", []],
  ["el-GR", ["el"]],
  ["ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", ["ru", "ru", "en", "en"]],
  ["en;q=0.3, el;q=0.9", ["el", "en"]],
  ["de, el ; q=0.5", ["de", "el"]],
  ["ru;q=0, en", ["en"]],
  ["*", []],
  ["EL", ["el"]],
  ["zh-Hant-TW;q=1.0", ["zh"]],
  ["ru;q=much, en", ["en"]],
  [";;;,=,q=1,\u0000", []],
])("an Accept-Language of %j asks for %j", (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages);
});
