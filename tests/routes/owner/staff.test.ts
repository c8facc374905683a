import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { findMember } from "#app/domain/people/viewer.server";
import { action as resend } from "#app/routes/owner/invitation-letter";
import { action as revoke } from "#app/routes/owner/invitation-revocation";
import { action as invite, loader as inviteLoader } from "#app/routes/owner/invite";
import { loader as settingsLoader } from "#app/routes/owner/settings";
import { loader } from "#app/routes/owner/staff";
import { action as remove } from "#app/routes/owner/staff-removal";
import { action as change, loader as changeLoader } from "#app/routes/owner/staff-rights";
import { invitations, people } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/owner/staff";
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const form = (fields: Record<string, string | string[]>) => {
  const sent = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) sent.append(name, value);
  return sent;
};

test("only owners come into the staff's room", async () => {
  const params = { handle: "sol", id: "1" };
  for (const as of [cast.ada, cast.lea, cast.sol, cast.mo_]) {
    for (const read of [loader, inviteLoader, changeLoader])
      expect((await get(app.current.app, read, { path, as, params })).status).toBe(403);
    for (const act of [invite, change, remove, resend, revoke])
      expect((await post(app.current.app, act, { path, as, params, fields: { role: "owner" } })).status).toBe(403);
  }
});

test("an owner invites; the letter waits in the queue and the address in the list", async () => {
  const fields = form({ email: "New@Example.com", role: "staff", title: "Agent", spaces: ["plans", "beta"] });
  expect((await post(app.current.app, invite, { path, as: cast.una, fields })).location).toBe(path);
  const { data } = await get(app.current.app, loader, { path, as: cast.una });
  expect(data).toMatchObject({
    invitations: [{ email: "new@example.com", role: "staff", spaces: [{ slug: "plans" }, { slug: "beta" }] }],
  });
  const [row] = await app.current.db.select().from(invitations);
  const params = { id: String(row?.id) };
  expect((await post(app.current.app, resend, { path, as: cast.una, params })).location).toBe(path);
  expect((await post(app.current.app, revoke, { path, as: cast.una, params })).location).toBe(path);
  expect((await post(app.current.app, resend, { path, as: cast.una, params })).status).toBe(404);
});

test.each([
  [{ role: "member" }, "role"],
  [{ role: "Owner" }, "role"],
  [{ role: "1" }, "role"],
  [{ role: ["owner", "staff"] }, "role"],
  [{ title: "x".repeat(61) }, "title"],
  [{ spaces: "none" }, "spaces"],
])("%j is refused and changes nothing", async (wrong, field) => {
  const before = await findMember(app.current.db, cast.sol.id);
  const fields = form({ role: "staff", title: "Agent", spaces: "plans", ...wrong });
  const { status, data } = await post(app.current.app, change, {
    path,
    as: cast.una,
    params: { handle: "sol" },
    fields,
  });
  expect(status).toBe(422);
  const { result } = data as { result: { error: Record<string, unknown> } };
  expect(Object.keys(result.error)).toEqual([field]);
  expect(await findMember(app.current.db, cast.sol.id)).toEqual(before);
});

test("fields beyond the form change nothing", async () => {
  const fields = form({
    role: "staff",
    title: "Agent",
    spaces: "plans",
    trustLevel: "4",
    email: "x@x.org",
    handle: "una",
  });
  await post(app.current.app, change, { path, as: cast.una, params: { handle: "sol" }, fields });
  const [sol] = await app.current.db.select().from(people).where(eq(people.id, cast.sol.id));
  expect(sol).toMatchObject({ trustLevel: 1, email: "sol@example.com", handle: "sol", title: "Agent" });
});

test("an owner whose rights are gone is refused at the very next click", async () => {
  const second = await make.person(app.current.db, "second", { role: "owner" });
  expect((await get(app.current.app, settingsLoader, { path: "/owner/settings", as: second })).status).toBe(200);
  const params = { handle: "second" };
  expect((await post(app.current.app, remove, { path, as: cast.una, params })).location).toBe(path);
  expect((await get(app.current.app, settingsLoader, { path: "/owner/settings", as: second })).status).toBe(403);
});

test("the last owner is told that the community needs one", async () => {
  const outcome = await post(app.current.app, remove, { path, as: cast.una, params: { handle: "una" } });
  expect(outcome).toMatchObject({ status: 422, data: { result: { error: { role: ["error.lastOwner"] } } } });
});
