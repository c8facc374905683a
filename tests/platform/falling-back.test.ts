import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FallingBack, fallingBack } from "#app/platform/search-engine/falling-back.server";
import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { useDatabase } from "#tests/support/db";
import { type MisbehavingServer, type Misbehaviour, misbehavingServer } from "#tests/support/misbehaving-server";

/** Milliseconds beside the second of patience that PostgreSQL may take on a busy machine. */
const SLACK_MS = 1500;
const BY_EVERYBODY = { spaces: [1], sort: "relevance" } as const;

const database = useDatabase();
let server: MisbehavingServer;
let postgres: SearchEngine;
let meilisearch: RemoteEngine;
const id = 7;

beforeAll(async () => {
  postgres = createPostgresEngine(database.current.db);
  await postgres.put([
    {
      kind: "question",
      ...{ id, questionId: id, spaceId: 1, title: "Roaming bill", body: "", tags: [], author: "ada", language: "en" },
      ...{ solved: false, official: false, answered: false, score: 0, createdAt: new Date() },
    },
  ]);
  await postgres.recount();
});
beforeEach(async () => {
  server = await misbehavingServer();
  meilisearch = createMeilisearchEngine({ url: server.url, prefix: "test-" });
});
afterEach(() => server.close());

function both(ready = true): { engine: FallingBack; failures: unknown[] } {
  const failures: unknown[] = [];
  const isReady = async () => ready;
  return {
    engine: fallingBack(meilisearch, postgres, { isReady, failed: (error) => failures.push(error) }),
    failures,
  };
}

const WORDS: [Misbehaviour, string][] = [
  ["hangs", "slow"],
  ["fails", "refused"],
  ["talks nonsense", "nonsense"],
  ["speaks no JSON", "nonsense"],
  ["is empty", "empty"],
  ["refuses the key", "key"],
];

test.each(WORDS)(
  "a server that %s: within a second the other engine answers, and the trouble is called %s",
  async (how, word) => {
    server.behave(how);
    const { engine, failures } = both();
    const start = Date.now();
    expect((await engine.search({ words: "roaming", ...BY_EVERYBODY })).matches).toMatchObject([{ id }]);
    expect(Date.now() - start).toBeLessThan(1000 + SLACK_MS);
    expect(failures.map(meilisearch.failureOf)).toEqual([word]);
    expect(await engine.usesFirst()).toBe(false);
  },
);

test("after one failure the server is left in peace, and only looked at now and then", async () => {
  server.behave("hangs");
  const { engine, failures } = both();
  await engine.search({ words: "roaming", ...BY_EVERYBODY });
  const asked = server.asked();
  // Looks of our own come a second after the failure at the earliest, and each takes a second of patience.
  for (let times = 0; times < 5; times++) {
    expect((await engine.suggest({ words: "roa", spaces: [1], most: 5 })).map((match) => match.id)).toEqual([id]);
    expect((await engine.similar({ title: "roaming", spaces: [1], most: 5 })).map((match) => match.id)).toEqual([id]);
  }
  expect(server.asked() - asked).toBeLessThanOrEqual(3);
  expect(failures.length).toBe(1);
});

test("where no server listens the other engine answers", async () => {
  const nowhere = createMeilisearchEngine({ url: "http://127.0.0.1:9", prefix: "test-" });
  const failures: unknown[] = [];
  const engine = fallingBack(nowhere, postgres, { isReady: async () => true, failed: (error) => failures.push(error) });
  expect((await engine.search({ words: "roaming", ...BY_EVERYBODY })).matches).toMatchObject([{ id }]);
  expect(failures.map(nowhere.failureOf)).toEqual(["unreachable"]);
});

test("a server that does not hold everything yet is not asked at all", async () => {
  const asked = server.asked();
  const { engine } = both(false);
  expect((await engine.search({ words: "roaming", ...BY_EVERYBODY })).matches).toMatchObject([{ id }]);
  expect(server.asked()).toBe(asked);
});

test("a version that is too old is told apart", async () => {
  server.behave("is old");
  const failure = await meilisearch.state().catch(meilisearch.failureOf);
  expect(failure).toBe("version");
});
