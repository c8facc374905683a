import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Row, readRows } from "#app/domain/imports/stackexchange/read-rows.server";
import { dumpXml, questionRow, writeDump } from "#tests/support/stackexchange-dump";

async function read(content: string | Buffer): Promise<Row[]> {
  const { folder, remove } = await writeDump({});
  onTestFinished(remove);
  const file = path.join(folder, "Posts.xml");
  await writeFile(file, content);
  const rows: Row[] = [];
  for await (const row of readRows({ path: file, root: "posts", bytes: content.length })) rows.push({ ...row });
  return rows;
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

test("rows come in the order of the file, with entities and line ends as they were typed", async () => {
  const body = `<p>5 < 6 & "so on" it's\nnext line</p> Ünïcödé 🚲`;
  const rows = await read(dumpXml("posts", [questionRow(1, { Body: body }), questionRow(2)]));
  expect(rows.map((row) => row.Id)).toEqual(["1", "2"]);
  expect(rows[0]?.Body).toBe(body);
});

test("a character whose bytes lie in two chunks of the file is read whole", async () => {
  const text = `x${"ж".repeat(100_000)}`;
  const [row] = await read(dumpXml("posts", [{ Id: 1, Body: text }]));
  expect(row?.Body).toBe(text);
});

test("a file is read no faster than its rows are taken", async () => {
  const { folder, remove } = await writeDump({
    posts: Array.from({ length: 2000 }, (_, i) => questionRow(i, { Body: "x".repeat(500) })),
  });
  onTestFinished(remove);
  let bytesRead = 0;
  const file = { path: path.join(folder, "Posts.xml"), root: "posts", bytes: 0 };
  for await (const _ of readRows(file, (bytes) => (bytesRead += bytes))) break;
  expect(bytesRead).toBeLessThan(200_000);
});

test("a file with no rows has none", async () => {
  expect(await read(dumpXml("posts", []))).toEqual([]);
});

test.each([
  [
    "cut off between rows",
    `${XML}<posts>\n<row Id="1" />\n`,
    "Posts.xml is broken at line 4, column 0: unclosed tag: posts.",
  ],
  ["cut off within a row", `${XML}<posts>\n<row Id="1" Body="abc`, /line 3, column 21: /],
  ["a tag that is not closed", `${XML}<posts>\n<row Id="1">\n</posts>`, /line 4, column 8: unexpected close tag/],
  ["an entity that nobody declared", `${XML}<posts><row Id="&boom;" /></posts>`, /line 2, column 22: .*entity/],
  ["a character that XML forbids", `${XML}<posts><row Id="&#0;" /></posts>`, /line 2, /],
  ["another kind of file", `${XML}<users><row Id="1" /></users>`, /<users> where <posts> is expected/],
  ["a row within a row", `${XML}<posts><row Id="1"><row Id="2" /></row></posts>`, /<row> where/],
  ["no XML at all", "PK\u0003\u0004 this is an archive", /Posts\.xml is broken at line 1/],
  ["nothing", "", /Posts\.xml is broken at line 1/],
])("%s is told with the file, the line and the column", async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test("text in another encoding is told as such", async () => {
  const latin = Buffer.from(`${XML}<posts><row Id="caf\u00e9" /></posts>`, "latin1");
  await expect(read(latin)).rejects.toThrow("Posts.xml is broken after line 1: it is not UTF-8.");
});

test("an entity that multiplies itself is not followed", async () => {
  const bomb = `${XML}<!DOCTYPE posts [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<posts><row Id="&b;" /></posts>`;
  await expect(read(bomb)).rejects.toThrow("Posts.xml is broken at line 3");
});
