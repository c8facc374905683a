import { beforeAll, expect, test } from "vitest";
import { noteWaiting } from "#app/domain/search/backlog.server";
import { noteServerFailure, noteServerState } from "#app/domain/search/server-state.server";
import { loader } from "#app/routes/owner/search";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

// why: nothing listens at port 9, as where a Meilisearch has gone.
const app = useApp({ MEILI_URL: "http://127.0.0.1:9", MEILI_KEY: "a-key-nobody-may-see" });
const path = "/owner/search";
let people: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  people = await make.cast(app.current.db);
});

test("only owners see the state of search", async () => {
  for (const as of [people.ada, people.lea, people.sol, people.mo_])
    expect((await get(app.current.app, loader, { path, as })).status).toBe(403);
  expect((await get(app.current.app, loader, { path })).location).toBe("/sign-in?next=%2Fowner%2Fsearch");
});

test("an owner sees which engine answers, what waits and what went wrong; never the key", async () => {
  const { db, app: whole } = app.current;
  const now = new Date();
  await noteServerState(db, { ready: true, version: "1.50.0", documents: 3, index: "x" }, now);
  await noteServerFailure(db, { failure: "slow", detail: "no answer" }, now);
  await noteWaiting(db, [{ kind: "question", id: 1 }]);
  const { data } = await get(whole, loader, { path, as: people.una });
  expect(data).toMatchObject({
    answers: "meilisearch",
    server: { version: "1.50.0", held: 3, waiting: 1, refused: 0, failure: "slow", failedAt: now, checkedAt: now },
  });
  expect(JSON.stringify(data)).not.toContain("a-key-nobody-may-see");
});

test("when the server is gone a search is answered all the same, and the page says by whom", async () => {
  const { app: whole } = app.current;
  await whole.search.search({ words: "roaming", spaces: [], sort: "relevance" });
  const { data } = await get(whole, loader, { path, as: people.una });
  expect(data).toMatchObject({ answers: "postgresql" });
  expect(await whole.searchHealth()).toEqual({ engine: "postgresql", degraded: true });
  await expect
    .poll(() => get(whole, loader, { path, as: people.una }))
    .toMatchObject({
      data: { server: { failure: "unreachable" } },
    });
});
