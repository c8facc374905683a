import { SaxesParser } from "saxes";
import { beforeAll, expect, test } from "vitest";
import { loader as questionFeed } from "#app/routes/feeds/question";
import { loader as questionsFeed } from "#app/routes/feeds/questions";
import { loader as spaceFeed } from "#app/routes/feeds/space";
import { loader as tagFeed } from "#app/routes/feeds/tag";
import type { QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, type Sent } from "#tests/support/request";

const app = useApp({ ORIGIN: "https://community.example" });
const NASTY = `<script>alert("x")</script> ]]> & <img src=x onerror=alert(1)> \u0007 <!--`;
const asked: { id: QuestionId | null } = { id: null };

beforeAll(async () => {
  const { db } = app.current;
  const { ada, bo_ } = await make.cast(db);
  asked.id = await make.question(db, ada, {
    title: `A title ${NASTY}`,
    body: `Hello @bo_ ${NASTY}\n\n<iframe src="//evil.example"></iframe> [x](javascript:alert(1))`,
    tags: ["esim"],
  });
  await make.answer(db, bo_, asked.id, { body: `An answer ${NASTY}` });
  await make.change(db, bo_, { name: `Bo </name><script>` });
  for (let n = 0; n < 31; n++) await make.question(db, ada, { title: `Question number ${n} of many`, tags: ["many"] });
});

const FEEDS: [string, typeof questionsFeed, () => Sent][] = [
  ["all questions", questionsFeed, () => ({ path: "/feeds/questions.atom" })],
  ["a space", spaceFeed, () => ({ path: "/feeds/spaces/plans.atom", params: { file: "plans.atom" } })],
  ["a tag", tagFeed, () => ({ path: "/feeds/tags/esim.atom", params: { file: "esim.atom" } })],
  [
    "the answers to a question",
    questionFeed,
    () => ({ path: `/feeds/questions/${asked.id}.atom`, params: { file: `${asked.id}.atom` } }),
  ],
];

type Read = { names: Set<string>; attributes: string[]; texts: { name: string; text: string }[] };

/** What an XML reader sees. Throws when the document is not well-formed. */
function read(xml: string): Read {
  const seen: Read = { names: new Set(), attributes: [], texts: [] };
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    seen.names.add(name);
    seen.attributes.push(...Object.values(attributes).map((attribute) => String(attribute.value)));
    open.push({ name, text: "" });
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) seen.texts.push(closed);
  });
  parser.write(xml).close();
  return seen;
}

const fetchFeed = async (loader: typeof questionsFeed, sent: Sent) => {
  const outcome = await get(app.current.app, loader, sent);
  return { ...outcome, xml: outcome.data instanceof Response ? await outcome.data.text() : "" };
};

test.each(FEEDS)("the feed of %s is well-formed and holds no script, whatever was written", async (_, loader, sent) => {
  const { xml, headers } = await fetchFeed(loader, sent());
  expect(headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const { names, texts } = read(xml);
  const known = ["feed", "id", "title", "updated", "link", "entry", "author", "name", "uri", "published", "content"];
  expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  for (const { name, text } of texts) {
    if (name === "content") expect(text).not.toMatch(/<(script|iframe|img)|<[^>]*\son\w+=|href="javascript:/i);
  }
});

test.each(FEEDS)("the feed of %s names addresses in full, on the configured origin", async (_, loader, sent) => {
  const { xml } = await fetchFeed(loader, {
    ...sent(),
    headers: { Host: "evil.example", "X-Forwarded-Host": "evil.example" },
  });
  const { texts, attributes } = read(xml);
  const addresses = [
    ...attributes.filter((value) => /^(https?:|\/)/.test(value)),
    ...texts.filter(({ name }) => name === "uri").map(({ text }) => text),
  ].filter((value) => value !== "http://www.w3.org/2005/Atom" && !value.startsWith("http://www.w3.org/"));
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/community\.example\//);
});

test.each(FEEDS)("the feed of %s is shared among guests only", async (_, loader, sent) => {
  const guest = await fetchFeed(loader, sent());
  expect(guest.headers.get("Cache-Control")).toMatch(/^public/);
  expect(guest.headers.get("Vary")).toContain("Cookie");
  const withCookie = await fetchFeed(loader, { ...sent(), headers: { Cookie: "session=any" } });
  expect(withCookie.headers.get("Cache-Control")).toMatch(/^private/);
});

test.each(FEEDS)("the names in the feed of %s stay when it is read again", async (_, loader, sent) => {
  const idsOf = async () => read((await fetchFeed(loader, sent())).xml).texts.filter(({ name }) => name === "id");
  const ids = await idsOf();
  expect(new Set(ids.map(({ text }) => text)).size).toBe(ids.length);
  expect(await idsOf()).toEqual(ids);
});

test("a feed ends after thirty entries, the newest first", async () => {
  const { xml } = await fetchFeed(questionsFeed, { path: "/feeds/questions.atom" });
  const titles = read(xml)
    .texts.filter(({ name }) => name === "title")
    .map(({ text }) => text);
  expect(titles).toHaveLength(31);
  expect(titles[1]).toBe("Question number 30 of many");
});

test.each([
  ["a space that is not", spaceFeed, "none.atom"],
  ["a tag that is not", tagFeed, "none.atom"],
  ["a question that is not", questionFeed, "999999.atom"],
  ["a name without its ending", spaceFeed, "plans"],
  ["another format", spaceFeed, "plans.rss"],
  ["nothing at all", questionFeed, ".atom"],
  ["no number", questionFeed, "all.atom"],
])("there is no feed of %s", async (_, loader, file) => {
  const outcome = await get(app.current.app, loader, { path: `/feeds/x/${file}`, params: { file } });
  expect(outcome.status).toBe(404);
  expect(outcome.headers.get("Cache-Control")).toBeNull();
});
