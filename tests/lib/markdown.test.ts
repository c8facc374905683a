import { expect, test } from "vitest";
import { excerpt, extractMentions, plainText, renderMarkdown } from "#app/lib/markdown";

const SITE = "https://help.example";
const EXTERNAL = 'rel="ugc nofollow noopener"';
const render = (source: string) => renderMarkdown(source, { siteOrigin: SITE }).trim();

test("paragraphs, emphasis and code come out as typed", () => {
  expect(render("one *two* **three** ~~four~~ `five`")).toBe(
    "<p>one <em>two</em> <strong>three</strong> <del>four</del> <code>five</code></p>",
  );
  expect(render("snake_case_name and 5 * 3 * 2")).toBe("<p>snake_case_name and 5 * 3 * 2</p>");
});

test("a single newline is a line break, a blank line a paragraph", () => {
  expect(render("a\nb  \nc\n\nd")).toBe("<p>a<br />b<br />c</p>\n<p>d</p>");
  expect(render("a\r\nb")).toBe("<p>a<br />b</p>");
});

test("the highest heading of a text is h3, and none is lower than h5", () => {
  expect(render("# a\n\n## b\n\n### c\n\n###### d")).toBe("<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h5>d</h5>");
  expect(render("## a\n\n### b")).toBe("<h3>a</h3>\n<h4>b</h4>");
  expect(render("a\n===\n\nb\n---")).toBe("<h3>a</h3>\n<h4>b</h4>");
});

test("a heading without text is left out", () => {
  expect(render("#\n\na")).toBe("<p>a</p>");
});

test("links away from the site are marked, links within it are not", () => {
  expect(render("[x](https://other.example/a?b=1&c=2)")).toBe(
    `<p><a href="https://other.example/a?b=1&amp;c=2" ${EXTERNAL}>x</a></p>`,
  );
  expect(render("[x](//other.example/a)")).toBe(`<p><a href="https://other.example/a" ${EXTERNAL}>x</a></p>`);
  expect(render(`[x](${SITE}/questions/1)`)).toBe(`<p><a href="${SITE}/questions/1">x</a></p>`);
  expect(render("[x](/questions/1#a)")).toBe('<p><a href="/questions/1#a">x</a></p>');
  expect(render(`[x](${SITE}.evil.example/)`)).toContain(EXTERNAL);
});

test("bare web and mail addresses become links", () => {
  expect(render("see https://a.example/b_c_d.")).toBe(
    `<p>see <a href="https://a.example/b_c_d" ${EXTERNAL}>https://a.example/b_c_d</a>.</p>`,
  );
  expect(render("www.a.example")).toContain('<a href="http://www.a.example/"');
  expect(render("ada@a.example")).toContain('<a href="mailto:ada@a.example"');
});

test("a link that may not be made leaves its words", () => {
  expect(render("[click *here*](javascript:alert(1)) now")).toBe("<p>click <em>here</em> now</p>");
});

test("every link has a name, and none holds another", () => {
  expect(render("[](https://a.example)")).toContain(">https://a.example</a>");
  expect(render("[![](/x.png)](https://a.example)")).toContain("https://a.example</a>");
  expect(render("[<https://a.example>](/x)").match(/<a /g)).toHaveLength(1);
});

test("images of ours have their place before they are there, and load late", () => {
  const images = new Map([["/files/abc.webp", { width: 640, height: 400 }]]);
  expect(renderMarkdown('![a "b"](/files/abc.webp "t")', { images })).toBe(
    '<p><img src="/files/abc.webp" alt="a &quot;b&quot;" title="t" width="640" height="400" loading="lazy" decoding="async" /></p>\n',
  );
  expect(renderMarkdown("[![x](/files/abc.webp)](https://a.example)", { images })).toMatch(
    /^<p><a [^>]*><img [^>]*><\/a>/,
  );
});

test("images of others are links, so that nobody learns who reads", () => {
  expect(render("![a cat](https://a.example/x.png)")).toBe(
    '<p><a href="https://a.example/x.png" rel="ugc nofollow noopener">a cat</a></p>',
  );
  expect(render("![](/files/unknown.webp)")).toBe('<p><a href="/files/unknown.webp">/files/unknown.webp</a></p>');
  expect(render("[![a cat](https://a.example/x.png)](https://b.example)").match(/<a /g)).toHaveLength(1);
  expect(render("![a cat](data:image/png;base64,AA==)")).toBe("<p>a cat</p>");
});

test("a table scrolls in a region named by its columns", () => {
  const html = render("| Name | Price |\n|:--|--:|\n| SIM | 1 |");
  expect(html).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Name, Price"><table>/);
  expect(html).toContain('<th scope="col" align="left">Name</th>');
  expect(html).toContain('<td align="right">1</td>');
});

test("a column without a name has no header cell", () => {
  const html = render("| | a |\n|-|-|\n| b | c |");
  expect(html.match(/<th/g)).toHaveLength(2);
  expect(html).toContain("<td></td>");
});

