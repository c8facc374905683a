import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { atomXml, type FeedEntry } from "#app/lib/atom";
import { escapeXml } from "#app/lib/xml";

const ORIGIN = "https://community.example";

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  name: "question-1",
  path: "/questions/1-a",
  title: "A",
  html: "<p>a</p>",
  language: "en",
  author: { name: "Ada", path: "/people/ada" },
  publishedAt: new Date("2026-01-01T00:00:00Z"),
  updatedAt: new Date("2026-01-02T00:00:00Z"),
  ...more,
});

const feed = (entries: FeedEntry[]) =>
  atomXml({ path: "/feeds/questions.atom", of: "/questions", title: "New", language: "en", entries }, ORIGIN);

/** Element names in the order they open, and the text of each kind. Throws when the document is not well-formed. */
function read(xml: string) {
  const opened: string[] = [];
  const texts: Record<string, string[]> = {};
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    opened.push(name);
    open.push(name);
    texts[name] ??= [];
    texts[name].push("");
  });
  parser.on("text", (text) => {
    const list = texts[open.at(-1) ?? ""];
    if (list) list[list.length - 1] += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return { opened, texts };
}

test("a feed is well-formed whatever people wrote, and none of it becomes markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (title, name) => {
      const nasty = `${title}<script>alert(1)</script>]]><!--&`;
      const { opened } = read(feed([entry({ title: nasty, html: nasty, author: { name: nasty + name, path: "/a" } })]));
      expect(opened).not.toContain("script");
    }),
  );
});

test("what a reader takes out is what was put in", () => {
  const html = '<p class="a">5 &lt; 6 &amp; "quoted" ]]> \u0416 \u{1F600}</p>';
  const { texts } = read(feed([entry({ html, title: "Tom & Jerry <3" })]));
  expect(texts.content).toEqual([html]);
  expect(texts.title).toEqual(["New", "Tom & Jerry <3"]);
});

test("characters that XML cannot carry are left out", () => {
  expect(escapeXml("a\u0000\u0008\u000b\u001f\ufffe\ud800b\tc\n")).toBe("ab\tc\n");
});

test("a feed was updated when its newest entry was; names do not change with an entry's address", () => {
  const later = new Date("2026-03-01T00:00:00Z");
  const { texts } = read(
    feed([entry(), entry({ name: "question-2", path: "/questions/2-new-slug", updatedAt: later })]),
  );
  expect(texts.updated?.[0]).toBe(later.toISOString());
  expect(texts.id).toEqual([
    "tag:community.example,2026:/feeds/questions.atom",
    "tag:community.example,2026:question-1",
    "tag:community.example,2026:question-2",
  ]);
});

test("an empty feed is a feed", () => {
  expect(read(feed([])).texts.updated).toEqual([new Date(0).toISOString()]);
});
