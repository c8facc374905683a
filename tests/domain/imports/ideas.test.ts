import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { columnsOf } from "#app/domain/imports/ideas/columns";
import { ideasSummaryLines, importIdeas } from "#app/domain/imports/ideas/import.server";
import { readCsvFile } from "#app/domain/imports/ideas/read-file.server";
import { ImportProblem } from "#app/domain/imports/problem";
import { ideas, people } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const USERVOICE = `ID,Title,Description,Status,Supporters Count,Created At,Creator Name,Creator Email,Category,URL
101,"Dark mode, please","It is bright at night.
Two lines.",started,12,2024-03-01 10:00:00,Nia Nkosi,nia@example.org,App,https://ideas.example.com/101
102,Cheaper roaming,,declined,3,2024-04-01 10:00:00,Bo,bo_@example.com,,
103,,Without a title,,1,2024-04-01,,,,
102,The same again,,,1,2024-04-01,,,,`;
const CANNY =
  "title;details;status;score;authorName;created;tags\r\nWidget;Show the rest;complete;7;Nia;2024-05-02T08:00:00Z;app,home screen";
const FIDER =
  "number,title,description,created_at,created_by,votes_count,status\n5,A map,Of masts,2024-05-03,Kai,2,open";

async function read(text: string, named = {}) {
  const file = path.join(os.tmpdir(), `goodturn-ideas-${process.pid}-${Math.random()}.csv`);
  await writeFile(file, `\uFEFF${text}`);
  const { head, rows } = await readCsvFile(file);
  return { columns: columnsOf(head, named), rows };
}

const bring = async (text: string, source: string, more = {}) => {
  const wish = { ...(await read(text)), source, space: "plans", dryRun: false, ...more };
  return { wish, summary: await importIdeas(database.current.db, wish) };
};

test("a dry run tells what would be and writes nothing", async () => {
  const { db } = database.current;
  const { wish, summary } = await bring(USERVOICE, "uv", { dryRun: true });
  expect(summary).toMatchObject({ read: 4, imported: 2, already: 0, votes: 15 });
  expect(ideasSummaryLines(wish, summary).join("\n")).toMatch(
    /nothing is written[\s\S]*title +from “Title”[\s\S]*it has no title/,
  );
  expect(await db.$count(ideas)).toBe(0);
});

test("ideas come with their votes, authors and statuses, once however often they are imported", async () => {
  const { db } = database.current;
  const { summary } = await bring(USERVOICE, "uv");
  expect(summary).toMatchObject({ read: 4, imported: 2, already: 0, votes: 15, complete: true });
  expect([...summary.refused.keys()]).toEqual(["it has no title", "an earlier row is the same"]);
  const [dark, roaming] = await db.select().from(ideas).orderBy(ideas.id);
  expect(dark).toMatchObject({
    ...{ title: "Dark mode, please", status: "in-progress", promoteCount: 12, score: 12 },
    problem: "It is bright at night.\nTwo lines.",
  });
  // Whoever has an account with that address here wrote it; nobody's address comes along.
  expect(roaming).toMatchObject({ title: "Cheaper roaming", authorId: cast.bo_.id, status: "declined" });
  const [nia] = await db.select().from(people).where(eq(people.name, "Nia Nkosi"));
  expect(nia).toMatchObject({ id: dark?.authorId, email: null, passwordHash: null });
  expect(await wrongCounters(db)).toEqual([]);
  const again = await bring(USERVOICE, "uv");
  expect(again.summary).toMatchObject({ imported: 0, already: 2 });
  expect(await db.$count(ideas)).toBe(2);
});

test("the exports of other boards are known by their columns, and others by name", async () => {
  const { db } = database.current;
  await bring(CANNY, "canny");
  await bring(FIDER, "fider");
  const rows = await db.select().from(ideas).orderBy(ideas.id);
  expect(rows.slice(-2)).toMatchObject([
    { title: "Widget", status: "done", promoteCount: 7 },
    { title: "A map", status: "new", promoteCount: 2, problem: "Of masts" },
  ]);
  await expect(read("Wish,Words\nA,B")).rejects.toThrow(ImportProblem);
  expect(await read("Wish,Words\nA,B", { title: "Wish" })).toMatchObject({ columns: { title: "Wish" } });
  await expect(read("Wish\nA", { title: "Wishes" })).rejects.toThrow("no column “Wishes”");
  await expect(bring(FIDER, "fider", { space: "nowhere" })).rejects.toThrow(ImportProblem);
  expect(await wrongCounters(db)).toEqual([]);
});
