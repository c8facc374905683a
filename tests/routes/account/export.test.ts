import { expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { action, loader as page } from "#app/routes/account/export";
import { loader } from "#app/routes/account/export-download";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/account/export/download";

const signedUp = async (handle: string) => findMember(app.current.db, await account(app.current.db, handle));

const permit = (as: Awaited<ReturnType<typeof signedUp>>, password = PASSWORD) =>
  post(app.current.app, action, { path: "/account/export", as, fields: { password } });

const download = (as: Awaited<ReturnType<typeof signedUp>>, Cookie = "") =>
  get(app.current.app, loader, { path, as, headers: { Cookie } });

test("the archive is for whoever has just typed their password, and is kept by no cache", async () => {
  const as = await signedUp("ada");
  expect((await permit(as, "wrong")).status).toBe(422);
  expect(await download(as)).toMatchObject({ status: 303, location: "/account/export" });
  const allowed = await permit(as);
  expect(allowed).toMatchObject({ status: 303, location: path });
  const outcome = await download(as, cookieHeader(allowed));
  expect(outcome.status).toBe(200);
  expect(outcome.headers.get("Content-Disposition")).toMatch(/^attachment; filename="ada-\d{4}-\d\d-\d\d\.zip"$/);
  expect(outcome.headers.get("Cache-Control")).toBe("no-store");
  const bytes = new Uint8Array(await (outcome.data as Response).arrayBuffer());
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe("PK");
});

test("another's permit, or none at all, opens nothing", async () => {
  const [bo, cy] = [await signedUp("bo_"), await signedUp("cy_")];
  const cookie = cookieHeader(await permit(bo));
  expect(await download(cy, cookie)).toMatchObject({ status: 303, location: "/account/export" });
  expect(await download(cy, "export=made-up")).toMatchObject({ status: 303, location: "/account/export" });
  for (const [handler, where] of [
    [page, "/account/export"],
    [loader, path],
  ] as const)
    expect((await get(app.current.app, handler, { path: where })).location).toMatch(/^\/sign-in\?/);
});

test("nobody makes the house write archives all day", async () => {
  const as = await signedUp("dee");
  const cookie = cookieHeader(await permit(as));
  const statuses = [];
  for (let n = 0; n < 6; n++) statuses.push((await download(as, cookie)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
});