test("code keeps its language and is reached by the keyboard", () => {
  expect(render("```TS title=x\nlet a = 1 < 2;\n```")).toBe(
    '<pre tabindex="0"><code class="language-ts">let a = 1 &lt; 2;\n</code></pre>',
  );
  expect(render('```"><b>\nx\n```')).toBe('<pre tabindex="0"><code>x\n</code></pre>');
  expect(render("    <b>&amp;</b>")).toBe('<pre tabindex="0"><code>&lt;b&gt;&amp;amp;&lt;/b&gt;\n</code></pre>');
});

test("lists nest, start where they were told to, and show tasks as characters", () => {
  expect(render("3. a\n   - b\n4. c").replace(/\n/g, "")).toBe(
    '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  );
  expect(render("- [ ] open\n- [x] done").replace(/\n/g, "")).toBe("<ul><li>☐ open</li><li>☑ done</li></ul>");
});

test("quotes nest, and a line that goes on needs no mark", () => {
  expect(render("> a\nb\n> > c\n\nd").replace(/\n/g, "")).toBe(
    "<blockquote><p>a<br />b</p><blockquote><p>c</p></blockquote></blockquote><p>d</p>",
  );
  expect(render("> a\n---").replace(/\n/g, "")).toBe("<blockquote><p>a</p></blockquote><hr />");
  expect(render("> ```\n> a\n> ```\nb").replace(/\n/g, "")).toMatch(/<\/blockquote><p>b<\/p>$/);
});

test("a long paragraph keeps its emphasis from end to end", () => {
  const sentence = "Lorem *ipsum* dolor [sit](/x) amet. ";
  const html = render(sentence.repeat(300));
  expect(html.match(/<em>/g)).toHaveLength(300);
  expect(html.match(/<a /g)).toHaveLength(300);
});

const PEOPLE = new Map([
  ["ada", "/people/ada"],
  ["bo_k", "/people/bo_k"],
]);
const linked = (source: string) =>
  [...renderMarkdown(source, { mentions: PEOPLE }).matchAll(/<a class="mention" href="([^"]+)">@(\w+)<\/a>/g)].map(
    ([, path, handle]) => [path, handle],
  );

test("a known handle becomes a link to the person", () => {
  expect(linked("Hi @Ada, (@bo_k) *@ada*: @ada.")).toEqual([
    ["/people/ada", "Ada"],
    ["/people/bo_k", "bo_k"],
    ["/people/ada", "ada"],
    ["/people/ada", "ada"],
  ]);
  expect(linked("- @ada\n\n> @ada\n\n| @ada |\n|-|\n| @ada |\n\n# @ada")).toHaveLength(5);
});

test.each([
  "@nobody",
  "`@ada`",
  "    @ada",
  "```\n@ada\n```",
  "[@ada](/x)",
  "x@ada",
  "é@ada",
  "\\@ada",
  "@adam",
  "@ada@b",
])("%j links to nobody", (source) => expect(linked(source)).toEqual([]));

test.each(["ada@ada.example", "https://a.example/@ada", "@ad", "@aaaaaaaaaaaaaaaaaaaaa", "@@", "![@ada](/x)"])(
  "%j mentions nobody",
  (source) => expect(extractMentions(source)).toEqual([]),
);

test("mentioned handles are told once, in lower case, and at most twenty", () => {
  expect(extractMentions("@Ada @ada @BO_K\n\n`@code` and @unknown")).toEqual(["ada", "bo_k", "unknown"]);
  expect(extractMentions(Array.from({ length: 50 }, (_, number) => `@user${number}`).join(" "))).toHaveLength(20);
});

test("plain text has a line for each block, decoded, with the words of images", () => {
  const html = renderMarkdown(
    '# A & B\n\nc *d*\ne &lt;f&gt;\n\n- g\n- h\n\n|i|j|\n|-|-|\n|k|l|\n\n![m "n"](/x)\n\n```\no\n  p\n```',
  );
  expect(plainText(html).split("\n")).toEqual(["A & B", "c d", "e <f>", "g", "h", "i j", "k l", 'm "n"', "o", "p"]);
  expect(plainText(renderMarkdown("&amp;lt; &#42;"))).toBe("&lt; *");
});

test("an excerpt ends between words and is never longer than asked", () => {
  expect(excerpt("one two\n three", 20)).toBe("one two three");
  expect(excerpt("one two three four", 12)).toBe("one two…");
  expect(excerpt("one two, three", 10)).toBe("one two…");
  expect(excerpt("Donaudampfschifffahrt", 10)).toBe("Donaudamp…");
  expect(excerpt("質問の本文はとても長いです", 6)).toBe("質問の本文…");
});

test("an excerpt does not cut a character in pieces", () => {
  const family = "👨‍👩‍👧‍👦";
  for (let max = 2; max <= 40; max++) {
    const cut = excerpt(family.repeat(6), max);
    expect(cut.length).toBeLessThanOrEqual(max);
    expect(cut.replaceAll(family, "")).toBe("…");
  }
  expect(excerpt("e\u0301".repeat(10), 6)).toBe("e\u0301e\u0301…");
});
