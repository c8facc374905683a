import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { action, loader } from "#app/routes/account/sessions";
import { action as signIn } from "#app/routes/account/sign-in";
import { sessions } from "#db/schema/index";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/account/sessions";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

type Page = { browsers: { id: string; device: unknown; current: boolean }[] };

async function signedUp(handle: string) {
  return findMember(app.current.db, await account(app.current.db, handle));
}

async function enter(handle: string, userAgent: string): Promise<string> {
  const outcome = await post(app.current.app, signIn, {
    path: "/sign-in",
    fields: { email: `${handle}@example.com`, password: PASSWORD },
    headers: { "User-Agent": userAgent },
  });
  return cookieHeader(outcome);
}

const whoIs = (cookie: string) => app.current.app.sessions.read(cookie).then(({ personId }) => personId);

test("each browser is named, this one first and marked", async () => {
  const as = await signedUp("ada");
  const here = await enter("ada", FIREFOX);
  await enter("ada", SAFARI);
  await enter("ada", `${"x".repeat(5000)}`);
  const page = await get(app.current.app, loader, { path, as, headers: { Cookie: here } });
  const { browsers } = page.data as Page;
  expect(browsers[0]).toMatchObject({ current: true, device: { browser: "Firefox", system: "Windows" } });
  expect(browsers.slice(1).map(({ current }) => current)).toEqual([false, false]);
  expect(browsers).toContainEqual(expect.objectContaining({ device: { browser: "Safari", system: "iOS" } }));
  const kept = await app.current.db.select().from(sessions);
  expect(Math.max(...kept.map(({ userAgent }) => userAgent.length))).toBe(300);
});

test("a browser that is ended is out at its next request; the others stay", async () => {
  const as = await signedUp("bo_");
  const [here, lost, tablet] = [await enter("bo_", FIREFOX), await enter("bo_", SAFARI), await enter("bo_", SAFARI)];
  const session = app.current.app.sessions.keyOf(lost) ?? "";
  await post(app.current.app, action, { path, as, fields: { session }, headers: { Cookie: here } });
  expect(await whoIs(lost)).toBeNull();
  expect(await whoIs(tablet)).toBe(as?.id);
  await post(app.current.app, action, { path, as, fields: { session: "others" }, headers: { Cookie: here } });
  expect(await whoIs(tablet)).toBeNull();
  expect(await whoIs(here)).toBe(as?.id);
});

test("nobody ends another's session, or finds it in their own list", async () => {
  const [cy, dee] = [await signedUp("cy_"), await signedUp("dee")];
  const [mine, theirs] = [await enter("cy_", FIREFOX), await enter("dee", FIREFOX)];
  const session = app.current.app.sessions.keyOf(theirs) ?? "";
  await post(app.current.app, action, { path, as: cy, fields: { session }, headers: { Cookie: mine } });
  expect(await whoIs(theirs)).toBe(dee?.id);
  const page = await get(app.current.app, loader, { path, as: cy, headers: { Cookie: mine } });
  expect((page.data as Page).browsers.map(({ id }) => id)).not.toContain(session);
});

test("being seen is written down once an hour", async () => {
  const { db } = app.current;
  await signedUp("eve");
  const cookie = await enter("eve", FIREFOX);
  const mine = eq(sessions.id, app.current.app.sessions.keyOf(cookie) ?? "");
  const seenAfter = async (seenAt: Date) => {
    await db.update(sessions).set({ seenAt }).where(mine);
    await whoIs(cookie);
    const [row] = await db.select().from(sessions).where(mine);
    return row?.seenAt.getTime() ?? 0;
  };
  const recent = new Date(Date.now() - 50 * 60_000);
  expect(await seenAfter(recent)).toBe(recent.getTime());
  expect(await seenAfter(new Date(Date.now() - 70 * 60_000))).toBeGreaterThan(Date.now() - 60_000);
});
