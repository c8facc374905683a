import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { addMembers } from "#app/domain/groups/members.server";
import { openGroup } from "#app/domain/groups/run.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { loader as list } from "#app/routes/groups/list";
import { action as leave } from "#app/routes/groups/membership";
import { action as decide, loader as requests } from "#app/routes/groups/requests";
import { action as ask, loader as show } from "#app/routes/groups/show";
import { action as add, loader as members } from "#app/routes/owner/groups/members";
import { action as remove } from "#app/routes/owner/groups/membership";
import { action as open } from "#app/routes/owner/groups/new";
import { loader as spacePage } from "#app/routes/spaces/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  const facts = { description: "", emailDomains: [] };
  await openGroup(db, cast.una, { slug: "testers", name: "Testers", joining: "by-request", ...facts });
});

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;
const read = (loader: Loader, slug: string, as: Viewer, query = "") =>
  get(app.current.app, loader, { path: `/groups/${slug}${query}`, params: { slug }, as });
const send = (action: Action, slug: string, fields: Record<string, string>, as: Member) =>
  post(app.current.app, action, { path: `/groups/${slug}`, params: { slug }, fields, as });
const standing = async (slug: string, who: Member) =>
  ((await read(show, slug, who)).data as { group: { standing: string } }).group.standing;

describe("a group filled by hand", () => {
  test("is no different from one that never was, for whoever is outside", async () => {
    for (const who of [cast.ada, cast.sol]) {
      for (const loader of [show, requests] as Loader[]) {
        const [hidden, none] = [await read(loader, "beta", who), await read(loader, "no-such-group", who)];
        expect([hidden.status, hidden.data, hidden.location]).toEqual([none.status, none.data, none.location]);
        expect([403, 404]).toContain(hidden.status);
      }
      for (const [action, fields] of [
        [ask, { words: "" }],
        [leave, { member: "no" }],
      ] as const) {
        const [hidden, none] = [
          await send(action, "beta", fields, who),
          await send(action, "no-such-group", fields, who),
        ];
        expect([hidden.status, hidden.data]).toEqual([none.status, none.data]);
        expect(hidden.status).toBe(404);
      }
      expect(JSON.stringify((await read(list, "", who)).data)).not.toMatch(/beta/i);
    }
  });

  test("asks guests to sign in, whatever its name", async () => {
    for (const slug of ["beta", "testers", "no-such-group"])
      expect((await read(show, slug, null)).location).toBe(`/sign-in?next=%2Fgroups%2F${slug}`);
  });

  test("is shown to those inside, with the spaces it opens", async () => {
    expect((await read(show, "beta", cast.pia)).data).toMatchObject({
      group: { standing: "member" },
      spaces: [{ slug: "beta" }],
      waitingCount: null,
    });
  });
});

test("asking, being let in and leaving change what one sees at once", async () => {
  expect(await standing("testers", cast.ada)).toBe("outside");
  expect((await send(ask, "testers", { words: "I like tests" }, cast.ada)).status).toBe(303);
  expect(await standing("testers", cast.ada)).toBe("waiting");
  expect((await read(requests, "testers", cast.ada)).status).toBe(403);
  expect((await send(decide, "testers", { person: "ada", granted: "yes" }, cast.ada)).status).toBe(403);
  expect((await read(requests, "testers", cast.mo_)).data).toMatchObject({ waiting: [{ words: "I like tests" }] });
  await send(decide, "testers", { person: "ada", granted: "yes" }, cast.mo_);
  expect(await standing("testers", cast.ada)).toBe("member");
  await send(leave, "testers", { member: "no" }, cast.ada);
  expect(await standing("testers", cast.ada)).toBe("outside");
});

test("whoever was turned down reads so, and why they cannot ask again yet", async () => {
  await send(ask, "testers", {}, cast.bo_);
  await send(decide, "testers", { person: "bo_", granted: "no" }, cast.una);
  expect(await standing("testers", cast.bo_)).toBe("refused");
  const again = await send(ask, "testers", { words: "Please!" }, cast.bo_);
  expect(again).toMatchObject({ status: 429, data: { result: { initialValue: { words: "Please!" } } } });
});

test("the owner opens groups and puts people in and out", async () => {
  const { una } = cast;
  expect(
    await send(open, "new", { name: "Shops", joining: "by-hand", emailDomains: "@Shop.Example,\nother.example" }, una),
  ).toMatchObject({ status: 303, location: "/owner/groups/shops/members" });
  expect((await send(open, "new", { name: "All", joining: "by-hand", emailDomains: "gmail.com" }, una)).status).toBe(
    422,
  );
  expect((await send(add, "shops", { handles: "@lea, cy_" }, una)).status).toBe(303);
  expect((await send(add, "shops", { handles: "@lea, nobody" }, una)).status).toBe(422);
  expect((await send(add, "shops", { handles: " , " }, una)).status).toBe(422);
  expect((await read(members, "shops", una)).data).toMatchObject({ total: 2 });
  await send(remove, "shops", { person: "lea", member: "no" }, una);
  expect((await read(members, "shops", una, "?q=lea")).data).toMatchObject({ total: 0 });
  for (const page of ["-1", "NaN", "9999999999", "1e9"])
    expect((await read(members, "shops", una, `?page=${page}`)).data).toMatchObject({ total: 1, page: 1 });
});

test("who is taken out of a group is outside its private spaces with the next request", async () => {
  const { db } = app.current;
  await addMembers(db, cast.una, "beta", ["lea"]);
  expect((await read(spacePage, "beta", cast.lea)).status).toBe(200);
  await send(remove, "beta", { person: "lea", member: "no" }, cast.una);
  expect((await read(spacePage, "beta", cast.lea)).status).toBe(404);
});
