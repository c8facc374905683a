import { expect, test } from "vitest";
import {
  bold,
  bullets,
  code,
  continueLine,
  type Edit,
  heading,
  insertBlock,
  italic,
  link,
  numbers,
  quotationOf,
  quote,
  type Selected,
} from "#app/lib/markdown-editing";

/** `‹` and `›` stand at the ends of the selection, `|` where there is none. */
function read(marked: string): [string, number, number] {
  const caret = marked.indexOf("|");
  if (caret >= 0) return [marked.replace("|", ""), caret, caret];
  const start = marked.indexOf("‹");
  return [marked.replace("‹", "").replace("›", ""), start, marked.indexOf("›") - 1];
}

function write({ text, start, end }: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

const EDITS: [name: string, edit: Edit, before: string, after: string][] = [
  ["bold", bold, "a ‹word› here", "a **‹word›** here"],
  ["bold", bold, "a **‹word›** here", "a ‹word› here"],
  ["bold", bold, "a ‹**word**› here", "a ‹word› here"],
  ["bold", bold, "a | here", "a **|** here"],
  ["bold", bold, "a **|** here", "a | here"],
  ["bold", bold, "a‹ word › here", "a **‹word›**  here"],
  ["bold", bold, "‹слово›", "**‹слово›**"],
  ["bold", bold, "|", "**|**"],
  ["italic", italic, "‹λέξη› εδώ", "_‹λέξη›_ εδώ"],
  ["italic", italic, "_‹λέξη›_ εδώ", "‹λέξη› εδώ"],
  ["code", code, "run ‹npm ci› now", "run `‹npm ci›` now"],
  ["code", code, "run `‹npm ci›` now", "run ‹npm ci› now"],
  ["code", code, "‹one\ntwo›", "‹```\none\ntwo\n```›"],
  ["code", code, "‹```\none\ntwo\n```›", "‹one\ntwo›"],
  ["code", code, "x o‹ne\nt›wo y", "‹```\nx one\ntwo y\n```›"],
  ["link", link, "see ‹this›.", "see [this](‹https://›)."],
  ["link", link, "see |", "see [](‹https://›)"],
  ["link", link, "see ‹https://a.example/b› now", "see [|](https://a.example/b) now"],
  ["quote", quote, "‹one\ntwo›", "‹> one\n> two›"],
  ["quote", quote, "‹> one\n> two›", "‹one\ntwo›"],
  ["quote", quote, "one\ntw|o", "one\n> tw|o"],
  ["quote", quote, "‹one\n\ntwo›", "‹> one\n\n> two›"],
  ["list", bullets, "‹one\ntwo›", "‹- one\n- two›"],
  ["list", bullets, "‹- one\n* two›", "‹one\ntwo›"],
  ["list", bullets, "‹1. one\n2. two›", "‹- one\n- two›"],
  ["list", bullets, "|", "- |"],
  ["list", bullets, "‹one\n›two", "‹- one›\ntwo"],
  ["numbers", numbers, "‹one\ntwo\nthree›", "‹1. one\n2. two\n3. three›"],
  ["numbers", numbers, "‹1. one\n2) two›", "‹one\ntwo›"],
  ["numbers", numbers, "‹- one\n\n- two›", "‹1. one\n\n2. two›"],
  ["heading", heading, "Wor|ds", "## Wor|ds"],
  ["heading", heading, "## Wor|ds", "Wor|ds"],
  ["heading", heading, "# |", "|"],
];

test.each(EDITS)("%s: %#", (_, edit, before, after) => {
  expect(write(edit(...read(before)))).toBe(after);
});

test.each([
  ["- one|", "- one\n- |"],
  ["* one|", "* one\n* |"],
  ["  - one|", "  - one\n  - |"],
  ["1. one|", "1. one\n2. |"],
  ["9) one|", "9) one\n10) |"],
  ["- [x] one|", "- [x] one\n- [ ] |"],
  ["> one|", "> one\n> |"],
  ["> - one|", "> - one\n> - |"],
  ["- o|ne", "- o\n- |ne"],
  ["- ‹one›", "- \n- |"],
  ["- one\n- |", "- one\n|"],
  ["> one\n> |", "> one\n|"],
  ["> - one\n> - |", "> - one\n> |"],
  ["1. one\n2. |\nafter", "1. one\n|\nafter"],
])("Enter goes on with a list or a quotation, and ends an empty one: %j", (before, after) => {
  const made = continueLine(...read(before));
  expect(made && write(made)).toBe(after);
});

test.each(["plain|", "|", "-one|", "1.one|", "2024 was|", "|- one", "**bold**|"])(
  "Enter is only Enter in %j",
  (text) => {
    expect(continueLine(...read(text))).toBeNull();
  },
);

test("every edit undone by the same edit gives the text back", () => {
  for (const edit of [bold, italic, code, quote, bullets, numbers, heading]) {
    const once = edit("some words", 0, 10);
    expect(edit(once.text, once.start, once.end)).toEqual({ text: "some words", start: 0, end: 10 });
  }
});

test("a block stands apart from what is around it", () => {
  expect(write(insertBlock(...read("before|after"), "> words"))).toBe("before\n\n> words\n\n|after");
  expect(write(insertBlock(...read("|"), "> words"))).toBe("> words\n\n|");
});

test("a quotation names its source in a line of its own", () => {
  expect(quotationOf("one\n\n\n\ntwo \n", "[@bo](/answers/7)")).toBe("> one\n>\n> two\n>\n> — [@bo](/answers/7)");
});

test("a text as long as they come is edited line by line, and no sign of it makes an edit hang", () => {
  const long = "> - word\n".repeat(3_300);
  for (const edit of [quote, bullets, numbers, heading, code])
    expect(edit(long, 0, long.length).text).toContain("word");
  for (let at = 0; at < 200; at++) expect(continueLine(" ".repeat(30_000), 30_000 - at, 30_000 - at)).toBeNull();
}, 10_000);
