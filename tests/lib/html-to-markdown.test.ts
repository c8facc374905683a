import { expect, test } from "vitest";
import { htmlToMarkdown } from "#app/lib/html-to-markdown.server";
import { plainText, renderMarkdown } from "#app/lib/markdown";

test.each([
  ["paragraphs", "<p>a\nb</p>\n\n<p>c</p>", "a b\n\nc"],
  ["line breaks", "<p>a<br>\nb<br />c</p>", "a\nb\nc"],
  ["emphasis", "<p><strong>a</strong> <em>b</em> <b>c</b> <i>d</i></p>", "**a** _b_ **c** _d_"],
  ["emphasis inside a word", "<p>un<em>frigging</em>believable</p>", "un*frigging*believable"],
  ["struck text", "<p><del>a</del> <strike>b</strike> <s>c</s></p>", "~~a~~ ~~b~~ ~~c~~"],
  ["keys and code", "<p><kbd>Ctrl</kbd> <code>a*b</code> <code>x`y</code></p>", "`Ctrl` `a*b` ``x`y``"],
  ["digits set low and high", "<p>H<sub>2</sub>O, 10<sup>12</sup>, a<sup>note</sup></p>", "H₂O, 10¹², anote"],
  ["headings", "<h1>a</h1><h2>b <br>c</h2><h6>C #</h6>", "# a\n\n## b c\n\n###### C \\#"],
  ["rules", "<p>a</p><hr><p>b</p>", "a\n\n***\n\nb"],
  [
    "links",
    '<a href="https://a.example/x_(y)" title="t &quot;q&quot;">b</a>',
    '[b](https://a.example/x_\\(y\\) "t \\"q\\"")',
  ],
  ["bare links", '<a href="https://a.example/b_c">https://a.example/b_c</a>', "<https://a.example/b_c>"],
  ["links without an address", "<p><a>a</a> <a href='/x'></a>b</p>", "a b"],
  ["images", '<img src="https://a.example/x y.png" alt="a [b]\nc">', "![a \\[b\\] c](https://a.example/x%20y.png)"],
  ["linked images", '<a href="/b"><img src="/s" alt="x"></a>', "[![x](/s)](/b)"],
  ["lists", "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d"],
  [
    "numbered lists",
    '<ol start="9"><li>a</li><li>b<pre><code>c</code></pre></li></ol>',
    "9. a\n10. b\n\n    ```\n    c\n    ```",
  ],
  ["quotes", "<blockquote><p>a</p><p>b</p><blockquote><p>c</p></blockquote></blockquote>", "> a\n> \n> b\n> \n> > c"],
  ["spoilers", '<blockquote class="spoiler"><p>a</p></blockquote>', "> a"],
  [
    "code with a language",
    '<pre class="lang-js prettyprint-override"><code>a &lt; b\n</code></pre>',
    "```js\na < b\n```",
  ],
  ["code with fences", "<pre><code>```\na\n```\n</code></pre>", "````\n```\na\n```\n````"],
  ["scripts and styles", "<p>a</p><script>b</script><style>c</style>", "a"],
])("%s", (_, html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});

test("a table gets a header row, aligned columns and cells of one line", () => {
  const html = `<div class="s-table-container"><table>
    <thead><tr><th>a</th><th style="text-align: right;">b|c</th></tr></thead>
    <tbody><tr><td>1<br>2</td><td><code>x|y</code></td><td>3</td></tr></tbody></table></div>`;
  expect(htmlToMarkdown(html)).toBe("| a | b\\|c | |\n| --- | --: | --- |\n| 1 2 | `x\\|y` | 3 |");
});

test.each([
  "# not a heading",
  "- not a list",
  "+ not a list",
  "1. not a list",
  "2) not a list",
  "> not a quote",
  "---",
  "===",
  "```",
  "~~~",
  "~~not struck~~",
  "*not* _emphasis_ __x__",
  "snake_case stays",
  "`not code`",
  "[not](a link) [x]: y ![z]",
  "|a|b|",
  "|---|---|",
  "&amp; &lt; &copy; &#42;",
  "<div> and </p> and <https://a.example>",
  "\\ \\* C:\\dir\\",
  "https://a.example/b_c*d and www.a.example and ada@a.example",
  "@ada wrote",
  "$x$ {y} ^z^ 5 * 3 ~ 5",
  "Wow!",
  "C#",
])("the text %j stays that text wherever it stands", (text) => {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const tags = ["p", "blockquote", "strong", "em", "h2", "sub"].map((tag) => `<${tag}>${escaped}</${tag}>`);
  for (const html of [
    ...tags,
    `<p><b>x</b><br>${escaped}</p>`,
    `<a href="/x">${escaped}</a>`,
    `<p>${escaped}<a href="/x">x</a></p>`,
  ]) {
    const rendered = renderMarkdown(htmlToMarkdown(html));
    expect(plainText(rendered).replace(/^x\n|x$/g, ""), html).toBe(text);
    expect(rendered).not.toMatch(/<(?:hr|code|ul|ol|table|del|img|pre)|mailto:/);
  }
});

test.each([
  "<p>x<strong>(a)</strong>b</p>",
  "<p><strong>Note:</strong>text</p>",
  "<p><em>a</em><em>b</em></p>",
  "<p><strong>a <strong>b</strong></strong></p>",
  "<p><del>a <del>b</del></del> c</p>",
  '<p>word<sup><strong><a href="/x">1</a></strong></sup></p>',
  "<p><strong>says &quot;<em>do.</em>&quot;</strong></p>",
  "<p><strong>a<br></strong>b</p>",
  "<p><code>a</code><code>b</code></p>",
  "<p><em>a</em>&nbsp;b</p>",
])("no stray marks come out of %s", (html) => {
  expect(plainText(renderMarkdown(htmlToMarkdown(html)))).not.toMatch(/[*_`~]/);
});

test("no HTML is left in the Markdown", () => {
  const markdown = htmlToMarkdown(
    '<p><span style="x">a</span> <u>b</u> <font color=red>c</font><!-- d --></p><iframe src="/e"></iframe>',
  );
  expect(markdown).toBe("a b c");
});
