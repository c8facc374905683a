import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { loader as leaders } from "#app/routes/leaders";
import { action as saveSettings } from "#app/routes/owner/settings";
import { loader, action as setLevel } from "#app/routes/people/trust";
import { action as tell } from "#app/routes/reading";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const page = (as: typeof cast.ada | null, handle: string) =>
  get(app.current.app, loader, { path: `/people/${handle}/trust`, params: { handle }, as });

test("members see what they can do and what is next; others do not, but for those who keep order", async () => {
  const { data } = await page(cast.ada, "ada");
  expect(data).toMatchObject({
    own: true,
    can: { set: false },
    trust: { level: 1, aim: { level: 2, progress: [{ fact: "visits", have: 0, need: 15 }, {}, {}, {}, {}] } },
  });
  expect(await page(null, "ada")).toMatchObject({ status: 303 });
  expect((await page(cast.bo_, "ada")).status).toBe(403);
  expect((await page(cast.sol, "ada")).status).toBe(403);
  expect((await page(cast.mo_, "ada")).data).toMatchObject({ own: false, can: { set: true } });
});

test("a level is set by hand from the page, by those who may", async () => {
  const send = (as: typeof cast.ada, fields: Record<string, string>) =>
    post(app.current.app, setLevel, { path: "/people/bo_/trust", params: { handle: "bo_" }, as, fields });
  expect((await send(cast.ada, { wanted: "4", reason: "Because." })).status).toBe(403);
  expect((await send(cast.bo_, { wanted: "4", reason: "Because." })).status).toBe(403);
  expect((await send(cast.mo_, { wanted: "5", reason: "Because." })).status).toBe(422);
  expect((await send(cast.mo_, { wanted: "4", reason: "" })).status).toBe(422);
  expect(await send(cast.mo_, { wanted: "4", reason: "Leads here." })).toMatchObject({ status: 303 });
  expect((await page(cast.bo_, "bo_")).data).toMatchObject({ trust: { level: 4, held: true, aim: null } });
});

test("a page tells how long it was read, and its reader goes on with the pages that many share", async () => {
  const told = await post(app.current.app, tell, { path: "/reading", as: cast.lea, fields: { seconds: "42" } });
  expect(told).toMatchObject({ status: 204, cookies: [] });
  const [row] = await app.current.db.execute(sql`select seconds from reading_days where person_id = ${cast.lea.id}`);
  expect(row).toEqual({ seconds: 42 });
  const wrong = await post(app.current.app, tell, { path: "/reading", as: cast.lea, fields: { seconds: "-1" } });
  expect(wrong.status).toBe(422);
  expect(await post(app.current.app, tell, { path: "/reading", fields: { seconds: "42" } })).toMatchObject({
    status: 303,
  });
});

test("an owner sees whom other numbers would affect before anything is saved", async () => {
  const { db, app: running } = app.current;
  const fields = { trust2Visits: "0", "shown.trust2Visits": "15", foresee: "yes" };
  const seen = await post(running, saveSettings, { path: "/owner/settings", as: cast.una, fields });
  expect(seen.data).toMatchObject({
    forecast: [{ level: 1 }, { level: 2 }, { level: 3 }],
    typed: { trust2Visits: "0" },
  });
  expect(await db.execute(sql`select from settings where name = 'trust2Visits'`)).toHaveLength(0);
  expect((await post(running, saveSettings, { path: "/owner/settings", as: cast.mo_, fields })).status).toBe(403);
});

test("the lists of those who help the most are open to all, and each space's to those who may enter", async () => {
  const read = (query: string, as?: typeof cast.ada) => get(app.current.app, leaders, { path: `/leaders${query}`, as });
  expect((await read("")).data).toMatchObject({ period: "month", places: [], mine: null, member: false });
  expect((await read("?period=all&space=plans")).status).toBe(200);
  expect((await read("?space=beta")).status).toBe(404);
  expect((await read("?space=beta", cast.pia)).status).toBe(200);
  expect((await read("?period=nonsense")).data).toMatchObject({ period: "month" });
});
