import fc from "fast-check";
import { expect, test } from "vitest";
import { aroundChanges, differenceOf, listDifference, type Piece } from "#app/lib/difference";

const textOf = (pieces: readonly Piece[], not: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)
    .join("");

test("a word that was replaced is removed and added, and what stands around it stays", () => {
  expect(differenceOf("Turn roaming on today.", "Turn calls on today.")).toEqual([
    { kind: "same", text: "Turn " },
    { kind: "removed", text: "roaming " },
    { kind: "added", text: "calls " },
    { kind: "same", text: "on today." },
  ]);
});

test.each([
  ["Greek", "Καλημέρα κόσμε, τι κάνεις", "Καλημέρα όλοι, τι κάνεις", "κόσμε", "όλοι"],
  ["Russian", "Добрый вечер, соседи", "Добрый день, соседи", "вечер", "день"],
])("%s is compared by whole words", (_, earlier, later, removed, added) => {
  const pieces = differenceOf(earlier, later);
  expect(pieces.filter(({ kind }) => kind === "removed").map(({ text }) => text)).toEqual([removed]);
  expect(pieces.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual([added]);
});

test("a new paragraph shows, a second blank between words does not", () => {
  expect(differenceOf("one\ntwo", "one\n\ntwo").map(({ kind }) => kind)).toContain("added");
  expect(differenceOf("one two", "one  two").map(({ kind }) => kind)).toEqual(["same"]);
});

test("text out of nothing is all added, text into nothing all removed", () => {
  expect(differenceOf("", "new words")).toEqual([{ kind: "added", text: "new words" }]);
  expect(differenceOf("old words", "")).toEqual([{ kind: "removed", text: "old words" }]);
  expect(differenceOf("", "")).toEqual([]);
});

test("what is not removed is the later text, whatever the two are", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(texts, texts, (earlier, later) => {
      const pieces = differenceOf(earlier, later);
      expect(textOf(pieces, "removed")).toBe(later);
      // Blanks between kept words are those of the later text.
      const letters = (text: string) => text.replace(/\s/g, "");
      expect(letters(textOf(pieces, "added"))).toBe(letters(earlier));
    }),
  );
});

test("two long texts with nothing in common are told apart in a moment", () => {
  const words = (step: number) => Array.from({ length: 6000 }, (_, n) => ((n * step) % 7919).toString(36)).join(" ");
  const [earlier, later] = [words(31).slice(0, 30_000), words(53).slice(0, 30_000)];
  const pieces = differenceOf(earlier, later);
  expect(textOf(pieces, "removed")).toBe(later);
  expect(textOf(pieces, "added")).toBe(earlier);
  expect(pieces.length).toBeLessThan(10);
});

test("long unchanged stretches are left out but for what borders on a change", () => {
  const long = "word ".repeat(500);
  const shown = aroundChanges(differenceOf(`${long}old ${long}`, `${long}new ${long}`));
  expect(shown.map(({ kind }) => kind)).toEqual(["gap", "same", "removed", "added", "same", "gap"]);
  expect(textOf(shown, "gap").length).toBeLessThan(400);
  expect(shown[1]?.text).toMatch(/^\s?(word )+$/);
});

test("tags that came and went are told apart from those that stayed", () => {
  expect(listDifference(["roaming", "norway"], ["norway", "bill"])).toEqual({
    kept: ["norway"],
    added: ["bill"],
    removed: ["roaming"],
  });
  expect(listDifference(["a"], ["a"])).toBeNull();
});
