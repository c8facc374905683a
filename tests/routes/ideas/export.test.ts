import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { exportIdeas } from "#app/domain/ideas/export.server";
import { EXPORTED_AT_ONCE } from "#app/domain/ideas/limits";
import { mergeIdea } from "#app/domain/ideas/merge.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { columnsOf } from "#app/domain/imports/ideas/columns";
import { importIdeas } from "#app/domain/imports/ideas/import.server";
import { readCsvFile } from "#app/domain/imports/ideas/read-file.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { statementCount } from "#app/platform/db.server";
import { loader as csv } from "#app/routes/ideas/export-csv";
import { loader as json } from "#app/routes/ideas/export-json";
import { loader as list } from "#app/routes/ideas/list";
import { type IdeaId, ideas } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp({ ORIGIN: "http://goodturn.test" });
let cast: Awaited<ReturnType<typeof make.cast>>;
let formula: IdeaId;

const FORMULA = {
  title: `=HYPERLINK("http://evil.example","x")`,
  problem: '-1 is what I see,\n"quoted".',
  body: "'+1 or more",
};

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  formula = await make.idea(db, cast.ada, { ...FORMULA, tags: ["sums", "tables"] }, new Date("2026-01-02T03:04:05Z"));
  await voteOnIdea(db, cast.bo_, formula, "promote");
  const done = await make.idea(db, cast.lea, { title: "A map of all masts" });
  await setStatus(db, cast.sol, done, {
    status: "done",
    body: "It is there since today.",
    reason: null,
    wouldChange: "",
    lookAgainOn: null,
  });
  const merged = await make.idea(db, cast.bo_, { title: "The masts on a map" });
  await mergeIdea(db, cast.mo_, merged, done);
  await make.idea(db, cast.pia, { title: "The zyzzyva build", space: "beta" });
});

async function file(loader: typeof csv, address: string, as: Viewer) {
  const { status, data, headers, location } = await get(app.current.app, loader, { path: address, as });
  return { status, location, headers, text: data instanceof Response ? await data.text() : "" };
}

const titles = async (query: string, as: Viewer = cast.sol) =>
  (JSON.parse((await file(json, `/ideas/export.json${query}`, as)).text) as { title: string }[]).map(
    ({ title }) => title,
  );

test("staff and owners take the ideas along, nobody else does", async () => {
  for (const loader of [csv, json]) {
    expect((await file(loader, "/ideas/export.csv", null)).location).toMatch(/^\/sign-in/);
    for (const other of [cast.ada, cast.lea, cast.mo_])
      expect((await file(loader, "/ideas/export.csv", other)).status).toBe(403);
    for (const staff of [cast.sol, cast.una]) expect((await file(loader, "/ideas/export.csv", staff)).status).toBe(200);
  }
  const linked = async (as: Viewer) => {
    const { data } = await get(app.current.app, list, { path: "/ideas", as });
    return (data as Awaited<ReturnType<typeof list>>).mayExport;
  };
  expect(await Promise.all([null, cast.ada, cast.sol].map(linked))).toEqual([false, false, true]);
});

test("the file holds what the list's filters leave of all they may see, the merged one not apart", async () => {
  expect(await titles("")).toEqual([FORMULA.title, "A map of all masts", "The zyzzyva build"]);
  expect(await titles("?status=open")).toEqual([FORMULA.title, "The zyzzyva build"]);
  expect(await titles("?status=done")).toEqual(["A map of all masts"]);
  expect(await titles("?space=beta")).toEqual(["The zyzzyva build"]);
  expect(await titles("?tag=SUMS")).toEqual([FORMULA.title]);
  expect(await titles("?tag=nowhere")).toEqual([]);
  const { db } = app.current;
  const elsewhere = await make.person(db, "kai", { role: "staff" });
  await db.execute(`insert into staff_spaces (person_id, space_id) values (${elsewhere.id}, ${cast.spaces.plans})`);
  expect(await titles("", await make.member(db, elsewhere.id))).toEqual([FORMULA.title, "A map of all masts"]);
  expect((await file(json, "/ideas/export.json?space=nowhere", cast.sol)).status).toBe(404);
});

test("no cell is a formula in a spreadsheet, and it is a file", async () => {
  const { text, headers } = await file(csv, "/ideas/export.csv", cast.sol);
  expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"",""x"")","'-1 is what I see,`);
  expect(text).toContain("''+1 or more");
  expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="ideas-\d{4}-\d\d-\d\d\.csv"$/);
  expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("Cache-Control")).toBe("no-store");
  const [first] = JSON.parse((await file(json, "/ideas/export.json", cast.sol)).text);
  expect(first).toMatchObject({
    ...{ id: formula, title: FORMULA.title, problem: FORMULA.problem, proposal: FORMULA.body },
    ...{ status: "new", promoteCount: 1, tags: ["sums", "tables"], space: { slug: "plans", name: "Plans" } },
    author: { handle: "ada", name: "Ada" },
    url: expect.stringMatching(new RegExp(`^http://goodturn.test/ideas/${formula}-`)),
  });
  expect(JSON.stringify(first)).not.toContain("@example.com");
});

test("what was written out comes in again as it was", async () => {
  const { db } = app.current;
  const { text } = await file(csv, "/ideas/export.csv?space=plans", cast.sol);
  const name = path.join(os.tmpdir(), `goodturn-export-${process.pid}.csv`);
  await writeFile(name, text);
  const { head, rows } = await readCsvFile(name);
  const wish = { source: "again", space: "plans", columns: columnsOf(head, {}), rows, dryRun: false };
  expect(await importIdeas(db, wish)).toMatchObject({ read: 2, imported: 2, votes: 1 });
  const [back, map] = (await db.select().from(ideas).orderBy(asc(ideas.id))).slice(-2);
  const [was] = await db.select().from(ideas).where(eq(ideas.id, formula));
  const { title, problem, body, status, promoteCount, proposedAt } = was ?? {};
  expect(back).toMatchObject({ title, problem, body, status, promoteCount, proposedAt });
  expect(map).toMatchObject({ title: "A map of all masts", status: "done" });
  expect(await titles("?tag=tables")).toEqual([FORMULA.title, FORMULA.title]);
});

test("no more than a batch is read before it is taken", async () => {
  const { db } = app.current;
  const more = EXPORTED_AT_ONCE + 5;
  await db.execute(`
    insert into ideas (space_id, author_id, title, slug, problem, problem_html, body, html, renderer_version, language, excerpt, heat)
    select ${cast.spaces.plans}, ${cast.ada.id}, 'Idea ' || n, 'idea', 'p', 'p', 'b', 'b', 1, 'en', '', 0 from generate_series(1, ${more}) n`);
  const count = { statements: 0 };
  await statementCount.run(count, async () => {
    const batches = exportIdeas(db, cast.sol, {});
    expect((await batches.next()).value).toHaveLength(EXPORTED_AT_ONCE);
    expect(count.statements).toBe(1);
    await batches.return(undefined);
  });
  expect((await titles("")).length).toBeGreaterThan(more);
});
