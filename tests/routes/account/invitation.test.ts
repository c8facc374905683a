import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mintToken } from "#app/domain/accounts/tokens.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inviteStaff, revokeInvitation } from "#app/domain/staff/invite.server";
import { action, loader } from "#app/routes/account/invitation";
import { invitations, people } from "#db/schema/index";
import { cookieHeader } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

async function invite(email: string) {
  const { db } = app.current;
  await inviteStaff(db, cast.una, { email, role: "staff", title: "Agent", spaces: ["beta"] });
  const [row] = await db.select().from(invitations).where(eq(invitations.email, email));
  const id = row?.id ?? 0;
  return { id, secret: await mintToken(db, { kind: "invitation", invitationId: id }, new Date()) };
}

const at = (secret: string, as: Viewer = null) => ({
  path: `/invitations/${secret}`,
  params: { secret },
  ...(as && { as }),
});
const open = (secret: string, as?: Viewer) => get(app.current.app, loader, at(secret, as));
const send = (secret: string, fields: Record<string, string>, as?: Viewer) =>
  post(app.current.app, action, { ...at(secret, as), fields });

const account = { name: "New Agent", handle: "agent", password: "tern gannet puffin" };

test("the page says who invites to what, and what its reader can do about it", async () => {
  const { secret } = await invite("ada@example.com");
  const said = { state: "open", role: "staff", title: "Agent", inviter: "Una", spaces: ["Beta testers"] };
  expect((await open(secret)).data).toMatchObject({ ...said, hasAccount: true, me: null });
  expect((await open(secret, cast.ada)).data).toMatchObject({ me: { name: "Ada", invited: true } });
  expect((await open(secret, cast.mo_)).data).toMatchObject({ me: { name: "Mo_", invited: false } });
  expect((await send(secret, {}, cast.mo_)).status).toBe(403);
  expect((await send(secret, {}, cast.ada)).location).toBe("/");
  expect((await open(secret, cast.ada)).data).toEqual({ state: "accepted" });
});

test("somebody new makes an account and is signed in", async () => {
  const { secret } = await invite("agent@example.com");
  expect((await open(secret)).data).toMatchObject({ hasAccount: false });
  const outcome = await send(secret, { ...account, email: "other@example.com", role: "owner" });
  expect(outcome).toMatchObject({ status: 303, location: "/" });
  const [agent] = await app.current.db.select().from(people).where(eq(people.handle, "agent"));
  expect(agent).toMatchObject({ email: "agent@example.com", role: "staff", title: "Agent" });
  expect((await app.current.app.sessions.read(cookieHeader(outcome)))?.personId).toBe(agent?.id);
});

test("what does not fit comes back as typed, but for the password", async () => {
  const { secret } = await invite("fussy@example.com");
  const { status, data } = await send(secret, { ...account, handle: "ada" });
  expect(status).toBe(422);
  expect(data).toMatchObject({
    result: { error: { handle: ["error.handleTaken"] }, initialValue: { name: "New Agent", handle: "ada" } },
  });
  expect(JSON.stringify(data)).not.toContain(account.password);
  expect((await send(secret, { ...account, handle: "fussy", password: "fussy@example.com" })).status).toBe(422);
});

test("a link that is none, or was taken back, says so to whoever opens it and gives nothing", async () => {
  const { id, secret } = await invite("gone@example.com");
  await revokeInvitation(app.current.db, cast.una, id);
  expect((await open(secret)).data).toEqual({ state: "revoked" });
  expect((await send(secret, { ...account, handle: "gone" })).status).toBe(404);
  expect(await open("no-such-secret")).toMatchObject({ status: 404, data: { state: "unknown" } });
});
