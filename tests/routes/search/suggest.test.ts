import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { SUGGEST_RATE } from "#app/domain/search/limits";
import { rebuildSearch } from "#app/domain/search/rebuild.server";
import type { Suggestions } from "#app/domain/search/suggest.server";
import { loader } from "#app/routes/search/suggest";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
const cast: { pia: Viewer } = { pia: null };

beforeAll(async () => {
  const { db, runJobs } = app.current;
  const { ada, pia } = await make.cast(db);
  cast.pia = pia;
  for (let n = 0; n < 8; n++) await make.question(db, ada, { title: `My voicemail greeting is lost, part ${n}` });
  await make.question(db, pia, { title: "My voicemail greeting in the zyzzyva build", space: "beta" });
  await runJobs();
  await rebuildSearch(db, app.current.app.search);
});

async function type(q: string, { as = null, ip }: { as?: Viewer; ip?: string } = {}) {
  const path = `/search/suggest?${new URLSearchParams({ q })}`;
  const { status, data, headers } = await get(app.current.app, loader, { path, as, ip });
  const found: Suggestions =
    data instanceof Response && status === 200 ? await data.json() : { question: [], idea: [], person: [] };
  return { status, headers, ...found, titles: found.question.map(({ title }) => title).join() };
}

test("at most five questions and three people, with what a link needs and no more, kept by nobody", async () => {
  const { question, headers } = await type("voicemail gree");
  expect(question).toHaveLength(5);
  expect(Object.keys(question[0] ?? {}).sort()).toEqual(["answerCount", "id", "language", "slug", "solved", "title"]);
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  expect((await type("ada")).person).toMatchObject([{ handle: "ada" }]);
});

test("one letter is answered with nothing", async () => {
  expect(await type(" v ")).toMatchObject({ question: [], person: [] });
});

test("outside a private space nothing of it is named", async () => {
  for (const words of ["zyzzyva", "voicemail greeting zyzz", "please tell me about the zyzzyva build"])
    expect((await type(words)).titles).not.toContain("zyzzyva");
  expect((await type("zyzzyva", { as: cast.pia })).titles).toContain("zyzzyva");
});

test("somebody being named is offered; for other filters there is the page of results", async () => {
  expect(await type("@ada")).toMatchObject({ question: [], person: [{ handle: "ada" }] });
  expect(await type("by:ada")).toMatchObject({ question: [], person: [{ handle: "ada" }] });
  expect(await type("voicemail solved:yes")).toMatchObject({ question: [], person: [] });
});

test("words without end and without sense are no error", async () => {
  for (const words of [
    "x".repeat(3500),
    "'; drop table questions; --",
    "\0\0\0",
    '""""""',
    "%%",
    "\ud800a",
    "a ".repeat(900),
  ])
    expect((await type(words)).status).toBe(200);
});

test("one visitor may ask a bounded number of times a minute, also all at once", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: SUGGEST_RATE.acts + 10 }, () => type("voicemail", { ip: "198.51.100.4" })),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(SUGGEST_RATE.acts);
  expect(outcomes.find(({ status }) => status === 429)?.headers.get("Retry-After")).toMatch(/^\d+$/);
});
