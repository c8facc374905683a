import { beforeAll, expect, test } from "vitest";
import { setFollow } from "#app/domain/ideas/follow.server";
import { mergeIdea } from "#app/domain/ideas/merge.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { loader } from "#app/routes/following";
import { action as follow } from "#app/routes/ideas/follow";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

async function following(as: typeof cast.ada, query = "?of=ideas") {
  const { data } = await get(app.current.app, loader, { path: `/following${query}`, as });
  const { rows } = data as Awaited<ReturnType<typeof loader>>;
  return rows.map(({ title }) => title);
}

test("the ideas somebody follows are listed, the latest active first, and are left from there", async () => {
  const { db, app: site } = app.current;
  const one = await make.idea(db, cast.ada, { title: "Idea number one" }, new Date("2026-01-01"));
  await make.idea(db, cast.bo_, { title: "Idea of another" });
  const two = await make.idea(db, cast.lea, { title: "Idea number two" }, new Date("2026-02-01"));
  await setFollow(db, cast.ada, two, true);
  expect(await following(cast.ada)).toEqual(["Idea number two", "Idea number one"]);
  expect(await following(cast.ada, "")).toEqual([]);
  const sent = { path: `/ideas/${one}/follow`, params: { id: String(one) }, as: cast.ada };
  const next = `/following?of=ideas&removed=${one}`;
  expect((await post(site, follow, { ...sent, fields: { wanted: "no", next } })).location).toBe(next);
  expect(await following(cast.ada)).toEqual(["Idea number two"]);
});

test("of an idea that was merged the one it went into is listed, once", async () => {
  const { db } = app.current;
  const [from, into] = [
    await make.idea(db, cast.sol, { title: "Merged idea" }),
    await make.idea(db, cast.una, { title: "Gathering idea" }),
  ];
  for (const id of [from, into]) await setFollow(db, cast.mo_, id, true);
  await mergeIdea(db, cast.una, from, into);
  expect(await following(cast.mo_)).toEqual(["Gathering idea"]);
});

test("what stands in a private space is listed no longer than one may enter", async () => {
  const { db } = app.current;
  await make.idea(db, cast.pia, { title: "The zyzzyva build", space: "beta" });
  expect(await following(cast.pia)).toEqual(["The zyzzyva build"]);
  await leaveGroup(db, cast.pia.id, "beta");
  expect(await following(cast.pia)).toEqual([]);
});
