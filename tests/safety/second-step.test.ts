import { expect, test } from "vitest";
import { SECOND_STEP_ACCOUNT_RATE } from "#app/domain/accounts/limits";
import { changePassword } from "#app/domain/accounts/password.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { hashSecret } from "#app/platform/secret.server";
import { loader, action as step } from "#app/routes/account/second-step";
import { action as signIn } from "#app/routes/account/sign-in";
import { sessions, tokens } from "#db/schema/index";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { codeAt, withAuthenticator } from "#tests/support/authenticator";
import { get, post } from "#tests/support/request";

const app = useApp();
const path = "/sign-in/second-step";

async function signedUp(handle: string) {
  const { app: site, db } = app.current;
  const member = await findMember(db, await account(db, handle));
  if (!member) throw new Error("nobody signed up");
  return { member, ...(await withAuthenticator(site, member)) };
}

/** The cookie of a browser that showed the right password. */
async function firstStep(handle: string) {
  const outcome = await post(app.current.app, signIn, {
    path: "/sign-in?next=%2Fspaces",
    fields: { email: `${handle}@example.com`, password: PASSWORD },
  });
  expect(outcome).toMatchObject({ status: 303, location: "/sign-in/second-step?next=%2Fspaces" });
  return { cookie: cookieHeader(outcome), set: outcome.cookies.join("\n") };
}

const type = (Cookie: string, code: string, more: Record<string, string> = {}) =>
  post(app.current.app, step, { path: `${path}?next=%2Fspaces`, fields: { code, ...more }, headers: { Cookie } });

const sessionsOf = async ({ id }: Member) =>
  (await app.current.db.select().from(sessions)).filter(({ personId }) => personId === id);

test("the password alone gives no session, only a secret of this sign-in's own that lies in the table as a hash", async () => {
  const { member, secret } = await signedUp("ada");
  const { cookie, set } = await firstStep("ada");
  expect(await sessionsOf(member)).toEqual([]);
  expect(set).toMatch(/second-step=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
  const kept = await app.current.db.select().from(tokens);
  expect(kept).toMatchObject([{ kind: "second-step", personId: member.id }]);
  expect(cookie).not.toContain(kept[0]?.hash);
  expect((await get(app.current.app, loader, { path, headers: { Cookie: cookie } })).status).toBe(200);
  const outcome = await type(cookie, codeAt(secret, new Date()));
  expect(outcome).toMatchObject({ status: 303, location: "/spaces" });
  expect((await app.current.app.sessions.read(cookieHeader(outcome))).personId).toBe(member.id);
  expect(outcome.cookies.join("\n")).toMatch(/^second-step=;.*Max-Age=0/m);
});

test("the hash from the table is no secret", async () => {
  await signedUp("hash");
  await firstStep("hash");
  const kept = await app.current.db.select().from(tokens);
  for (const { hash } of kept) expect((await type(`second-step=${hash}`, "000000")).location).toMatch(/^\/sign-in\?/);
});

test("a sign-in passes once: of five right codes at once one gets a session", async () => {
  const { member, codes } = await signedUp("bo_");
  const { cookie } = await firstStep("bo_");
  const outcomes = await Promise.all(codes.slice(0, 5).map((code) => type(cookie, code)));
  expect(outcomes.filter(({ location }) => location === "/spaces")).toHaveLength(1);
  expect(await sessionsOf(member)).toHaveLength(1);
});

test("after five wrong codes the right one does not help any more", async () => {
  const { member, secret } = await signedUp("cy_");
  const { cookie } = await firstStep("cy_");
  for (let n = 0; n < 5; n++) expect((await type(cookie, `00000${n}`)).status).toBe(422);
  expect((await type(cookie, codeAt(secret, new Date()))).location).toMatch(/^\/sign-in\?/);
  expect(await sessionsOf(member)).toEqual([]);
  expect((await app.current.db.select().from(tokens)).filter(({ personId }) => personId === member.id)).toEqual([]);
});

test("of forty codes at once five are looked at", async () => {
  const { member } = await signedUp("dee");
  const { cookie } = await firstStep("dee");
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => type(cookie, `0000${10 + n}`)));
  expect(outcomes.filter(({ status }) => status === 422)).toHaveLength(5);
  expect(outcomes.filter(({ location }) => location?.startsWith("/sign-in?"))).toHaveLength(35);
  expect(await sessionsOf(member)).toEqual([]);
});

test("beginning again and again gives no more tries than the account has in an hour", async () => {
  await signedUp("eve");
  const statuses: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { cookie } = await firstStep("eve");
    for (let n = 0; n < 5; n++) statuses.push((await type(cookie, `0000${round}${n}`)).status);
  }
  expect(statuses.filter((status) => status === 422)).toHaveLength(SECOND_STEP_ACCOUNT_RATE.acts);
  expect(statuses.at(-1)).toBe(429);
});

test("fields nobody asked for pass nobody", async () => {
  const { member } = await signedUp("fay");
  const { cookie } = await firstStep("fay");
  const outcome = await type(cookie, "123456", {
    verified: "true",
    token: "x",
    role: "owner",
    personId: `${member.id}`,
  });
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).not.toContain("123456");
});

test("a sign-in that waits for its code dies when the password changes, and when its time is up", async () => {
  const { db } = app.current;
  const { member, codes } = await signedUp("gus");
  const { cookie } = await firstStep("gus");
  await changePassword(db, member, { currentPassword: PASSWORD, password: "heron egret bittern" });
  expect((await type(cookie, codes[0] ?? "")).location).toMatch(/^\/sign-in\?/);
  const over = { kind: "second-step", hash: hashSecret("late"), personId: member.id } as const;
  await db.insert(tokens).values({ ...over, expiresAt: new Date(Date.now() - 1000) });
  expect((await type("second-step=late", codes[1] ?? "")).location).toMatch(/^\/sign-in\?/);
  expect(await sessionsOf(member)).toEqual([]);
});
