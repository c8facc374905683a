import { expect, test } from "vitest";
import { formatNumber } from "#app/lib/number";
import { wordsFor } from "#app/lib/words/all.server";

test("each language writes numbers its own way, also inside a sentence", () => {
  expect(["en", "ru", "el"].map((language) => formatNumber(1234567, language))).toEqual([
    "1,234,567",
    "1\u00a0234\u00a0567",
    "1.234.567",
  ]);
  expect(wordsFor("en").t("questions.answers", { count: 1234 })).toBe("1,234 answers");
  expect(wordsFor("ru").t("questions.answers", { count: 1234 })).toBe("1\u00a0234 ответа");
  expect(wordsFor("el").t("questions.answers", { count: 1234 })).toBe("1.234 απαντήσεις");
});

test("Russian nouns take the form their number asks for", () => {
  const answers = (count: number) => wordsFor("ru").t("questions.answers", { count });
  expect([0, 1, 2, 5, 11, 21, 22, 111].map(answers)).toEqual([
    "0 ответов",
    "1 ответ",
    "2 ответа",
    "5 ответов",
    "11 ответов",
    "21 ответ",
    "22 ответа",
    "111 ответов",
  ]);
});
