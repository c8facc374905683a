import { expect, test } from "vitest";
import { nameHtml, setAside } from "#app/ui/kit/html-once";

/** A page's data as Remix hands it over: a line with all values, and a line for each promise. */
const handoffOf = (...lines: string[]) => lines.map((line) => `${line}\n`).join("");
const values = (...more: string[]) => JSON.stringify([{ _1: 2, _3: -5 }, "html", ...more]);

test("what was drawn is left out of the page's data, and what was not drawn stays", () => {
  const page = nameHtml();
  expect(page.name("<p>Drawn</p>")).toEqual({ html: "<p>Drawn</p>", attributes: { "data-html": "0" } });
  const left = page.leaveOut(handoffOf(values("<p>Drawn</p>", "<p>Not drawn</p>")));
  expect(left).toBe(handoffOf(values("\u00000", "<p>Not drawn</p>")));
});

test("the same words twice have one name", () => {
  const page = nameHtml();
  const named = [page.name("<p>Thanks</p>"), page.name("<p>Yes</p>"), page.name("<p>Thanks</p>")];
  expect(named.map(({ attributes }) => attributes)).toEqual([
    { "data-html": "0" },
    { "data-html": "1" },
    { "data-html": "0" },
  ]);
});

test("words that quote a text's HTML are left as they are, and so is what comes later", () => {
  const page = nameHtml();
  page.name("<p>Yes</p>");
  const title = 'He wrote ,"<p>Yes</p>';
  const later = 'P5:["<p>Later</p>"]';
  const left = page.leaveOut(handoffOf(values(title, "<p>Yes</p>"), later));
  expect(left).toBe(handoffOf(values(title, "\u00000"), later));
});

test("what was drawn before the page is stands in its data by name alone", () => {
  const pieces = new Map<string, string>();
  const inData = setAside(pieces, "<ul></ul>");
  expect(inData).toBe("\u0000p0");
  expect(nameHtml(pieces).name(inData)).toEqual({ html: "<ul></ul>", attributes: { "data-html": "p0" } });
});
