import fc from "fast-check";
import { expect, test } from "vitest";
import { slugify } from "#app/lib/slug";

test.each([
  ["How do I top up?", "how-do-i-top-up"],
  ["  --Many   separators__here / there.. ", "many-separators-here-there"],
  ["Crème Brûlée, Łódź, Straße, Ærø", "creme-brulee-lodz-strasse-aero"],
  ["İstanbul Việt Nam", "istanbul-viet-nam"],
  ["Πώς αλλάζω κάρτα;", "πως-αλλαζω-καρτα"],
  ["Ёжик и йод", "ёжик-и-йод"],
  ["中文 标题 日本語ガギ", "中文-标题-日本語ガギ"],
  ["हिन्दी शब्द", "हिन्दी-शब्द"],
  ["ﬁne ①②", "fine-12"],
  ["I don’t know what it's", "i-dont-know-what-its"],
  ["❤️ 5G 😀 1️⃣", "5g-1"],
  ["C++ & C#", "c-c"],
])("%j reads %j", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("a title without letters falls back to a word", () => {
  expect(slugify("???")).toBe("question");
  expect(slugify("😀 \u0301", "idea")).toBe("idea");
  expect(slugify("", "article")).toBe("article");
});

test("a long title is cut between words, one long word in itself", () => {
  const slug = slugify("word ".repeat(40));
  expect(slug).toMatch(/^(word-)+word$/);
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slugify("a".repeat(200))).toBe("a".repeat(80));
  expect(slugify(`${"a".repeat(80)} b`)).toBe("a".repeat(80));
});

test("any title gives one path segment, and a slug stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const slug = slugify(title);
      expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
      expect([...slug].length).toBeLessThanOrEqual(80);
      expect(slugify(slug)).toBe(slug);
    }),
  );
});
