import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { truncate } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { findSpace } from "#app/domain/spaces/list.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { origins } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import { answerRow, type DumpRows, questionRow, writeDump } from "#tests/support/stackexchange-dump";

const database = useDatabase();

const COMMAND = ["--import", "tsx", "scripts/import.ts"];

type Ended = { code: number | null; out: string; err: string };

function run(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: database.current.url, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...COMMAND, ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}

async function dumpFolder(rows: DumpRows): Promise<string> {
  const { folder, remove } = await writeDump(rows);
  onTestFinished(remove);
  return folder;
}

const MANY = 1_500;
const large = () =>
  dumpFolder({
    posts: Array.from({ length: MANY }, (_, i) =>
      questionRow(i + 1, { Body: `<p>${"Some <b>words</b> here. ".repeat(50)}</p>` }),
    ),
  });

test("a dump is imported, and what came of it is told line by line", async () => {
  const folder = await dumpFolder({
    posts: [
      questionRow(1, { AcceptedAnswerId: 2, Title: "Unmistakable zebra coffee" }),
      answerRow(2, 1),
      answerRow(3, 9),
    ],
  });
  const { code, out, err } = await run(["stackexchange", folder, "--site", "https://one.example", "--space", "one"]);
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(/^Reading posts\nPeople\nQuestions\nAnswers\n/),
  });
  expect(out).toContain("one.example → space “one”");
  expect(out).toContain("  answers: 1 × its question is not in the file (3)");
  expect(out).toMatch(/accepted answers +1 in the file +1 here +equal\n$/);
  const { db } = database.current;
  const { id } = await findSpace(db, null, "one");
  const found = await createPostgresEngine(db).search({ words: "zebra coffee", spaces: [id], sort: "relevance" });
  expect(found.matches).toContainEqual(expect.objectContaining({ kind: "question" }));
});

test.each([
  ["no format", [], "Name what to import: npm run import -- stackexchange FOLDER"],
  ["an unknown format", ["phpbb", "x"], "The format “phpbb” is not known: "],
  ["no folder", ["stackexchange"], "Name the folder of the dump: "],
  ["a folder that is not there", ["stackexchange", "/nowhere/at/all"], "There is no folder /nowhere/at/all."],
  ["a file for a folder", ["stackexchange", "package.json"], "package.json is not a folder: unpack the dump"],
  ["a folder without a dump", ["stackexchange", "scripts"], "scripts has no Posts.xml: "],
  ["an unknown option", ["stackexchange", "x", "--sight", "y"], "Unknown option '--sight': "],
])("%s ends the command with one clear line, before any database is asked", async (_, args, line) => {
  const { code, out, err } = await run(args, { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.startsWith(line)).toBe(true);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("a file that breaks off is told with its place, and nothing is imported", async () => {
  const folder = await dumpFolder({ posts: Array.from({ length: 500 }, (_, i) => questionRow(i + 1)) });
  await truncate(path.join(folder, "Posts.xml"), 100_000);
  const { code, err } = await run(["stackexchange", folder, "--site", "https://broken.example"]);
  expect(code).toBe(1);
  expect(err).toMatch(/\nPosts\.xml is broken at line \d+, column \d+: .+\. Nothing was imported\.\n$/);
  const { db } = database.current;
  expect(await db.select().from(origins).where(eq(origins.source, "broken.example"))).toEqual([]);
});

test("a database that cannot be reached ends the command with one clear line", async () => {
  const folder = await dumpFolder({ posts: [questionRow(1)] });
  const { code, err } = await run(["stackexchange", folder], { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/^The database cannot be reached \(ECONNREFUSED\)\. .*\n$/),
  });
});

test("an interrupted import ends after its batch and says how to go on; a killed one too can be completed", async () => {
  const { db, url } = database.current;
  const folder = await large();
  const args = ["stackexchange", folder, "--site", "https://large.example"];
  const here = async () => (await db.select().from(origins).where(eq(origins.source, "large.example"))).length;

  const interrupted = await cutShort(args, url, "SIGINT", here);
  expect(interrupted.code).toBe(130);
  expect(interrupted.out).toMatch(/Stopped\. What was imported is whole: run the same command again to go on\.\n$/);
  const afterInterrupt = await here();
  expect(afterInterrupt).toBeLessThan(MANY);
  expect(await wrongCounters(db)).toEqual([]);

  const killed = await cutShort(args, url, "SIGKILL", here);
  expect(killed).toMatchObject({ code: null, out: "" });
  expect(await here()).toBeGreaterThan(afterInterrupt);
  expect(await wrongCounters(db)).toEqual([]);

  const whole = await run(args);
  expect(whole.out).toMatch(/ {2}questions +1,500 in the file +1,500 here +equal/);
  expect(await wrongCounters(db)).toEqual([]);
});

/** Starts the command and sends it the signal as soon as it has written more. */
async function cutShort(
  args: string[],
  url: string,
  signal: NodeJS.Signals,
  here: () => Promise<number>,
): Promise<Ended> {
  const before = await here();
  const child = spawn(process.execPath, [...COMMAND, ...args], { env: { ...process.env, DATABASE_URL: url } });
  const ended = { code: null as number | null, out: "", err: "" };
  child.stdout.on("data", (text) => (ended.out += text));
  child.stderr.on("data", (text) => (ended.err += text));
  const exit = once(child, "close");
  while (child.exitCode === null && (await here()) <= before + 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  await exit;
  return { ...ended, code: child.exitCode };
}
