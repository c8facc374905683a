import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createBilling } from "#app/platform/billing.server";
import { readEnv } from "#app/platform/env.server";
import { type BillingServer, billingServer } from "#tests/support/billing-server";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const started: { server?: BillingServer } = {};
const now = new Date("2026-07-01T12:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const BODY = JSON.stringify({ data: { member: { handle: "bo" }, amount: "15.00" } });

beforeAll(async () => {
  started.server = await billingServer(SECRET, () => now);
});
beforeEach(() => server().will());
afterAll(() => started.server?.close());

function server(): BillingServer {
  if (!started.server) throw new Error("the billing server is there only while the tests run");
  return started.server;
}

function billing(secret = SECRET, patienceMs = 2000) {
  const env = readEnv({ CREDIT_WEBHOOK_URL: server().url, CREDIT_WEBHOOK_SECRET: secret });
  const made = createBilling(env, { patienceMs });
  if (!made) throw new Error("no billing");
  return made;
}

test("there is a billing system only where both its address and its secret are set", () => {
  expect(createBilling(readEnv({}))).toBeNull();
  const said = "CREDIT_WEBHOOK_SECRET: set it together with CREDIT_WEBHOOK_URL, or neither (see .env.example)";
  expect(() => readEnv({ CREDIT_WEBHOOK_URL: "https://billing.example.com/credits" })).toThrow(said);
  expect(() => readEnv({ CREDIT_WEBHOOK_SECRET: SECRET })).toThrow(said);
});

test("what is signed is genuine to whoever has the secret, while it is fresh, and to nobody else", async () => {
  expect(await billing().credit("a", BODY, now)).toEqual({ credited: true });
  await expect(billing().credit("b", BODY, later(-301))).rejects.toThrow("401");
  const other = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
  await expect(billing(other).credit("c", BODY, now)).rejects.toThrow("401");
  expect(server().turnedAway).toEqual(["b", "c"]);
});

test("a slow answer is waited for, a missing one is not, and one that talks on is cut off", async () => {
  server().will("credits slowly", "credits and talks on", "hangs");
  expect(await billing().credit("d", BODY, now)).toEqual({ credited: true });
  expect(await billing().credit("e", BODY, now)).toEqual({ credited: true });
  const impatient = billing(SECRET, 100);
  await expect(impatient.credit("f", BODY, now)).rejects.toThrow("silence");
  expect([impatient.rests(later(59)), impatient.rests(later(60))]).toEqual([true, false]);
});

test("it is refused for good by words alone, of which a little is kept", async () => {
  server().will("refuses", "refuses without a word", "refuses for ever so long");
  expect(await billing().credit("g", BODY, now)).toEqual({ credited: false, reason: "This contract ended in March." });
  await expect(billing().credit("h", BODY, now)).rejects.toThrow("422");
  const long = await billing().credit("i", BODY, now);
  expect(long.credited ? 0 : long.reason.length).toBe(300);
});

test("a signed request is never led elsewhere", async () => {
  server().will("leads elsewhere");
  await expect(billing().credit("j", BODY, now)).rejects.toThrow("307");
  expect(server().ledToElsewhere).toBe(0);
});

test("one that asks for patience is left alone for as long as it asks", async () => {
  server().will("is busy", "fails");
  const one = billing();
  await expect(one.credit("k", BODY, now)).rejects.toThrow("429");
  expect([one.rests(later(119)), one.rests(later(120))]).toEqual([true, false]);
  const other = billing();
  await expect(other.credit("l", BODY, now)).rejects.toThrow("500");
  expect(other.rests(now)).toBe(false);
});
