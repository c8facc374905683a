import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { loader, action as sendGoodbye } from "#app/routes/account/leave";
import { people, sessions } from "#db/schema/index";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { withAuthenticator } from "#tests/support/authenticator";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/account/leave";
beforeAll(async () => {
  await make.cast(app.current.db);
});

async function signedUp(handle: string): Promise<Member> {
  const member = await findMember(app.current.db, await account(app.current.db, handle));
  if (!member) throw new Error("nobody signed up");
  return member;
}

const send = (as: Member | null, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  post(app.current.app, sendGoodbye, { path, as, fields, headers });
const goodbye = { texts: "keep", password: PASSWORD, confirmation: "" };
const isThere = async ({ id }: Member) =>
  (await app.current.db.select().from(people).where(eq(people.id, id)))[0]?.leftAt === null;

test("a guest is led to sign in, and another site's page can send nothing", async () => {
  expect((await get(app.current.app, loader, { path })).location).toBe("/sign-in?next=%2Faccount%2Fleave");
  const ann = await signedUp("ann");
  const foreign = await send(ann, { ...goodbye, confirmation: "ann" }, { Origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  expect(await isThere(ann)).toBe(true);
});

test("what does not prove them deletes nothing, and no password comes back to the page", async () => {
  const bea = await signedUp("bea");
  const { codes } = await withAuthenticator(app.current.app, bea);
  const right = { ...goodbye, confirmation: "@Bea", code: codes[0] ?? "" };
  for (const wrong of [
    { password: "wrong wrong wrong" },
    { confirmation: "ann" },
    { code: "000000" },
    { texts: "all" },
  ]) {
    const outcome = await send(bea, { ...right, ...wrong });
    expect(outcome.status).toBe(422);
    expect(JSON.stringify(outcome.data)).not.toContain(PASSWORD);
  }
  expect(await isThere(bea)).toBe(true);
  expect((await send(bea, right)).location).toBe("/goodbye");
  expect(await isThere(bea)).toBe(false);
});

test("wrong passwords are counted", async () => {
  const cat = await signedUp("cat");
  const statuses: number[] = [];
  for (let n = 0; n < 11; n++)
    statuses.push((await send(cat, { ...goodbye, confirmation: "cat", password: `wrong ${n}` })).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await send(cat, { ...goodbye, confirmation: "cat" })).status).toBe(429);
  expect(await isThere(cat)).toBe(true);
});

test("whoever leaves is signed out here and everywhere", async () => {
  const { app: site, db } = app.current;
  const dan = await signedUp("dan");
  const [here, there] = [await site.sessions.start(dan.id), await site.sessions.start(dan.id)];
  const outcome = await send(dan, { ...goodbye, confirmation: "dan" }, { Cookie: here.split(";")[0] ?? "" });
  expect(outcome).toMatchObject({ status: 303, location: "/goodbye" });
  expect(cookieHeader(outcome)).not.toContain("session=");
  expect((await site.sessions.read(there)).personId).toBeNull();
  expect(await db.select().from(sessions).where(eq(sessions.personId, dan.id))).toEqual([]);
});

test("of twenty goodbyes at once none fails with a fault of ours", async () => {
  const eve = await signedUp("eve");
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(eve, { ...goodbye, confirmation: "eve" })));
  for (const { status } of outcomes) expect([303, 422, 429]).toContain(status);
  expect(outcomes.some(({ location }) => location === "/goodbye")).toBe(true);
  expect(await isThere(eve)).toBe(false);
});

test("the page tells the last owner that they cannot go", async () => {
  const { db } = app.current;
  const [una] = await db.select({ id: people.id }).from(people).where(eq(people.handle, "una"));
  const { data } = await get(app.current.app, loader, { path, as: await make.member(db, una?.id) });
  expect(data).toMatchObject({ lastOwner: true, handle: "una" });
});
