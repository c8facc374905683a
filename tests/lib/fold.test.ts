import { expect, test } from "vitest";
import { compoundsIn, fold, wordsIn } from "#app/lib/fold";

const words = (text: string) => wordsIn(text).map(({ word }) => word);

test("case and accents fold in each language, й stays what it is", () => {
  expect(fold("Ёлка Йод ΛΟΓΑΡΙΑΣΜΌΣ Ϊ café Straße")).toBe("елка йод λογαριασμοσ ι cafe strasse");
  expect(fold("И\u0306од")).toBe("йод");
});

test("words are runs of letters and digits; an apostrophe inside one belongs to it", () => {
  expect(words("Don’t panic: 4G/LTE, e-mail me@example.com!")).toEqual([
    "dont",
    "panic",
    "4g",
    "lte",
    "e",
    "mail",
    "me",
    "example",
    "com",
  ]);
  expect(words("👩‍👩‍👧 … ½ ﬁne ① \ud800")).toEqual(["12", "fine", "1"]);
});

test("a word says where it stands in the text as written", () => {
  const text = "Η λέξη ﬁn";
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Η", "λέξη", "ﬁn"]);
});

test("short compounds are also one word", () => {
  expect(compoundsIn("Wi-Fi and e‑SIM, but not quickly-repeatedly-and-always-so")).toEqual(["wifi", "esim"]);
});

test("a text of any length is read in time that grows with it", () => {
  for (const text of [
    "a".repeat(200_000),
    "a-".repeat(100_000),
    "a'".repeat(100_000),
    "ﷺ".repeat(20_000),
    "\u0301".repeat(200_000),
  ]) {
    wordsIn(text);
    compoundsIn(text);
  }
  expect(words("a".repeat(100_000))[0]?.length).toBe(64);
});
