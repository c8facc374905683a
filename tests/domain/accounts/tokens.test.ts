import { expect, test } from "vitest";
import { findToken, mintToken, takeToken } from "#app/domain/accounts/tokens.server";
import { NotFound } from "#app/lib/errors";
import { newSecret } from "#app/platform/secret.server";
import { useDatabase } from "#tests/support/db";

const database = useDatabase();
const signUp = (email: string) => ({ kind: "sign-up", email, next: null, guestHash: null }) as const;

test("of ten who take a link at once one gets it, and it is dead afterwards", async () => {
  const { db } = database.current;
  const now = new Date();
  const secret = await mintToken(db, signUp("ada@example.com"), now);
  const takes = Array.from({ length: 10 }, () => db.transaction((tx) => takeToken(tx, "sign-up", secret, now)));
  const outcomes = await Promise.allSettled(takes);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(NotFound);
  expect(await findToken(db, "sign-up", secret, now)).toBeNull();
});

test("a link that was taken in vain lives on", async () => {
  const { db } = database.current;
  const now = new Date();
  const secret = await mintToken(db, signUp("bo@example.com"), now);
  const vain = db.transaction(async (tx) => {
    await takeToken(tx, "sign-up", secret, now);
    throw new Error("the handle is taken");
  });
  await expect(vain).rejects.toThrow("the handle is taken");
  expect(await findToken(db, "sign-up", secret, now)).not.toBeNull();
});

test("a link is of one kind, and no other door takes it", async () => {
  const { db } = database.current;
  const secret = await mintToken(db, signUp("cy@example.com"), new Date());
  for (const kind of ["setup", "reset-password", "change-email", "second-step", "invitation"] as const)
    expect(await findToken(db, kind, secret, new Date())).toBeNull();
});

test("ten thousand secrets are all different, 256 bits long, and no character is commoner than chance makes it", () => {
  const secrets = Array.from({ length: 10_000 }, newSecret);
  expect(new Set(secrets).size).toBe(10_000);
  expect(new Set(secrets.map((secret) => Buffer.from(secret, "base64url").length))).toEqual(new Set([32]));
  const counts = new Map<string, number>();
  // The last character of 43 holds four bits and not six.
  for (const char of secrets.map((secret) => secret.slice(0, 42)).join(""))
    counts.set(char, (counts.get(char) ?? 0) + 1);
  const expected = (10_000 * 42) / 64;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(counts.size).toBe(64);
  // With 63 degrees of freedom chance alone passes 131 once in a million runs.
  expect(chiSquare).toBeLessThan(131);
});
