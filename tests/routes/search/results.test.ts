import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { loader } from "#app/routes/search/results";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
const cast: { pia: Viewer } = { pia: null };

beforeAll(async () => {
  const { db, runJobs } = app.current;
  const { ada, bo_, pia } = await make.cast(db);
  cast.pia = pia;
  const solved = await make.question(db, ada, { title: "Roaming in Norway is slow", tags: ["roaming"] });
  const answer = await make.answer(db, bo_, solved, { body: "Roaming there is slow in the mountains." });
  await setAcceptance(db, ada, answer, true);
  await make.question(db, ada, { title: "Roaming on a ferry", tags: ["ferries"] });
  await make.question(db, pia, { title: "Roaming with the zyzzyva build", space: "beta", tags: ["hushhush"] });
  for (let n = 0; n < 25; n++) await make.question(db, ada, { title: `Voicemail number ${n} does not open` });
  await runJobs();
});

type Data = Awaited<ReturnType<typeof loader>>;
async function look(query: string, as: Viewer = null) {
  const { status, data } = await get(app.current.app, loader, { path: `/search?${query}`, as });
  const { found } = data as Data;
  const titles = found?.items.map(({ title }) => title.map(({ text }) => text).join("")) ?? [];
  return { status, found, titles };
}

test("without words nothing is searched", async () => {
  expect((await look("")).found).toBeNull();
  expect((await look("q=+++&kind=question")).found).toBeNull();
});

test("what was looked for is marked in what was found", async () => {
  const { found } = await look("q=norway");
  expect(found?.items[0]?.title).toContainEqual({ text: "Norway", marked: true });
});

test("each filter of the address narrows, and says how much is left", async () => {
  expect((await look("q=roaming")).found?.facets.kinds).toEqual({ question: 2, answer: 1, idea: 0, person: 0 });
  expect((await look("q=roaming&kind=answer")).found?.total).toBe(1);
  expect((await look("q=roaming&state=solved&kind=question")).titles).toEqual(["Roaming in Norway is slow"]);
  expect((await look("q=roaming&state=unanswered")).titles).toEqual(["Roaming on a ferry"]);
  expect((await look("q=roaming&tag=ferries")).titles).toEqual(["Roaming on a ferry"]);
  expect((await look("q=roaming&space=plans")).found?.total).toBe(3);
  expect((await look("q=roaming&since=day")).found?.total).toBe(3);
  expect((await look("q=roaming&space=nowhere")).found?.total).toBe(0);
});

test("pages have numbers and end: beyond the last one stands the last one", async () => {
  const first = await look("q=voicemail");
  expect(first.found).toMatchObject({ total: 25, page: 1, pages: 2 });
  const last = await look("q=voicemail&page=999");
  expect(last.found).toMatchObject({ page: 2 });
  expect(last.titles).toHaveLength(5);
  expect(first.titles.filter((title) => last.titles.includes(title))).toEqual([]);
});

test.each([
  "q=roaming",
  "q=zyzzyva",
  "q=hushhush",
  "q=zyzzyvas",
  "q=roaming&space=beta",
  "q=roaming&tag=hushhush",
  "q=pia",
])("outside a private space nothing hints at it (%s)", async (query) => {
  const { found } = await look(query);
  expect(JSON.stringify(found)).not.toMatch(/zyzzyva|hushhush|beta/i);
  if (query.includes("beta") || query.includes("hushhush")) expect(found?.total).toBe(0);
});

test("an unseen space answers like one that never was", async () => {
  const { found: shut } = await look("q=roaming&space=beta");
  const { found: unknown } = await look("q=roaming&space=atlantis");
  expect(shut).toEqual(unknown);
});

test("inside it is found", async () => {
  expect((await look("q=zyzzyva", cast.pia)).titles).toEqual(["Roaming with the zyzzyva build"]);
  expect((await look("q=roaming&space=beta", cast.pia)).found?.total).toBe(1);
});

test.each([
  "'",
  '"',
  "\\",
  "%",
  "-",
  '"-',
  "a & !b | (c:*)",
  "'; drop table people; --",
  "\0",
  "\ud800",
  "🦔",
  "x".repeat(3000),
  "((((((",
  "a ".repeat(900),
])("any words are an answer, never an error (%j)", async (words) => {
  const { status } = await look(new URLSearchParams({ q: words, tag: words, space: words }).toString());
  expect(status).toBe(200);
});
