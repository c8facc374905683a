import fc from "fast-check";
import { expect, test } from "vitest";
import { cutSnippet, markWords, readText } from "#app/domain/search/excerpt";

const asText = (segments: { text: string }[]) => segments.map(({ text }) => text).join("");
const marked = (segments: { text: string; marked: boolean }[]) =>
  segments.filter((s) => s.marked).map(({ text }) => text);

test("marks fold case and accents and keep the text as written", () => {
  const text = "Το Υπόλοιπό μου, τα υπόλοιπα";
  const segments = markWords(readText(text), new Set(["υπολοιπο"]));
  expect(asText(segments)).toBe(text);
  expect(marked(segments)).toEqual(["Υπόλοιπό"]);
});

test("a short text is its own snippet", () => {
  expect(cutSnippet(readText("Two\n\nlines."), new Set(), 100)).toEqual([{ text: "Two lines.", marked: false }]);
});

test("a snippet shows where most of the words stand together", () => {
  const text = `refund ${"filler words here ".repeat(40)}the refund for roaming in Norway ${"and more filler ".repeat(40)}`;
  const snippet = cutSnippet(readText(text), new Set(["refund", "roaming", "norway"]), 120);
  expect(marked(snippet)).toEqual(["refund", "roaming", "Norway"]);
  expect(asText(snippet)).toMatch(/^… .+ …$/);
});

test("whatever the text, a snippet is a part of it, no longer than asked for, and marks whole words", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("ada", "bo", "Ωμέγα", "x".repeat(300), "𝕏𝕐", "👩‍👩‍👧", "-", "\n", "wi-fi"), {
        maxLength: 80,
      }),
      (words) => {
        const text = words.join(" ");
        const snippet = cutSnippet(readText(text), new Set(["ada", "ωμεγα"]), 60);
        const inner = asText(snippet).replace(/^… /, "").replace(/ …$/, "");
        expect(inner.length).toBeLessThanOrEqual(60);
        expect(text.replace(/\s+/g, " ")).toContain(inner);
        expect(inner.isWellFormed()).toBe(true);
        for (const word of marked(snippet)) expect(["ada", "Ωμέγα"]).toContain(word);
      },
    ),
  );
});
