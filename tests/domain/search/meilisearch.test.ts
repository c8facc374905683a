import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { search } from "#app/domain/search/find.server";
import { findDifferences } from "#app/domain/search/verify.server";
import { createJobs, standingWork } from "#app/jobs/index";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { runDueJobs } from "#app/platform/queue.server";
import { type App, createApp } from "#app/web/app.server";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { meilisearchMissing, type OwnMeilisearch, ownMeilisearch } from "#tests/support/meilisearch";

// why: it has to be killed, which only one of the test's own can be.
const missing = meilisearchMissing ?? (process.env.MEILI_URL ? "skipped, MEILI_URL is not ours to kill" : null);
const rule = (words: string, check: () => Promise<void>) =>
  test.skipIf(missing !== null)(missing ? `${words} (${missing})` : words, check, 180_000);

/** Milliseconds in which a site has to have caught up after its server is back. */
const CAUGHT_UP_MS = 60_000;

const database = useDatabase();
const log = createLog("silent");
let server: OwnMeilisearch;
let app: App;
let cast: Awaited<ReturnType<typeof make.cast>>;

beforeAll(async () => {
  if (missing) return;
  server = await ownMeilisearch();
  const { url: MEILI_URL, key: MEILI_KEY, prefix: MEILI_PREFIX } = server;
  app = createApp(readEnv({ NODE_ENV: "test", MEILI_URL, MEILI_KEY, MEILI_PREFIX }), database.current.connection, log);
  cast = await make.cast(database.current.db);
});
afterAll(() => server?.close());

/** Does all that the worker would, over and over, until something is so. */
async function work(until: () => Promise<boolean>): Promise<number> {
  const start = Date.now();
  const parts = { jobs: createJobs(app), standing: standingWork(app) };
  for (; Date.now() - start < CAUGHT_UP_MS; await sleep(200)) {
    await runDueJobs(database.current.url, parts, log);
    if (await until()) return Date.now() - start;
  }
  throw new Error("it did not come to pass");
}

const answersItself = async () => (await app.searchHealth()).engine === "meilisearch";

async function titles(words: string, viewer: Parameters<typeof search>[2] = null): Promise<string[]> {
  const { items } = await search(database.current.db, app.search, viewer, { words });
  return items.flatMap((item) => (item.kind === "question" ? [item.question.title] : []));
}

async function differences() {
  const all = [];
  if (app.searchServer)
    for await (const found of findDifferences(database.current.db, app.searchServer)) all.push(...found);
  return all;
}

rule("a site that is given a Meilisearch fills it, and then it answers: to each what they may see", async () => {
  const { db } = database.current;
  await make.question(db, cast.ada, { title: "Where is the pangolin?" });
  await make.question(db, cast.pia, { title: "Where is our secret pangolin?", space: "beta" });
  await work(answersItself);
  expect(await differences()).toEqual([]);
  expect(await titles("pangolin")).toEqual(["Where is the pangolin?"]);
  expect((await titles("pangolin", cast.pia)).sort()).toEqual([
    "Where is our secret pangolin?",
    "Where is the pangolin?",
  ]);
  expect(await answersItself()).toBe(true);
});

rule("settings that are as declared are not sent again", async () => {
  expect(await app.searchServer?.prepare()).toEqual([]);
});

rule("a Meilisearch that is killed is missed by nobody, and knows all a minute after it is back", async () => {
  const { db } = database.current;
  const gone = await make.question(db, cast.ada, { title: "Where is the axolotl of yore?" });
  await work(async () => (await titles("axolotl")).length === 1 && (await answersItself()));
  await server.kill();
  const made = [];
  for (let number = 1; number <= 30; number++)
    made.push(await make.question(db, cast.ada, { title: `Where is axolotl number ${number}?` }));
  await deleteQuestion(db, cast.ada, gone);
  await work(async () => (await titles("axolotl number")).length === Math.min(20, made.length));
  expect(await answersItself()).toBe(false);
  expect(await titles("axolotl yore")).not.toContain("Where is the axolotl of yore?");
  await server.start();
  const took = await work(answersItself);
  expect(took).toBeLessThan(CAUGHT_UP_MS);
  expect(await differences()).toEqual([]);
  const found = await app.search.search({ words: "axolotl", spaces: [cast.spaces.plans], sort: "relevance" });
  expect(found.matches.map(({ id }) => id).sort()).toEqual(made.sort());
});
