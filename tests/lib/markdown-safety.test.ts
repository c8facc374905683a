import fc from "fast-check";
import { expect, test } from "vitest";
import { extractMentions, plainText, renderMarkdown } from "#app/lib/markdown";

const ALLOWED: Record<string, string[]> = {
  a: ["href", "title", "rel", "class"],
  img: ["src", "alt", "title", "loading", "decoding", "referrerpolicy"],
  div: ["class", "role", "tabindex", "aria-label"],
  pre: ["tabindex"],
  code: ["class"],
  ol: ["start"],
  th: ["scope", "align"],
  td: ["align"],
  ...Object.fromEntries(
    "p br hr h3 h4 h5 blockquote ul li em strong del table thead tbody tr".split(" ").map((tag) => [tag, []]),
  ),
};

/** What in the HTML goes beyond the list; the sanitizer escapes every other `<`, `>` and `"`, so a pattern is enough. */
function forbiddenIn(html: string): string[] {
  return [...html.matchAll(/<([^>]*)>/g)].flatMap(([tag, inside = ""]) => {
    const [, name = "", attributes = ""] = /^\/?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)(?: \/)?$/.exec(inside) ?? [];
    const allowed = ALLOWED[name];
    if (!allowed) return [tag];
    return [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].flatMap(([attribute, key = "", value = ""]) => {
      const isAddress = key === "href" || key === "src";
      const leadsWell = !isAddress || /^(?:https?:\/\/[^/@]+(?:\/|$)|mailto:|\/(?![/\\]))/.test(value);
      return allowed.includes(key) && leadsWell ? [] : [attribute];
    });
  });
}

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "&#0000106avascript:alert(1)",
  "java&#10;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "java&Tab;script:alert(1)",
  "javascript&colon;alert(1)",
  "\u0001javascript:alert(1)",
  "&#1;javascript:alert(1)",
  "javascript://example.com/%0aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,PHN2Zy8+",
  "blob:https://example.com/1",
  "file:///etc/passwd",
  "ftp://example.com/x",
  "tel:112",
  "view-source:https://example.com",
  "https://paypal.example@evil.example/",
  "x:alert(1)",
  "/.//evil.example",
  "evil.html",
  "#top",
  "?next=/x",
];

test.each(ADDRESSES)("no link or image leads to %j", (address) => {
  for (const source of [
    `[x](${address})`,
    `[x](<${address}>)`,
    `![x](${address})`,
    `<${address}>`,
    `[x]\n\n[x]: ${address}`,
  ]) {
    const html = renderMarkdown(source);
    expect(forbiddenIn(html)).toEqual([]);
    expect(html).not.toMatch(/<a[ >]/);
    expect(html).not.toContain("src=");
  }
});

const SITE = "https://help.example";

test.each([
  "//evil.example/x",
  "/\\evil.example/x",
  "/&#47;evil.example/x",
  "/&#92;evil.example/x",
  "/\t/evil.example/x",
  "https:evil.example/x",
])("%j does not pass for a page of ours", (address) => {
  const html = renderMarkdown(`[x](<${address}>)`, { siteOrigin: SITE });
  const href = /href="([^"]*)"/.exec(html)?.[1] ?? "/";
  expect(html.includes("nofollow")).toBe(new URL(href, SITE).origin !== SITE);
});

const MARKUP = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><img src=x onerror=alert(1)></template>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<textarea><img title='</textarea><img src=x onerror=alert(1)>'>",
  "<title><img title='</title><img src=x onerror=alert(1)>'>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "<style><img src='</style><img src=x onerror=alert(1)>'>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<body onload=alert(1)>",
  "<base href=javascript:/a/>",
  "<link rel=stylesheet href=https://evil.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<a href=javascript:alert(1)>x</a>",
  "<a id=x name=y style=position:fixed>x</a>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml <img src=x onerror=alert(1)>?>",
  "<<script>alert(1)//<</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "`\"'><img src=x onerror=alert(1)>`",
  "\u2028<script>alert(1)</script>",
  "</pre></code></td></table><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(1)&#62;",
];

const PLACES: [string, (markup: string) => string][] = [
  ["alone", (markup) => markup],
  ["in a sentence", (markup) => `a ${markup} b`],
  ["in a heading and a list", (markup) => `# ${markup}\n\n- ${markup}\n  > ${markup}`],
  ["in a table", (markup) => `| ${markup} | b |\n|-|-|\n| ${markup} | ${markup} |`],
  ["as a link's text", (markup) => `[${markup}](/x)`],
  ["as a title", (markup) => `[x](/x "${markup}") ![x](/x '${markup}')`],
  ["as an alt text", (markup) => `![${markup}](/x)`],
  ["as a code's language", (markup) => `\`\`\`${markup}\n${markup}\n\`\`\``],
  ["in code", (markup) => `\`\`${markup}\`\`\n\n    ${markup}`],
];

