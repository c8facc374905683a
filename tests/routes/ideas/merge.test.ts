import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { action as merge, loader as page } from "#app/routes/ideas/merge";
import { loader as promoters } from "#app/routes/ideas/promoters";
import type { IdeaId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let [one, other]: [IdeaId, IdeaId] = [0 as IdeaId, 0 as IdeaId];
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  one = await make.idea(db, cast.ada, { title: "A spending limit for each line" });
  other = await make.idea(db, cast.bo_, { title: "Spending limits for every line" });
  await make.idea(db, cast.bo_, { title: "Something quite different here" });
});

const look = (as: Viewer, query = "") =>
  get(app.current.app, page, { path: `/ideas/${one}/merge${query}`, params: { id: `${one}` }, as });
const send = (as: Viewer, fields: Record<string, string>) =>
  post(app.current.app, merge, { path: `/ideas/${one}/merge`, params: { id: `${one}` }, as, fields });

test("only those who keep order come to the page of merging", async () => {
  expect((await look(cast.ada)).status).toBe(403);
  expect((await look(null)).location).toMatch(/^\/sign-in/);
  expect((await send(cast.bo_, { merged: "yes", into: `${other}` })).status).toBe(403);
});

test("ideas that read alike are offered, others are found by number, address and words, and choosing one asks once more", async () => {
  expect((await look(cast.mo_)).data).toMatchObject({ state: "open", targets: [{ id: other }] });
  for (const words of [`${other}`, `#${other}`, `/ideas/${other}-x`, "spending limits"])
    expect((await look(cast.mo_, `?q=${encodeURIComponent(words)}`)).data).toMatchObject({ targets: [{ id: other }] });
  expect((await look(cast.mo_, "?q=zyzzyva")).data).toMatchObject({ state: "open", targets: [] });
  expect((await look(cast.mo_, `?into=${other}`)).data).toMatchObject({ state: "chosen", target: { carried: 0 } });
});

test("after a merge the same page undoes it", async () => {
  expect((await send(cast.mo_, { merged: "yes" })).status).toBe(422);
  expect((await send(cast.mo_, { merged: "yes", into: `${one}` })).status).toBe(422);
  const done = await send(cast.mo_, { merged: "yes", into: `${other}` });
  expect([done.status, done.location]).toEqual([303, `/ideas/${one}/merge`]);
  expect((await look(cast.mo_)).data).toMatchObject({ state: "merged", mergedInto: { id: other } });
  await send(cast.mo_, { merged: "no" });
  expect((await look(cast.mo_)).data).toMatchObject({ state: "open" });
});

test("who promotes an idea is for members", async () => {
  const outcome = await get(app.current.app, promoters, { path: `/ideas/${one}/promoters`, params: { id: `${one}` } });
  expect(outcome.location).toMatch(/^\/sign-in/);
});
