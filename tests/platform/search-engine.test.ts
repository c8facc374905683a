import { expect, test } from "vitest";
import { connect } from "#app/platform/db.server";
import type { SearchDocument } from "#app/platform/search-engine/port";
import { titlesFor } from "#app/platform/search-engine/postgres/titles.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { testDatabase } from "#tests/support/database";
import { searchEngineContract } from "#tests/support/search-contract";

searchEngineContract("PostgreSQL", async () => {
  const database = await testDatabase();
  const connection = connect(database.url);
  return {
    engine: createPostgresEngine(connection.db),
    async close() {
      await connection.close();
      await database.drop();
    },
  };
});

const asked = (id: number, title: string): SearchDocument => ({
  kind: "question",
  id,
  spaceId: 1,
  questionId: id,
  title,
  body: "",
  tags: [],
  author: "ada",
  language: "en",
  solved: false,
  official: false,
  answered: true,
  score: 0,
  createdAt: new Date("2026-01-01T00:00:00Z"),
});

/** Ids of questions asked long before those that begin at MUCH_LATER. */
const OLD = [1, 2, 3, 4, 5];
const MUCH_LATER = 100_000;

async function similarAmong(questions: readonly SearchDocument[], title: string) {
  const database = await testDatabase();
  const connection = connect(database.url);
  const engine = createPostgresEngine(connection.db);
  await engine.put(questions);
  await engine.recount();
  const found = await engine.similar({ title, spaces: [1], most: 5 });
  await connection.close();
  await database.drop();
  return found.map(({ id }) => id).sort((a, b) => a - b);
}

test("PostgreSQL: where very many ask the same, the newest of them are named", async () => {
  const old = OLD.map((id) => asked(id, "The router restarts at night"));
  const young = OLD.map((id) => asked(MUCH_LATER + id, "The router restarts at night"));
  expect(await similarAmong([...old, ...young], "Router restarts at night")).toEqual(young.map(({ id }) => id));
});

test("PostgreSQL: where few new questions ask the same, old ones are named with them", async () => {
  const old = OLD.slice(1).map((id) => asked(id, "The router restarts at night"));
  const found = await similarAmong(
    [...old, asked(MUCH_LATER, "My router restarts at night")],
    "Router restarts at night",
  );
  expect(found).toEqual([...old.map(({ id }) => id), MUCH_LATER]);
});

test("PostgreSQL: the commoner a word, the fewer titles are read for it; for a rare one all are", () => {
  const lots = (documents: number) =>
    titlesFor([{ documents }], { documents: 1_000_000, averageLength: 60 }).newestLots;
  expect(lots(500_000)).toBe(1);
  expect(lots(10_000)).toBe(13);
  expect(lots(100)).toBeNull();
});
