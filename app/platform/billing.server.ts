import { createHmac } from "node:crypto";
import type { Env } from "./env.server";

/** What the billing system said for good: the account is credited, or never will be, and why. */
export type BillingAnswer = { credited: true } | { credited: false; reason: string };

/** The system in which members have accounts as customers. */
export type Billing = {
  /** It does not answer, or asked for patience, so that it is left alone for now. */
  rests(now: Date): boolean;
  /**
   * It is asked for a credit by this name, which has no full stop in it; asked again by the same name it gives no second one.
   * Throws CreditNotSent where it says nothing for good: asked again later, it may.
   */
  credit(name: string, body: string, now: Date): Promise<BillingAnswer>;
};

/** The billing system has not said what came of a credit; `trouble` is "silence" or the number that it answered with. */
export class CreditNotSent extends Error {
  override name = "CreditNotSent";
  constructor(readonly trouble: string) {
    super(`a credit was not sent: ${trouble}`);
  }
}

/** Milliseconds in which an answer has to come, whole: as long as Standard Webhooks recommend at least. */
const PATIENCE_MS = 15_000;
/** Seconds for which it is left alone where it does not answer, or asks for patience without saying how much: more payouts wait behind this one. */
const REST_SECONDS = 60;
/** Seconds for which it may ask for patience. */
const REST_MOST_SECONDS = 3600;
/** Answers that ask for patience: it is too busy, or not there. */
const BUSY = [429, 502, 503, 504];
/** Bytes that are read of an answer, and characters that are kept of a reason. */
const ANSWER_MOST_BYTES = 4096;
const REASON_MOST_CHARS = 300;

/** The billing system at CREDIT_WEBHOOK_URL, spoken to by signed webhooks (standardwebhooks.com); null where there is none. */
export function createBilling(
  { CREDIT_WEBHOOK_URL: url, CREDIT_WEBHOOK_SECRET: secret }: Pick<Env, "CREDIT_WEBHOOK_URL" | "CREDIT_WEBHOOK_SECRET">,
  { patienceMs = PATIENCE_MS } = {},
): Billing | null {
  if (!url || !secret) return null;
  let restsUntil = 0;
  const rest = (now: Date, seconds: number) => {
    restsUntil = now.getTime() + Math.min(seconds, REST_MOST_SECONDS) * 1000;
  };
  return {
    rests: (now) => now.getTime() < restsUntil,
    async credit(name, body, now) {
      const headers = { "Content-Type": "application/json", ...signed({ name, body, secret, now }) };
      try {
        // Led elsewhere, a signed request would tell a stranger of members and their money.
        const signal = AbortSignal.timeout(patienceMs);
        const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
        if (BUSY.includes(response.status)) rest(now, patienceOf(response));
        return await answerOf(response);
      } catch (error) {
        if (error instanceof CreditNotSent) throw error;
        rest(now, REST_SECONDS);
        throw new CreditNotSent("silence");
      }
    },
  };
}

type Signing = { name: string; body: string; secret: Buffer; now: Date };

/** Who sent it, when, and that nobody changed it on the way. */
function signed({ name, body, secret, now }: Signing): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac("sha256", secret).update(`${name}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": name, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}

async function answerOf(response: Response): Promise<BillingAnswer> {
  const reason = response.status === 422 ? reasonIn(await beginningOf(response)) : "";
  // What more it says is not waited for.
  await response.body?.cancel().catch(() => {});
  if (response.ok) return { credited: true };
  if (reason === "") throw new CreditNotSent(String(response.status));
  return { credited: false, reason };
}

const patienceOf = (response: Response) => Number(response.headers.get("retry-after")) || REST_SECONDS;

/** As much of an answer as is worth reading, however long it goes on. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let bytes = 0; reader && bytes < ANSWER_MOST_BYTES; ) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
  }
  reader?.releaseLock();
  return Buffer.concat(parts).subarray(0, ANSWER_MOST_BYTES).toString("utf8");
}

/** The `reason` of an answer in JSON, else its words as they are. */
function reasonIn(text: string): string {
  const words = reasonOfJson(text) ?? text;
  return words
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .toWellFormed()
    .trim()
    .slice(0, REASON_MOST_CHARS);
}

function reasonOfJson(text: string): string | null {
  try {
    const { reason } = JSON.parse(text);
    return typeof reason === "string" ? reason : null;
  } catch {
    // It is no JSON: then it is words.
    return null;
  }
}
