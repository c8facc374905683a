import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { connect } from "#app/platform/db.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { readArguments } from "#scripts/bench-search/arguments";
import { askAll, fillWith, gain } from "#scripts/bench-search/quality";
import { reportOf } from "#scripts/bench-search/report";
import type { EngineResults } from "#scripts/bench-search/results";
import { labelledIn, readSets } from "#scripts/bench-search/sets";
import { testDatabase } from "#tests/support/database";

test("labelled texts are read with quotes, commas and line breaks inside", () => {
  const csv = 'text,category\nWhere is it?,arrival\n"Still ""new"", and\nwaiting.",arrival\r\nTop up,top_up\n';
  expect(labelledIn(csv)).toEqual([
    { text: "Where is it?", label: "arrival" },
    { text: 'Still "new", and\nwaiting.', label: "arrival" },
    { text: "Top up", label: "top_up" },
  ]);
});

test("an order is worth most when what is most relevant comes first", () => {
  const grades = new Map([
    ["a", 2],
    ["b", 1],
  ]);
  expect(gain(["a", "b", "c"], grades)).toBe(1);
  expect(gain(["c", "a"], grades)).toBeCloseTo(2 / Math.log2(3) / (2 + 1 / Math.log2(3)));
  expect(gain(["c"], grades)).toBe(0);
});

test("sets are found by their files at any depth, and an engine is asked what they ask", async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), "goodturn-sets-"));
  const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  const files = {
    "bank/train.csv": "text,category\nmy card was stolen,card\nhow do I top up,money\n",
    "bank/test.csv": "text,category\nstolen card,card\ntop up please,money\n",
    "help/en/corpus.jsonl": lines(
      { _id: "1", title: "Roaming", text: "abroad" },
      { _id: "2", title: "Invoices", text: "" },
    ),
    "help/en/queries.jsonl": lines(
      { _id: "q1", text: "invoice" },
      { _id: "q2", text: "roaming" },
      { _id: "q3", text: "x" },
    ),
    "help/en/qrels.tsv": "query-id\tcorpus-id\tscore\nq1\t2\t1\nq2\t2\t1\nq3\t2\t0\n",
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  const sets = await readSets(root);
  expect(sets.map(({ name }) => name)).toEqual(["bank", "help/en"]);
  const database = await testDatabase();
  const connection = connect(database.url);
  const engine = createPostgresEngine(connection.db);
  const found = [];
  for (const set of sets) {
    await fillWith(engine, set);
    found.push(await askAll(engine, set));
  }
  expect(found).toEqual([
    { questions: 2, "right among five": 1 },
    { questions: 2, "nDCG@10": 0.5, "MRR@10": 0.5 },
  ]);
  await connection.close();
  await database.drop();
  await rm(root, { recursive: true });
});

test("the command line tells sets, data and sizes", () => {
  expect(readArguments([])).toMatchObject({ sets: null, data: [], questions: [1000, 10_000, 100_000], quick: false });
  expect(readArguments(["--data", "a", "--data", "b", "--sets", "s"])).toMatchObject({
    data: ["a", "b"],
    questions: [],
    sets: "s",
  });
  expect(() => readArguments(["--questions", "many"])).toThrow("--questions takes a number");
});

const engine = (more: Partial<EngineResults>): EngineResults => ({
  name: "Abacus",
  quality: [],
  sizes: [],
  indexing: { failure: "no beads" },
  lag: { value: { questions: 3, p50: 1, p95: 2, most: 3 } },
  ...more,
});

const told = (more: Partial<EngineResults>) =>
  reportOf({
    date: new Date("2026-01-01T12:00:00Z"),
    machine: { processor: "Beads", cores: 2, memoryGib: 8, system: "Linux", node: "v20", postgres: "18" },
    rounds: 1,
    engines: [engine(more)],
  });

test("the report tells what was reached, what was not and what failed", () => {
  const quality = [
    { set: "banking77", outcome: { value: { questions: 10, "right among five": 0.95 } } },
    { set: "gnome-help/el", outcome: { value: { questions: 10, "nDCG@10": 0.7, "MRR@10": 0.7 } } },
    { set: "other", outcome: { failure: "lost" } },
  ];
  const report = told({ quality });
  expect(report).toContain("right among five ≥ 0.94: yes");
  expect(report).toContain("MRR@10 ≥ 0.72: **no**");
  expect(report).toContain("failed: lost");
  expect(report).toContain("Indexing failed: no beads");
  expect(told({})).toContain("No data sets were given");
});
