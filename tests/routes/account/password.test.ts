import { expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { action as change } from "#app/routes/account/password";
import { action as signIn } from "#app/routes/account/sign-in";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { post } from "#tests/support/request";

const app = useApp();
const NEW = "heron egret bittern";

async function signedUp(handle: string) {
  const id = await account(app.current.db, handle);
  return { id, viewer: await findMember(app.current.db, id) };
}

const enter = (handle: string, password = PASSWORD) =>
  post(app.current.app, signIn, { path: "/sign-in", fields: { email: `${handle}@example.com`, password } });
const whoIs = (cookie: string) => app.current.app.sessions.read(cookie).then(({ personId }) => personId);

test("only the browser that changed the password stays signed in, on a new token", async () => {
  const { id, viewer } = await signedUp("ada");
  const [here, there] = [cookieHeader(await enter("ada")), cookieHeader(await enter("ada"))];
  const outcome = await post(app.current.app, change, {
    path: "/account/password",
    as: viewer,
    fields: { currentPassword: PASSWORD, password: NEW },
    headers: { Cookie: here },
  });
  expect(outcome).toMatchObject({ status: 303, location: "/account/password" });
  expect(await whoIs(here)).toBeNull();
  expect(await whoIs(there)).toBeNull();
  expect(await whoIs(cookieHeader(outcome))).toBe(id);
  expect((await enter("ada")).status).toBe(422);
  expect((await enter("ada", NEW)).status).toBe(303);
});

test("neither password comes back with the errors, nor is kept for a guest", async () => {
  const { viewer } = await signedUp("bo_");
  const fields = { currentPassword: "SECRET-current", password: "SECRET-new" };
  for (const as of [viewer, null]) {
    const outcome = await post(app.current.app, change, { path: "/account/password", as, fields });
    expect(JSON.stringify(outcome.data)).not.toContain("SECRET");
  }
  const kept = await app.current.connection.sql`select fields::text from drafts`;
  expect(JSON.stringify(kept)).not.toContain("SECRET");
});

test("a borrowed browser is no place to guess: the eleventh wrong password is not looked at", async () => {
  const { viewer } = await signedUp("cy_");
  const guess = (currentPassword: string) =>
    post(app.current.app, change, {
      path: "/account/password",
      as: viewer,
      fields: { currentPassword, password: NEW },
    });
  const outcomes = await Promise.all(Array.from({ length: 15 }, (_, n) => guess(`wrong ${n}`)));
  expect(outcomes.filter(({ status }) => status === 422)).toHaveLength(10);
  expect((await guess(PASSWORD)).status).toBe(429);
});
