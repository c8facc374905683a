import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { loader as deflection } from "#app/routes/insight/deflection";
import { loader as csv } from "#app/routes/insight/deflection-export";
import { action as pinWanted } from "#app/routes/insight/pin-wanted";
import { action as addPin, loader as pins } from "#app/routes/insight/pins";
import { loader as searches } from "#app/routes/insight/searches";
import { action as addSynonyms, loader as synonyms } from "#app/routes/insight/synonyms";
import { action as tell } from "#app/routes/search/visit";
import { searchedWords, searchPins, searchSynonyms, visitPeople, visitSteps } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let question: number;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
  question = await make.question(app.current.db, cast.ada);
});

const send = (fields: Record<string, string>, as: Parameters<typeof post>[2]["as"] = null) =>
  post(app.current.app, tell, { path: "/search/visit", fields, as });

test("a step of a visit is taken from a guest, and told twice it is one", async () => {
  const { db } = app.current;
  const visit = randomUUID();
  const fields = { visit, way: "search", step: "searched", words: "roaming", found: "yes" };
  for (let twice = 0; twice < 2; twice++) expect((await send(fields)).status).toBe(204);
  expect((await db.select({ step: visitSteps.step }).from(visitSteps)).map(({ step }) => step).sort()).toEqual([
    "searched",
    "shown",
  ]);
  expect(await db.$count(visitPeople)).toBe(0);
});

test.each<Record<string, string>>([
  { visit: "no-uuid", way: "search", step: "opened" },
  { visit: randomUUID(), way: "nowhere", step: "opened" },
  { visit: randomUUID(), way: "search", step: "asked" },
  { visit: randomUUID(), way: "search", step: "opened", question: "1; drop table" },
  { visit: randomUUID(), way: "search", step: "searched", words: "x".repeat(201) },
])("what is no step is refused: %j", async (fields) => {
  const before = await app.current.db.$count(visitSteps);
  expect((await send(fields)).status).toBe(422);
  expect(await app.current.db.$count(visitSteps)).toBe(before);
});

test("one address tells of so many steps a minute and no more", async () => {
  const fields = { visit: randomUUID(), way: "search", step: "left", question: "1" };
  const from = (ip: string) => post(app.current.app, tell, { path: "/search/visit", fields, ip });
  const statuses = await Promise.all(Array.from({ length: 245 }, () => from("192.0.2.200")));
  expect(statuses.filter(({ status }) => status === 204)).toHaveLength(240);
  expect((await from("192.0.2.201")).status).toBe(204);
});

test("without a script a button under the results says that it is solved, and leads back to them", async () => {
  const { db } = app.current;
  const visit = randomUUID();
  const next = "/search?q=roaming";
  const outcome = await send({ visit, way: "search", step: "solved", words: "roaming", found: "yes", next });
  expect(outcome).toMatchObject({ status: 303, location: next });
  const away = await send({ visit: randomUUID(), way: "search", step: "solved", next: "https://evil.example/" });
  expect(away.location).toBe("/search");
  expect(await db.$count(visitSteps, eq(visitSteps.visit, visit))).toBe(3);
  const { report } = (await get(app.current.app, deflection, { path: "/insight", as: cast.una })).data as {
    report: { total: { solved: number } };
  };
  expect(report.total.solved).toBe(2);
});

const PAGES = { deflection, searches, pins, synonyms, csv };

test.each(Object.entries(PAGES))("the page of %s is for owners and staff", async (_name, loader) => {
  const look = (as: Parameters<typeof get>[2]["as"]) => get(app.current.app, loader, { path: "/insight", as });
  for (const as of [cast.ada, cast.lea, cast.mo_]) expect((await look(as)).status).toBe(403);
  expect((await look(null)).location).toMatch(/^\/sign-in/);
  for (const as of [cast.sol, cast.una]) expect((await look(as)).status).toBe(200);
});

test("members do not curate", async () => {
  const { db } = app.current;
  const pinned = { words: "roaming", address: `/questions/${question}` };
  for (const as of [cast.ada, cast.mo_]) {
    expect((await post(app.current.app, addPin, { path: "/insight/pins", as, fields: pinned })).status).toBe(403);
    const words = { words: "one\ntwo" };
    expect((await post(app.current.app, addSynonyms, { path: "/insight/synonyms", as, fields: words })).status).toBe(
      403,
    );
  }
  expect([await db.$count(searchPins), await db.$count(searchSynonyms)]).toEqual([0, 0]);
});

test("a choice is added, taken out and put back by plain forms", async () => {
  const { db } = app.current;
  const fields = { words: "roaming", address: `https://forum.example/questions/${question}-x` };
  expect((await post(app.current.app, addPin, { path: "/insight/pins", as: cast.sol, fields })).location).toBe(
    "/insight/pins",
  );
  const path = `/insight/pins/wanted?words=roaming&kind=question&id=${question}`;
  const want = (wanted: string) => post(app.current.app, pinWanted, { path, as: cast.sol, fields: { wanted } });
  for (const [wanted, left] of [
    ["no", 0],
    ["no", 0],
    ["yes", 1],
  ] as const) {
    expect((await want(wanted)).location).toBe("/insight/pins");
    expect(await db.$count(searchPins)).toBe(left);
  }
  const wrong = { words: "roaming", address: "https://elsewhere.example/" };
  expect((await post(app.current.app, addPin, { path: "/insight/pins", as: cast.sol, fields: wrong })).status).toBe(
    422,
  );
});

test("words are shown once three visits looked for them, by what came of it", async () => {
  const { db } = app.current;
  await db.delete(visitSteps);
  const look = async (list: string) => {
    const { data } = await get(app.current.app, searches, { path: `/insight/searches?list=${list}`, as: cast.sol });
    return (data as { rows: { words: string; visits: number; opened: number }[] }).rows;
  };
  for (let n = 0; n < 3; n++) {
    const [one, other] = [randomUUID(), randomUUID()];
    await send({ visit: one, way: "search", step: "searched", words: "norway bill", found: "yes" });
    await send({ visit: one, way: "search", step: "opened", question: `${question}` });
    await send({ visit: other, way: "search", step: "searched", words: "zyzzyva", found: "no" });
    await send({ visit: other, way: "search", step: "searched", words: "ferries", found: "yes" });
    if (n < 2) await send({ visit: one, way: "search", step: "searched", words: "only two", found: "yes" });
  }
  const popular = (await look("popular")).map(({ words }) => words);
  expect(popular).toEqual(expect.arrayContaining(["ferries", "norway bill", "zyzzyva"]));
  expect(popular).not.toContain("only two");
  expect(await look("nothing")).toEqual([{ words: "zyzzyva", visits: 3, opened: 0 }]);
  expect((await look("unopened")).map(({ words }) => words)).toEqual(["ferries"]);
  expect((await db.select().from(searchedWords)).map(({ words }) => words)).not.toContain("only two");
});

test("the weeks come as a file that spreadsheets open", async () => {
  const { data } = await get(app.current.app, csv, { path: "/insight/deflection.csv?weeks=4", as: cast.una });
  const lines = (await (data as Response).text()).trim().split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\d(,\d+){9}$/);
});
