import { expect, test } from "vitest";
import { action, loader } from "#app/routes/account/sign-out";
import { account } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { get, post } from "#tests/support/request";

const app = useApp();

async function signedIn(handle: string) {
  const { app: current, db } = app.current;
  const id = await account(db, handle);
  const [Cookie = ""] = (await current.sessions.start(id)).split(";");
  return { id, Cookie };
}

const whoIs = (cookie: string) => app.current.app.sessions.read(cookie).then(({ personId }) => personId);

test("signing out kills the session on the server, and says so at home", async () => {
  const { Cookie } = await signedIn("ada");
  const outcome = await post(app.current.app, action, { path: "/sign-out", headers: { Cookie } });
  expect(outcome).toMatchObject({ status: 303, location: "/" });
  expect(await whoIs(Cookie)).toBeNull();
  expect(outcome.cookies.join("\n")).toMatch(/^session=;.*Max-Age=0/m);
  expect(outcome.cookies.join("\n")).toContain("notice=signedOut");
});

test("reading the page signs nobody out", async () => {
  const { id, Cookie } = await signedIn("bo_");
  const outcome = await get(app.current.app, loader, { path: "/sign-out", headers: { Cookie } });
  expect(outcome).toMatchObject({ status: 200, data: { name: "bo_" } });
  expect(await whoIs(Cookie)).toBe(id);
});

test("another site cannot sign anybody out", async () => {
  const { id, Cookie } = await signedIn("cy_");
  const headers = { Cookie, Origin: "https://evil.example" };
  expect((await post(app.current.app, action, { path: "/sign-out", headers })).status).toBe(403);
  expect(await whoIs(Cookie)).toBe(id);
});

test("a guest who signs out, twice or by a stale page, is led home", async () => {
  expect(await get(app.current.app, loader, { path: "/sign-out" })).toMatchObject({ status: 303, location: "/" });
  expect(await post(app.current.app, action, { path: "/sign-out" })).toMatchObject({ status: 303, location: "/" });
});
