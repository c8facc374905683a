import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type LetterRequest, requestLetter } from "#app/domain/accounts/letters/request.server";
import { findToken } from "#app/domain/accounts/tokens.server";
import { createJobs } from "#app/jobs/index";
import { createMail } from "#app/platform/mail.server";
import { hashSecret } from "#app/platform/secret.server";
import { invitations, tokens } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { linkIn, readLetter } from "#tests/support/letters";
import { useMailServer } from "#tests/support/mail-server";
import * as make from "#tests/support/make";

const app = useApp({ ORIGIN: "https://tern.example" });
const server = useMailServer();
const withServer = useApp({ ORIGIN: "https://tern.example" });

const signUp = (email: string): LetterRequest => ({
  kind: "sign-up",
  email,
  language: "en",
  next: "/questions/ask",
  guestHash: null,
});

const waiting = async () => {
  const rows = await app.current.db.execute(sql`
    select j.payload::text, j.last_error from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-letter'`);
  return rows as unknown as { payload: string; last_error: string | null }[];
};

test("no secret ever lies in the queue, and the tokens keep only its hash", async () => {
  const { db, lettersTo } = app.current;
  await requestLetter(db, signUp("new@example.com"));
  const queued = JSON.stringify(await waiting());
  expect(queued).toContain("new@example.com");
  const [letter] = await lettersTo("new@example.com");
  const { link, secret } = linkIn(letter, "sign-up");
  expect(link).toBe(`https://tern.example/sign-up/${secret}`);
  expect(queued).not.toContain(secret);
  expect(queued).not.toContain(hashSecret(secret));
  const rows = await db.select().from(tokens).where(eq(tokens.email, "new@example.com"));
  expect(rows).toMatchObject([{ hash: hashSecret(secret), next: "/questions/ask" }]);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("a newer letter kills the older link, also of letters written at the same moment, and only its own kind and person", async () => {
  const { db, lettersTo } = app.current;
  for (let n = 0; n < 2; n++) await requestLetter(db, signUp("twice@example.com"));
  await requestLetter(db, signUp("other@example.com"));
  const [first, second] = await lettersTo("twice@example.com");
  const [other] = await lettersTo("other@example.com");
  const living = (letter: typeof first) => findToken(db, "sign-up", linkIn(letter, "sign-up").secret, new Date());
  expect(await living(first)).toBeNull();
  expect(await living(second)).not.toBeNull();
  expect(await living(other)).not.toBeNull();
  const jobs = createJobs(app.current.app);
  const payload = { ...signUp("storm@example.com"), requestedAt: new Date().toISOString() };
  await Promise.all(Array.from({ length: 8 }, () => jobs["send-letter"]?.(payload)));
  expect(await db.select().from(tokens).where(eq(tokens.email, "storm@example.com"))).toHaveLength(1);
});

test("a letter the mail server did not take is tried again with a fresh link, and its failure tells no secret", async () => {
  const { db } = withServer.current;
  const mailApp = { ...withServer.current.app };
  mailApp.mail = createMail({ ...mailApp.env, SMTP_URL: server.current.url }, mailApp.log);
  const jobs = createJobs(mailApp);
  const payload = { ...signUp("retry@example.com"), requestedAt: new Date().toISOString() };
  server.current.refuse = true;
  const failure = await jobs["send-letter"]?.(payload).catch((error: unknown) => error);
  expect(String(failure)).toContain("554");
  expect(String(failure)).not.toContain("https://");
  server.current.refuse = false;
  await jobs["send-letter"]?.(payload);
  const letters = await Promise.all(server.current.arrived.map(({ raw }) => readLetter(raw)));
  expect(letters.map(({ to }) => to)).toEqual(["retry@example.com"]);
  expect(await findToken(db, "sign-up", linkIn(letters[0], "sign-up").secret, new Date())).not.toBeNull();
  await mailApp.mail.close();
});

test("a letter that could not be sent for a day is not sent any more", async () => {
  const { db, lettersTo } = app.current;
  await requestLetter(db, signUp("late@example.com"), new Date(Date.now() - 25 * 3_600_000));
  expect(await lettersTo("late@example.com")).toEqual([]);
});

test("an address without an account gets no letter about a password; one with an account no second account", async () => {
  const { db, lettersTo } = app.current;
  const ada = await make.person(db, "ada", { language: "ru", name: "Ada" });
  await requestLetter(db, { kind: "reset-password", email: "nobody@example.com" });
  await requestLetter(db, { kind: "reset-password", email: "ADA@example.com" });
  await requestLetter(db, signUp("ada@example.com"));
  expect(await lettersTo("nobody@example.com")).toEqual([]);
  const exists = (await lettersTo("ada@example.com")).at(-1);
  expect(exists?.text).toContain("https://tern.example/sign-in");
  expect(await findToken(db, "reset-password", linkIn(exists, "reset-password").secret, new Date())).toMatchObject({
    personId: ada.id,
  });
  expect(exists?.text).not.toContain("/sign-up/");
});

test("a letter goes out if and only if what asked for it is committed", async () => {
  const { db, lettersTo } = app.current;
  await db
    .transaction(async (tx) => {
      await requestLetter(tx, signUp("undone@example.com"));
      throw new Error("changed my mind");
    })
    .catch(() => {});
  expect(await lettersTo("undone@example.com")).toEqual([]);
});

test("news of an account goes to its address, and of a changed address to the old one", async () => {
  const { db, lettersTo } = app.current;
  const bo = await make.person(db, "bo_");
  await requestLetter(db, { kind: "password-changed", personId: bo.id });
  await requestLetter(db, { kind: "two-factor-changed", personId: bo.id, state: "off" });
  await requestLetter(db, { kind: "email-changed", personId: bo.id, oldEmail: "old@example.com" });
  const subjects = (await lettersTo("bo_@example.com")).map(({ subject }) => subject);
  expect(subjects).toEqual([expect.stringContaining("password"), expect.stringContaining("off")]);
  expect(await lettersTo("old@example.com")).toHaveLength(1);
});

test("an invitation is written to its address while it is open, for a week", async () => {
  const { db, lettersTo } = app.current;
  const una = await make.person(db, "una", { role: "owner" });
  const [open, revoked] = await db
    .insert(invitations)
    .values([
      { email: "guest@example.com", role: "staff", inviterId: una.id },
      { email: "gone@example.com", role: "staff", inviterId: una.id, revokedAt: new Date() },
    ])
    .returning({ id: invitations.id });
  for (const invitation of [open, revoked])
    if (invitation) await requestLetter(db, { kind: "invitation", invitationId: invitation.id });
  const [letter] = await lettersTo("guest@example.com");
  const token = await findToken(db, "invitation", linkIn(letter, "invitations").secret, new Date());
  expect(token?.invitationId).toBe(open?.id);
  expect((token?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  expect(await lettersTo("gone@example.com")).toEqual([]);
});
