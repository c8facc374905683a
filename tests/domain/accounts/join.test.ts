import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { becomeOwner, checkSetupLink, issueSetupLink, signIn, signUp } from "#app/domain/accounts/join.server";
import { Invalid, NotFound } from "#app/lib/errors";
import { people } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";

const database = useDatabase();
const account = (handle: string, more = {}) => ({
  name: handle,
  handle,
  email: `${handle}@example.com`,
  password: "a long enough secret",
  ...more,
});

test("whoever signed up can sign in, with the password as typed and no other", async () => {
  const { db } = database.current;
  const id = await signUp(db, account("ada"));
  expect(id).not.toBeNull();
  expect(await signIn(db, { email: "ada@example.com", password: "a long enough secret" })).toMatchObject({ id });
  expect(await signIn(db, { email: "ADA@example.com", password: "a long enough secret" })).toMatchObject({ id });
  expect(await signIn(db, { email: "ada@example.com", password: "A long enough secret" })).toBeNull();
  expect(await signIn(db, { email: "nobody@example.com", password: "a long enough secret" })).toBeNull();
});

test("passwords are not cut: one that differs in its 200th character does not fit", async () => {
  const { db } = database.current;
  const long = "x".repeat(199);
  await signUp(db, account("long", { password: `${long}a` }));
  expect(await signIn(db, { email: "long@example.com", password: `${long}b` })).toBeNull();
  expect(await signIn(db, { email: "long@example.com", password: `${long}a` })).not.toBeNull();
});

test("a known address is not told apart, and its account stays as it is", async () => {
  const { db } = database.current;
  const id = await signUp(db, account("bea"));
  expect(await signUp(db, account("other", { email: "BEA@example.com", password: "quite another secret" }))).toBeNull();
  expect(await signIn(db, { email: "bea@example.com", password: "a long enough secret" })).toMatchObject({ id });
  expect(await db.select().from(people).where(eq(people.handle, "other"))).toEqual([]);
});

test("twenty at once with one handle make one account; reserved handles make none", async () => {
  const { db } = database.current;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => signUp(db, account("racer", { email: `racer${n}@example.com` }))),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toEqual(new Invalid({ handle: "error.handleTaken" }));
  await expect(signUp(db, account("admin", { name: "Ann" }))).rejects.toEqual(
    new Invalid({ handle: "error.handleTaken" }),
  );
});

test("the setup link makes one owner, of twenty who use it at once, and is dead afterwards", async () => {
  const { db } = database.current;
  const now = new Date();
  const stale = await issueSetupLink(db, now);
  const secret = await issueSetupLink(db, now);
  if (!secret || !stale) throw new Error("no link");
  await expect(checkSetupLink(db, stale, now)).rejects.toThrow(NotFound);
  await expect(checkSetupLink(db, secret, new Date(now.getTime() + 25 * 3_600_000))).rejects.toThrow(NotFound);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      becomeOwner(db, secret, { ...account(`owner_${n}`), communityName: "Tern" }, now),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.select().from(people).where(eq(people.role, "owner"))).toHaveLength(1);
  await expect(checkSetupLink(db, secret, now)).rejects.toThrow(NotFound);
  expect(await issueSetupLink(db, now)).toBeNull();
});
