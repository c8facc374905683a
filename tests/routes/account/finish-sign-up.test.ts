import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestLetter } from "#app/domain/accounts/letters/request.server";
import { findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import { hashSecret } from "#app/platform/secret.server";
import { action, loader } from "#app/routes/account/finish-sign-up";
import { people, tokens } from "#db/schema/index";
import { account, cookieHeader } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { linkIn } from "#tests/support/letters";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();

/** The secret of a letter to this address. */
async function letterTo(email: string, more: { next?: string; guestHash?: string } = {}): Promise<string> {
  const { next = "/", guestHash = null } = more;
  await requestLetter(app.current.db, { kind: "sign-up", email, language: "en", next, guestHash });
  return linkIn((await app.current.lettersTo(email)).at(-1), "sign-up").secret;
}

const fields = (handle: string, more: Record<string, string> = {}) => ({
  name: "Ada Lovelace",
  handle,
  password: "tern gannet puffin",
  ...more,
});

let visitors = 0;
const finish = (secret: string, sent: Record<string, string>, headers: Record<string, string> = {}) =>
  post(app.current.app, action, {
    path: `/sign-up/${secret}`,
    params: { secret },
    fields: sent,
    headers,
    ip: `visitor ${visitors++}`,
  });

const open = (secret: string, headers: Record<string, string> = {}) =>
  get(app.current.app, loader, { path: `/sign-up/${secret}`, params: { secret }, headers });

const personOf = async (handle: string) => {
  const [row] = await app.current.db.select().from(people).where(eq(people.handle, handle));
  return row;
};

test("the holder of the letter makes an account at its address, is signed in and led on", async () => {
  const secret = await letterTo("ada@example.com", { next: "/questions/ask" });
  expect((await open(secret)).data).toEqual({ email: "ada@example.com", handle: "ada" });
  const outcome = await finish(secret, fields("ada"));
  expect(outcome).toMatchObject({ status: 303, location: "/questions/ask" });
  const ada = await personOf("ada");
  expect(ada).toMatchObject({ email: "ada@example.com", role: "member", trustLevel: 0 });
  expect((await app.current.app.sessions.read(cookieHeader(outcome))).personId).toBe(ada?.id);
});

test("reading the page, often and by whoever scans mail, uses nothing up", async () => {
  const secret = await letterTo("scanned@example.com");
  const before = await app.current.db.select().from(tokens);
  for (let n = 0; n < 5; n++) expect((await open(secret)).status).toBe(200);
  expect(await app.current.db.select().from(tokens)).toEqual(before);
  expect((await finish(secret, fields("scanned"))).status).toBe(303);
});

test("of ten at once one gets the account; afterwards the link is dead and says so", async () => {
  const secret = await letterTo("race@example.com");
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => finish(secret, fields(`racer_${n}`))));
  expect(outcomes.filter(({ location }) => location === "/")).toHaveLength(1);
  expect(outcomes.filter(({ location }) => location === `/sign-up/${secret}`)).toHaveLength(9);
  expect(outcomes.filter(({ cookies }) => cookies.some((cookie) => cookie.startsWith("session=")))).toHaveLength(1);
  expect(await app.current.db.select().from(people).where(eq(people.email, "race@example.com"))).toHaveLength(1);
  expect(await open(secret)).toMatchObject({ status: 404, data: null });
});

test("one name in many spellings, asked for at once with as many letters, becomes one account", async () => {
  const secrets = [];
  for (let n = 0; n < 8; n++) secrets.push(await letterTo(`same_${n}@example.com`));
  const spellings = ["samename", "SameName", "SAMENAME", " samename ", "samename", "sameName", "Samename", "sAMENAME"];
  const outcomes = await Promise.all(secrets.map((secret, n) => finish(secret, fields(spellings[n] ?? ""))));
  expect(outcomes.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 422)).toHaveLength(7);
  for (const secret of secrets.filter((_, n) => outcomes[n]?.status === 422))
    expect((await open(secret)).status).toBe(200);
});

test("one address in many spellings becomes one account, however many letters went to it", async () => {
  const first = await letterTo("Case@example.com");
  const second = await letterTo("case@EXAMPLE.com");
  const outcomes = await Promise.all([finish(first, fields("case_one")), finish(second, fields("case_two"))]);
  expect(outcomes.filter(({ location }) => location === "/")).toHaveLength(1);
  expect(await app.current.db.select().from(people).where(eq(people.email, "case@example.com"))).toHaveLength(1);
});

