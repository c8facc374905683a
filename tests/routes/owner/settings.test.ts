import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readSettings } from "#app/domain/community/settings.server";
import { action, loader } from "#app/routes/owner/settings";
import { settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/owner/settings";
let people: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  people = await make.cast(app.current.db);
});

test("only owners see the settings; a guest is led to sign in", async () => {
  for (const as of [people.ada, people.lea, people.sol, people.mo_])
    expect((await get(app.current.app, loader, { path, as })).status).toBe(403);
  expect((await get(app.current.app, loader, { path })).location).toBe("/sign-in?next=%2Fowner%2Fsettings");
  expect((await get(app.current.app, loader, { path, as: people.una })).status).toBe(200);
});

test("only owners change them", async () => {
  for (const as of [people.ada, people.lea, people.sol, people.mo_])
    expect((await post(app.current.app, action, { path, as, fields: { votesPerDay: "5" } })).status).toBe(403);
  expect(await app.current.db.$count(settings, eq(settings.name, "votesPerDay"))).toBe(0);
});

test("what an owner sends is set; what they did not touch is left to whoever changed it meanwhile", async () => {
  const { db } = app.current;
  const send = (fields: Record<string, string>) => post(app.current.app, action, { path, as: people.una, fields });
  expect((await send({ votesPerDay: "12", "shown.votesPerDay": "30" })).location).toBe(path);
  await send({ votesPerDay: "30", "shown.votesPerDay": "30", staffTwoFactor: "off", "shown.staffTwoFactor": "on" });
  const values = await readSettings(db, ["votesPerDay", "staffTwoFactor", "claimMinutes"]);
  expect(values).toEqual({ votesPerDay: 12, staffTwoFactor: false, claimMinutes: 10 });
  await send({ votesPerDay: "30" });
  expect(await readSettings(db, ["votesPerDay"])).toEqual({ votesPerDay: 30 });
});

test.each(["", "0", "1001", "-3", "2.5", "1e3", "ten", "0x10", "12 votes"])(
  "%j is refused for a number, and comes back as typed",
  async (typed) => {
    const fields = { votesPerDay: typed, "shown.votesPerDay": "30", claimMinutes: "20", "shown.claimMinutes": "10" };
    const refused = await post(app.current.app, action, { path, as: people.una, fields });
    expect(refused.status).toBe(422);
    const { result } = refused.data as {
      result: { error: Record<string, unknown>; initialValue: Record<string, unknown> };
    };
    expect(Object.keys(result.error)).toEqual(["votesPerDay"]);
    expect(result.initialValue.claimMinutes).toBe("20");
    expect(await readSettings(app.current.db, ["votesPerDay", "claimMinutes"])).toEqual({
      votesPerDay: 30,
      claimMinutes: 10,
    });
  },
);

test("a setting that is not there is not made", async () => {
  const fields = { votesPerDay: "31", isOwner: "on", __proto__: "1", demoFilledAt: "1" };
  await post(app.current.app, action, { path, as: people.una, fields });
  const rows = await app.current.db.select({ name: settings.name }).from(settings);
  expect(rows.map(({ name }) => name).sort()).toEqual(["staffTwoFactor", "votesPerDay"]);
});