test.each(MARKUP)("%j stays text wherever it stands", (markup) => {
  for (const [place, put] of PLACES) expect(forbiddenIn(renderMarkdown(put(markup))), place).toEqual([]);
});

test("a person who types HTML sees what they typed", () => {
  for (const typed of [
    "<script>alert(1)</script>",
    '<b class="__x__">bold</b>',
    "a <!-- *b* --> c",
    "1 < 2 && 3 > 2",
  ]) {
    expect(plainText(renderMarkdown(typed))).toBe(typed);
  }
});

test("the path of a profile cannot leave its attribute or its site", () => {
  const render = (path: string) => renderMarkdown("@ada", { mentions: new Map([["ada", path]]) });
  for (const path of ['/x"onclick="alert(1)', "javascript:alert(1)", "/x'><script>"]) {
    expect(forbiddenIn(render(path))).toEqual([]);
  }
});

const fragments = fc.constantFrom(
  ..."* _ ** __ ~~ ` ``` [ ] ( ) ![ ]( < > <a </a <!-- & &#60; # > - + 1. | |-| --- === \\ ' \" = a é 😀 @ada http:// www. a@b.c [a]: :".split(
    " ",
  ),
  "\n",
  "\n\n",
  "    ",
  "\t",
  "\v",
  "\u00a0",
  "\0",
  "\ud800",
  "javascript:",
  "onerror=",
);

test("any text renders, and holds nothing that is not on the list", () => {
  const texts = fc.array(fragments, { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, (source) => {
      const html = renderMarkdown(source, { mentions: new Map([["ada", "/people/ada"]]) });
      expect(forbiddenIn(html)).toEqual([]);
      extractMentions(source);
    }),
    { numRuns: 1_000 },
  );
});

const LENGTH = 30_000;
const filled = (unit: string) => unit.repeat(LENGTH / unit.length);

test.each([
  ...[
    "\t\v\n",
    " ",
    "\n",
    "> ",
    ">",
    "- ",
    "1. ",
    "* ",
    "- > ",
    "- [ ] a\n",
    "*a ",
    "**a *b_ ",
    "_a*",
    "~~a ",
    "***",
    "*a**b***",
  ],
  ...[
    "[",
    "![",
    "[a](",
    "[a](b",
    '[a](<b "',
    "[a][",
    "](",
    "[`a",
    "\\[",
    "`",
    "``a`",
    "<",
    "<a ",
    '<a b="',
    "<!--",
    "<?",
    "&#",
    "@",
  ],
  ...[
    "```\n",
    "|-",
    "a|b\n-|-\n",
    "=\n",
    "a\n===\n",
    "www.",
    "http://",
    "a@",
    "a@b-_",
    "[a]: b\n",
    "[a]: <b\n",
    "@ada ",
    "https://a.b ",
  ],
])("a text full of %j renders", (unit) => {
  const html = renderMarkdown(filled(unit), { mentions: new Map([["ada", "/people/ada"]]) });
  expect(forbiddenIn(html)).toEqual([]);
});

test.each([
  ["quotes", `${filled("> ")}a`, "blockquote"],
  ["lists", `${filled("- ")}a`, "ul"],
  ["lists by lines", Array.from({ length: 240 }, (_, depth) => `${" ".repeat(2 * depth)}- a`).join("\n"), "ul"],
  ["quotes and lists", `${filled("> - ")}a`, "blockquote"],
  ["emphasis", `${"*a **b ".repeat(100)}${" c** d*".repeat(100)}`, "em"],
])("nested %s end at ten levels, and the rest stays readable", (_, source, tag) => {
  const html = renderMarkdown(source);
  let depth = 0;
  const depths = [...html.matchAll(new RegExp(`<(/?)${tag}[ >]`, "g"))].map(([, close]) => (close ? depth-- : ++depth));
  expect(Math.max(...depths)).toBeGreaterThan(3);
  expect(Math.max(...depths)).toBeLessThanOrEqual(10);
  expect(plainText(html)).toContain("a");
});

test("an empty table is not padded into a giant one", () => {
  const html = renderMarkdown(`${"|a".repeat(2_000)}\n${"|-".repeat(2_000)}\n${"|\n".repeat(2_000)}`);
  expect(html.length).toBeLessThan(200_000);
});

test("one long address cannot be repeated into megabytes", () => {
  const html = renderMarkdown(`[a]: /${"x".repeat(1_900)} "${"t".repeat(500)}"\n\n${"[a] ![a] ".repeat(3_000)}`);
  expect(html.length).toBeLessThan(300_000);
});