test.each([
  ["that was never sent", async () => "a".repeat(43)],
  [
    "of another kind",
    async () => {
      const ada = await make.person(app.current.db, "resetter");
      await requestLetter(app.current.db, { kind: "reset-password", email: "resetter@example.com" });
      expect(ada.id).toBeGreaterThan(0);
      return linkIn((await app.current.lettersTo("resetter@example.com"))[0], "reset-password").secret;
    },
  ],
  [
    "that a newer letter replaced",
    async () => {
      const older = await letterTo("replaced@example.com");
      await letterTo("replaced@example.com");
      return older;
    },
  ],
  [
    "that has run out",
    async () => {
      const secret = await letterTo("late@example.com");
      await app.current.db
        .update(tokens)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(tokens.hash, hashSecret(secret)));
      return secret;
    },
  ],
  ["whose hash alone is known", async () => hashSecret(await letterTo("leaked@example.com"))],
  [
    "whose address has an account by now",
    async () => {
      const secret = await letterTo("overtaken@example.com");
      await account(app.current.db, "overtaken");
      return secret;
    },
  ],
] as const)("a link %s makes no account", async (_, dead) => {
  const secret = await dead();
  const handle = `dead_${visitors}`;
  const outcome = await finish(secret, fields(handle));
  expect(outcome).toMatchObject({ status: 303, location: `/sign-up/${secret}` });
  expect(outcome.cookies).toEqual([]);
  expect(await personOf(handle)).toBeUndefined();
});

test("what the guest had typed comes along to whatever device the letter is opened on", async () => {
  const { db } = app.current;
  await keepDraft(db, { guestHash: hashSecret("key") }, "/questions/ask", { title: "My unfinished question" });
  const secret = await letterTo("writer@example.com", { next: "/questions/ask", guestHash: hashSecret("key") });
  await finish(secret, fields("writer"));
  const writer = await personOf("writer");
  if (!writer) throw new Error("no account");
  const draft = await findDraft(db, { personId: writer.id }, "/questions/ask");
  expect(draft?.fields).toEqual({ title: "My unfinished question" });
});

test("a browser that comes with a session goes on with a new one, and the old one is dead", async () => {
  const { app: current, db } = app.current;
  const other = await account(db, "other");
  const [old = ""] = (await current.sessions.start(other, { userAgent: null })).split(";");
  const fixed = await finish(await letterTo("fixed@example.com"), fields("fixed"), { Cookie: old });
  expect(cookieHeader(fixed)).not.toBe(old);
  expect((await current.sessions.read(old)).personId).toBeNull();
});

test("what was typed comes back with the errors, but never the password, and the link lives on", async () => {
  const secret = await letterTo("errors@example.com");
  const outcome = await finish(secret, fields("a", { name: "", password: "too short" }));
  expect(outcome.status).toBe(422);
  const text = JSON.stringify(outcome.data);
  for (const word of ["error.handle", "error.required", "error.tooShort"]) expect(text).toContain(word);
  expect(text).not.toContain("too short");
  await account(app.current.db, "taken");
  const taken = await finish(secret, fields("taken"));
  expect(taken.status).toBe(422);
  expect(JSON.stringify(taken.data)).toContain("error.handleTaken");
  expect((await finish(secret, fields("not_taken"))).status).toBe(303);
});

test.each([
  ["a leaked one", "password123"],
  ["their own short name", "ada_lovelace"],
  ["their own name", "Ada Lovelace"],
  ["their own address", "ADA_LOVELACE@example.com"],
])("a password that is tried first is refused: %s", async (_, password) => {
  const outcome = await finish(await letterTo("ada_lovelace@example.com"), fields("ada_lovelace", { password }));
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).toContain("error.passwordCommon");
});

test("a password of a megabyte is refused", async () => {
  const secret = await letterTo("big@example.com");
  expect((await finish(secret, fields("big", { password: "x".repeat(1024 * 1024) }))).status).toBe(422);
});

test.each([
  ["Cyrillic letters", "\u0430dmin"],
  ["an invisible letter", "adm\u200bin"],
  ["a full-width letter", "\uff41dmin"],
  ["a reserved word", "moderator"],
  ["a reserved word in capitals", "ADMIN"],
])("nobody passes for staff by a short name with %s", async (_, handle) => {
  expect((await finish(await letterTo("imp@example.com"), fields(handle))).status).toBe(422);
});

test("fields nobody asked for change nothing: the address is the letter's", async () => {
  const more = {
    email: "eve@example.com",
    role: "owner",
    trustLevel: "4",
    id: "1",
    joinedAt: "2001-01-01",
    kind: "setup",
  };
  await finish(await letterTo("plain@example.com"), fields("plain", more));
  expect(await personOf("plain")).toMatchObject({ email: "plain@example.com", role: "member", trustLevel: 0 });
});

test("a form from another site makes no account", async () => {
  const secret = await letterTo("forged@example.com");
  for (const Origin of ["https://evil.example", "null", "http://sub.goodturn.test"])
    expect((await finish(secret, fields("forged"), { Origin })).status).toBe(403);
  expect(await personOf("forged")).toBeUndefined();
});

test("a suggested short name is free, allowed and made of the address", async () => {
  const { db } = app.current;
  await make.person(db, "jo_nes");
  const suggestion = async (email: string) => (await open(await letterTo(email))).data as { handle: string };
  expect((await suggestion("Jo.Nes+news@example.com")).handle).toBe("jo_nes2");
  expect((await suggestion("admin@example.com")).handle).toBe("");
  expect((await suggestion("a-name-that-is-much-too-long@example.com")).handle).toBe("a_name_that_is_much_");
  expect((await suggestion("x@example.com")).handle).toBe("");
});
