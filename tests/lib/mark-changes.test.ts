import { expect, test } from "vitest";
import { differenceOfRendered, renderMarkdown } from "#app/lib/markdown";

const WORDS = { added: "added:", removed: "removed:", leftOut: "left out" };

/** The difference with its spoken words left off. */
function difference(earlier: string, later: string): string | null {
  const html = differenceOfRendered(renderMarkdown(earlier), renderMarkdown(later), WORDS);
  return html?.replace(/<span class="sr-only">[^<]*<\/span>| class="(?:came|went)"/g, "").replace(/\n/g, "") ?? null;
}

test.each([
  ["a new word", "I went to Norway.", "I went to cold Norway.", "<p>I went to <ins>cold </ins>Norway.</p>"],
  ["a word less", "I went to cold Norway.", "I went to Norway.", "<p>I went to <del>cold </del>Norway.</p>"],
  ["another word", "Это старый телефон", "Это новый телефон", "<p>Это <del>старый </del><ins>новый </ins>телефон</p>"],
  ["a word made bold", "one two", "one **two**", "<p>one <strong>two</strong></p>"],
  [
    "a new item",
    "- one\n- three",
    "- one\n- two\n- three",
    "<ul><li>one</li><li><ins>two</ins></li><li>three</li></ul>",
  ],
  [
    "a new paragraph",
    "one\n\nthree",
    "one\n\ntwo\n\nthree",
    '<p><span aria-hidden="true">[…]</span></p><p><ins>two</ins></p><p><span aria-hidden="true">[…]</span></p>',
  ],
])("%s is marked in the text as it reads", (_, earlier, later, marked) => {
  expect(difference(earlier, later)).toBe(marked);
});

test("a removed item stands where words may stand", () => {
  const html = difference("- one\n- two\n- three", "- one\n- three") ?? "";
  expect(html).toContain("<del>two</del>");
  expect(html).not.toMatch(/<(?:ul|\/li)><del>/);
});

test("each change is named for those who hear the page", () => {
  const html = differenceOfRendered(renderMarkdown("one two"), renderMarkdown("one three"), WORDS);
  expect(html).toContain('<del class="went"><span class="sr-only">removed: </span>two</del>');
  expect(html).toContain('<ins class="came"><span class="sr-only">added: </span>three</ins>');
});

test("texts that have nothing in common are not marked word by word", () => {
  const long = (word: string) => Array.from({ length: 900 }, (_, n) => `${word}${n}`).join(" ");
  expect(difference(long("a"), long("b"))).toBeNull();
});

test("nothing that was text becomes a tag", () => {
  const html = difference("plain <b>", 'plain <img src=x onerror="alert(1)"> & "quoted"') ?? "";
  expect(html.replace(/<\/?(?:p|ins|del)>/g, "")).not.toMatch(/<[a-z]/i);
});

test("the marked text without its marks is the later text", () => {
  const earlier = "# One\n\n- a\n- b\n\n> quoted\n\n| x | y |\n|---|---|\n| 1 | 2 |";
  const later = "# Two\n\n1. a\n2. c\n\n> quoted more\n\n| x | z |\n|---|---|\n| 1 | 3 |\n| 4 | 5 |";
  const marked = difference(earlier, later) ?? "";
  const plain = (html: string) => html.replace(/\n/g, "");
  expect(marked.replace(/<del>.*?<\/del>/g, "").replace(/<\/?ins>/g, "")).toBe(plain(renderMarkdown(later)));
});
