import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { findSpaceToRun } from "#app/domain/spaces/find-to-run.server";
import { loader as spaceFeed } from "#app/routes/feeds/space";
import { loader as groupPage } from "#app/routes/owner/groups/edit";
import { loader as groups } from "#app/routes/owner/groups/list";
import { loader as members } from "#app/routes/owner/groups/members";
import { loader as deletion } from "#app/routes/owner/spaces/deletion";
import { action as change, loader as edit } from "#app/routes/owner/spaces/edit";
import { loader as list } from "#app/routes/owner/spaces/list";
import { loader as blank, action as open } from "#app/routes/owner/spaces/new";
import { action as place } from "#app/routes/owner/spaces/place";
import { loader as confirm, action as setPrivacy } from "#app/routes/owner/spaces/privacy";
import { loader as page } from "#app/routes/spaces/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;
const as = () => cast.una;
const read = (loader: Loader, path: string, slug: string, who: typeof cast.una | null = as()) =>
  get(app.current.app, loader, { path, params: { slug }, as: who });
const send = (action: Action, slug: string, fields: Record<string, string>, who = as()) =>
  post(app.current.app, action, { path: `/owner/spaces/${slug}`, params: { slug }, fields, as: who });
const stored = (slug: string) => findSpaceToRun(app.current.db, cast.una, slug, new Date());

test("the owner's rooms for spaces and groups answer nobody else, and tell no name from another", async () => {
  for (const loader of [list, blank, edit, confirm, deletion, groups, groupPage, members] as Loader[])
    for (const slug of ["beta", "no-such-thing"]) {
      for (const who of [cast.ada, cast.pia, cast.mo_, cast.sol])
        expect((await read(loader, "/owner/x", slug, who)).status).toBe(403);
      expect((await read(loader, "/owner/x", slug, null)).location).toMatch(/^\/sign-in/);
    }
});

test("a space is opened with an address made from its name, its hours and who speaks there", async () => {
  const sent = await send(open, "new", {
    name: "Phones & Tablets",
    product: "Phones",
    timeZone: "Europe/Tallinn",
    from0: "09:00",
    to0: "18:00",
    from6: "22:00",
    to6: "00:00",
    speakers: "sol",
    group: "",
  });
  expect(sent).toMatchObject({ status: 303, location: "/spaces/phones-tablets" });
  const space = await stored("phones-tablets");
  expect(space).toMatchObject({ product: "Phones", speakers: ["sol"], group: null });
  expect(space.hours?.days).toEqual([
    { from: "09:00", to: "18:00" },
    null,
    null,
    null,
    null,
    null,
    { from: "22:00", to: "24:00" },
  ]);
  const shown = await read(edit, "/owner/spaces/phones-tablets", "phones-tablets");
  expect(shown.data).toMatchObject({ typed: { from6: "22:00", to6: "00:00", from1: "", timeZone: "Europe/Tallinn" } });
});

test.each([
  [{ name: "" }, "name"],
  [{ name: "Шторм" }, "slug"],
  [{ name: "x", slug: "Not An Address" }, "slug"],
  [{ name: "x", slug: "../owner" }, "slug"],
  [{ name: "x", slug: "plans" }, "slug"],
  [{ name: "x", slug: "new" }, "slug"],
  [{ name: "x", from2: "18:00", to2: "09:00", timeZone: "UTC" }, "from2"],
  [{ name: "x", from2: "18:00", timeZone: "UTC" }, "from2"],
  [{ name: "x", from2: "25:00", to2: "26:00", timeZone: "UTC" }, "from2"],
  [{ name: "x", slug: "y", from2: "08:00", to2: "09:00", timeZone: "Mars/Base" }, "timeZone"],
  [{ name: "x", slug: "z", speakers: "ada" }, "speakers"],
  [{ name: "x", slug: "z", group: "no-group" }, "group"],
])("what does not fit is said beside its field, with all that was typed (%#)", async (fields, wrong) => {
  const { status, data } = await send(open, "new", fields as Record<string, string>);
  expect(status).toBe(422);
  const { result } = data as { result: { error: Record<string, unknown>; initialValue: Record<string, string> } };
  expect(Object.keys(result.error)).toContain(wrong);
  expect(result.initialValue.name ?? "").toBe(fields.name);
});

test("after a new address the old ones lead on for good, on pages and in feeds", async () => {
  await send(open, "new", { name: "Old name", slug: "old-name", group: "" });
  expect(await send(change, "old-name", { name: "New name", slug: "new-name" })).toMatchObject({
    location: "/owner/spaces/new-name",
  });
  expect(await read(page, "/spaces/old-name?sort=top", "old-name", null)).toMatchObject({
    status: 301,
    location: "/spaces/new-name?sort=top",
  });
  const feed = await get(app.current.app, spaceFeed, {
    path: "/feeds/spaces/old-name.atom",
    params: { file: "old-name.atom" },
  });
  expect(feed).toMatchObject({ status: 301, location: "/feeds/spaces/new-name.atom" });
  await send(setPrivacy, "new-name", { group: "beta" });
  const [old, never] = [await read(page, "/x", "old-name", cast.ada), await read(page, "/x", "never-was", cast.ada)];
  expect([old.status, old.location, old.data]).toEqual([never.status, never.location, never.data]);
});

test("a change of privacy says what it will do before it does it", async () => {
  await make.question(app.current.db, cast.ada, { space: "plans" });
  const asked = await read(confirm, "/owner/spaces/plans/privacy?group=beta", "plans");
  expect(asked.data).toMatchObject({
    space: { questionCount: 1, group: null },
    chosen: { slug: "beta", memberCount: 1 },
    isAsked: true,
  });
  expect((await stored("plans")).group).toBeNull();
  expect(await read(confirm, "/owner/spaces/plans/privacy", "plans")).toMatchObject({ data: { isAsked: false } });
  await send(setPrivacy, "plans", { group: "beta" });
  expect((await stored("plans")).group).toEqual({ slug: "beta", name: "Beta" });
  await send(setPrivacy, "plans", { group: "" });
  expect((await stored("plans")).group).toBeNull();
});

test("spaces move one place at a time", async () => {
  const order = async () =>
    ((await read(list, "/owner/spaces", "")).data as { spaces: { slug: string }[] }).spaces.map(({ slug }) => slug);
  const [first, second] = await order();
  expect(await send(place, second ?? "", { place: "1" })).toMatchObject({ status: 303 });
  expect((await order()).slice(0, 2)).toEqual([second, first]);
  expect((await send(place, first ?? "", { place: "1" }, cast.sol)).status).toBe(403);
  expect((await send(place, first ?? "", { place: "-1" })).status).toBe(422);
});
