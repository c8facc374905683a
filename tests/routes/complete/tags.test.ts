import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { openSpace } from "#app/domain/spaces/open.server";
import { loader } from "#app/routes/complete/tags";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  await openSpace(db, { slug: "phones", name: "Phones", description: "", position: 3 });
  for (const tags of [["roaming"], ["roaming"], ["data-roaming"], ["router"]])
    await make.question(db, cast.ada, { tags });
  await make.question(db, cast.ada, { space: "phones", tags: ["router"] });
  for (const tags of [["rocket", "router"], ["rocket"], ["rocket"]])
    await make.question(db, cast.pia, { space: "beta", tags });
});

async function ask(q: string, { as = null, space = "" }: { as?: Viewer; space?: string } = {}) {
  const path = `/complete/tags?${new URLSearchParams({ q, space })}`;
  const { data } = await get(app.current.app, loader, { path, as });
  const { tags } = (await (data as Response).json()) as { tags: { name: string; questionCount: number }[] };
  return tags.map(({ name, questionCount }) => `${name} ${questionCount}`);
}

test("the most used tags that begin so come first, then those that hold the letters", async () => {
  expect(await ask("RO")).toEqual(["roaming 2", "router 2", "data-roaming 1"]);
});

test("what is used in the chosen space comes before what is used elsewhere", async () => {
  expect((await ask("ro", { space: "phones" }))[0]).toBe("router 2");
});

test("a private space counts and names its tags for those inside alone", async () => {
  expect(await ask("ro", { as: cast.bo_, space: "beta" })).toEqual(["roaming 2", "router 2", "data-roaming 1"]);
  expect((await ask("ro", { as: cast.pia })).slice(0, 2).sort()).toEqual(["rocket 3", "router 3"]);
});
