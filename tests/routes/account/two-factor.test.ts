import { expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { loader as root } from "#app/root";
import { action as signOut } from "#app/routes/account/sign-out";
import { action as begin, loader as home } from "#app/routes/account/two-factor";
import { action as confirm, loader as confirmation } from "#app/routes/account/two-factor-confirmation";
import { loader as questions } from "#app/routes/questions/list";
import { action as vote } from "#app/routes/questions/vote";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { codeAt } from "#tests/support/authenticator";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();

async function signedUp(handle: string, role: "member" | "staff" = "member") {
  const { db } = app.current;
  const member = await findMember(db, await account(db, handle));
  if (!member) throw new Error("nobody signed up");
  return role === "member" ? member : make.change(db, member, { role });
}

test("from the password to the recovery codes, which are shown once and kept nowhere", async () => {
  const as = await signedUp("ada");
  const { app: site } = app.current;
  const path = "/account/two-factor";
  expect(await post(site, begin, { path, as, fields: { password: PASSWORD } })).toMatchObject({
    status: 303,
    location: "/account/two-factor/confirmation",
  });
  const page = await get(site, confirmation, { path: `${path}/confirmation`, as });
  const { setup } = page.data as { setup: { secret: string; uri: string; qr: { size: number; path: string } } };
  expect(setup.uri).toMatch(/^otpauth:\/\/totp\/.*period=30/);
  expect(setup.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
  const outcome = await post(site, confirm, {
    path: `${path}/confirmation`,
    as,
    fields: { code: codeAt(setup.secret, new Date()) },
  });
  expect((outcome.data as { codes: string[] }).codes).toHaveLength(10);
  expect((await site.sessions.read(cookieHeader(outcome))).personId).toBe(as.id);
  expect(await get(site, confirmation, { path: `${path}/confirmation`, as })).toMatchObject({ data: { setup: null } });
  expect(await get(site, home, { path, as })).toMatchObject({ data: { codesLeft: 10, needed: false } });
});

test("staff without it are led to set it up from every page and act, and may leave", async () => {
  const { app: site } = app.current;
  const as = await signedUp("sol", "staff");
  const led = { status: 303, location: "/account/two-factor" };
  expect(await get(site, questions, { path: "/questions", as })).toMatchObject(led);
  expect(await get(site, root, { path: "/questions", as })).toMatchObject(led);
  expect(
    await post(site, vote, { path: "/questions/1/vote", params: { id: "1" }, as, fields: { vote: "up" } }),
  ).toMatchObject(led);
  expect(await get(site, home, { path: "/account/two-factor", as })).toMatchObject({
    status: 200,
    data: { needed: true },
  });
  expect(await post(site, signOut, { path: "/sign-out", as })).toMatchObject({ status: 303, location: "/" });
});

test("addresses that only look like the open ones stay shut", async () => {
  const { app: site } = app.current;
  const as = await signedUp("mo_", "staff");
  for (const path of ["/account/two-factorx", "/sign-out/x", "/filesx", "/account/sessions", "//account/two-factor"])
    expect(await get(site, root, { path, as }), path).toMatchObject({ status: 303, location: "/account/two-factor" });
});
