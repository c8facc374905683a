import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestLetter } from "#app/domain/accounts/letters/request.server";
import { LETTER_RATE } from "#app/domain/accounts/limits";
import { mintToken } from "#app/domain/accounts/tokens.server";
import { hashSecret } from "#app/platform/secret.server";
import { action as choose, loader } from "#app/routes/account/choose-password";
import { action as ask } from "#app/routes/account/reset-password";
import { action as signIn } from "#app/routes/account/sign-in";
import { people, tokens } from "#db/schema/index";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { linkIn } from "#tests/support/letters";
import { get, type Outcome, post } from "#tests/support/request";

const app = useApp();
const NEW = "heron egret bittern";

let visitors = 0;
const ip = () => `visitor ${visitors++}`;
const askFor = (email: string) => post(app.current.app, ask, { path: "/reset-password", fields: { email }, ip: ip() });

/** The secret of a letter to this person of ours. */
async function letterTo(handle: string): Promise<string> {
  await requestLetter(app.current.db, { kind: "reset-password", email: `${handle}@example.com` });
  return linkIn((await app.current.lettersTo(`${handle}@example.com`)).at(-1), "reset-password").secret;
}

const reset = (secret: string, password = NEW, headers: Record<string, string> = {}) =>
  post(app.current.app, choose, {
    path: `/reset-password/${secret}`,
    params: { secret },
    fields: { password },
    headers,
    ip: ip(),
  });

const open = (secret: string) =>
  get(app.current.app, loader, { path: `/reset-password/${secret}`, params: { secret } });
const enter = (handle: string, password: string) =>
  post(app.current.app, signIn, { path: "/sign-in", fields: { email: `${handle}@example.com`, password }, ip: ip() });
const whoIs = (cookie: string) => app.current.app.sessions.read(cookie).then(({ personId }) => personId);
const isDead = (outcome: Outcome, secret: string) =>
  outcome.status === 303 && outcome.location === `/reset-password/${secret}` && outcome.cookies.length === 0;

test("the answer does not tell whether the address has an account; only an account gets a letter", async () => {
  const { db, lettersTo } = app.current;
  await account(db, "known");
  const [known, unknown] = [await askFor("known@example.com"), await askFor("nobody@example.com")];
  const seen = (outcome: Outcome, email: string) =>
    JSON.stringify({ ...outcome, headers: [...outcome.headers] }).replaceAll(email, "<address>");
  expect(seen(known, "known@example.com")).toBe(seen(unknown, "nobody@example.com"));
  expect(known.status).toBe(200);
  expect(await lettersTo("known@example.com")).toHaveLength(1);
  expect(await lettersTo("nobody@example.com")).toEqual([]);
});

test("to one address go three letters an hour, of thirty asked for at once from everywhere", async () => {
  await account(app.current.db, "bombed");
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => askFor("bombed@example.com")));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await app.current.lettersTo("bombed@example.com")).toHaveLength(LETTER_RATE.acts);
});

test("the holder of the letter has the new password, is in on a new token, and everybody else is out", async () => {
  const { db, lettersTo } = app.current;
  const id = await account(db, "ada");
  const [here, there] = [cookieHeader(await enter("ada", PASSWORD)), cookieHeader(await enter("ada", PASSWORD))];
  const outcome = await reset(await letterTo("ada"), NEW, { Cookie: here });
  expect(outcome).toMatchObject({ status: 303, location: "/" });
  expect([await whoIs(here), await whoIs(there)]).toEqual([null, null]);
  expect(await whoIs(cookieHeader(outcome))).toBe(id);
  expect((await enter("ada", PASSWORD)).status).toBe(422);
  expect((await enter("ada", NEW)).status).toBe(303);
  const subjects = (await lettersTo("ada@example.com")).map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe("Your password at Goodturn has changed");
});

test("reading the page uses nothing up", async () => {
  await account(app.current.db, "scanned");
  const secret = await letterTo("scanned");
  const before = await app.current.db.select().from(tokens);
  for (let n = 0; n < 5; n++)
    expect(await open(secret)).toMatchObject({ status: 200, data: { email: "scanned@example.com" } });
  expect(await app.current.db.select().from(tokens)).toEqual(before);
});

test("a link works once: of ten at once one gets through, and none afterwards", async () => {
  await account(app.current.db, "race");
  const secret = await letterTo("race");
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => reset(secret, `${NEW} ${n}`)));
  expect(outcomes.filter(({ location }) => location === "/")).toHaveLength(1);
  expect(outcomes.filter((outcome) => isDead(outcome, secret))).toHaveLength(9);
  expect(isDead(await reset(secret), secret)).toBe(true);
  expect(await open(secret)).toMatchObject({ status: 404, data: { email: null } });
});

test("a newer letter kills the older link, and either used kills the rest", async () => {
  await account(app.current.db, "twice");
  const older = await letterTo("twice");
  const newer = await letterTo("twice");
  expect(isDead(await reset(older), older)).toBe(true);
  expect((await reset(newer)).location).toBe("/");
});

test("a link is dead a second after it has run out", async () => {
  const { db } = app.current;
  const id = await account(db, "late");
  const hour = 3_600_000;
  const early = await mintToken(db, { kind: "reset-password", personId: id }, new Date(Date.now() - hour - 1000));
  expect(isDead(await reset(early), early)).toBe(true);
  const inTime = await mintToken(db, { kind: "reset-password", personId: id }, new Date(Date.now() - hour + 30_000));
  expect((await reset(inTime)).location).toBe("/");
});

test("what lies in the database opens nothing: neither a token's row nor a session's signs anybody in", async () => {
  const { db, app: current } = app.current;
  const id = await account(db, "leaked");
  const hash = hashSecret(await letterTo("leaked"));
  expect(isDead(await reset(hash), hash)).toBe(true);
  await current.sessions.start(id, { userAgent: null });
  const rows = await db.query.sessions.findMany({ where: (session) => eq(session.personId, id) });
  expect(rows).toHaveLength(1);
  for (const row of rows) expect(await whoIs(`session=${row.id}`)).toBeNull();
});

test("a link for one account's address does not open its next address, nor one whose owner has left", async () => {
  const { db } = app.current;
  const id = await account(db, "mover");
  await requestLetter(db, { kind: "reset-password", email: "mover@example.com" });
  await db.update(people).set({ email: "moved@example.com" }).where(eq(people.id, id));
  expect(await app.current.lettersTo("moved@example.com")).toEqual([]);
  expect(await app.current.lettersTo("mover@example.com")).toEqual([]);
});

test.each([
  ["too short", "short"],
  ["too long", "x".repeat(257)],
  ["leaked", "password123"],
  ["their own address", "picky@example.com"],
])("a password that is %s is refused, comes back to nobody, and the link lives on", async (why, password) => {
  const handle = `picky_${visitors}`;
  await account(app.current.db, handle);
  const secret = await letterTo(handle);
  const outcome = await reset(secret, why === "their own address" ? `${handle}@example.com` : password);
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).not.toContain(password);
  expect((await reset(secret)).location).toBe("/");
});

test("another site resets nothing", async () => {
  await account(app.current.db, "forged");
  const secret = await letterTo("forged");
  for (const Origin of ["https://evil.example", "null", "http://sub.goodturn.test"])
    expect((await reset(secret, NEW, { Origin })).status).toBe(403);
  expect((await enter("forged", PASSWORD)).status).toBe(303);
});
