import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What a billing system does with a credit it is asked for. */
export type BillingWay =
  | "credits"
  | "credits slowly"
  | "credits and hangs up"
  | "credits and talks on"
  | "fails"
  | "is busy"
  | "leads elsewhere"
  | "hangs"
  | "refuses"
  | "refuses without a word"
  | "refuses for ever so long";

export type BillingServer = {
  url: string;
  /** What it does with the next requests, one each; then it credits. */
  will(...ways: BillingWay[]): void;
  /** Cents by whose account it is, over all names it was asked by. */
  accounts(): Record<string, number>;
  /** The names it was asked by, in the order of the requests, and those it turned away for their signature or their age. */
  asked: string[];
  turnedAway: string[];
  ledToElsewhere: number;
  close(): Promise<void>;
};

/** Seconds by which a signature may be old, as Standard Webhooks' own libraries have it. */
const TOLERANCE_SECONDS = 300;

// why: no billing system is at hand; what goes over the wire, the check of signatures and the memory of names are real.
export async function billingServer(secret: string, clock: () => Date): Promise<BillingServer> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const ways: BillingWay[] = [];
  const credits = new Map<string, { handle: string; cents: number }>();
  const state = { asked: [] as string[], turnedAway: [] as string[], ledToElsewhere: 0 };
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming);
    if (incoming.url === "/elsewhere") state.ledToElsewhere++;
    const name = String(incoming.headers["webhook-id"]);
    if (!isGenuine(incoming, body, key, clock())) {
      state.turnedAway.push(name);
      outgoing.writeHead(401).end("who are you?");
      return;
    }
    state.asked.push(name);
    const way = ways.shift() ?? "credits";
    if (way.startsWith("credits")) {
      const { data } = JSON.parse(body.toString("utf8"));
      const credit = { handle: String(data.member.handle), cents: Math.round(Number(data.amount) * 100) };
      if (!credits.has(name)) credits.set(name, credit);
    }
    answer(way, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/credits`,
    will: (...next: BillingWay[]) => void ways.splice(0, ways.length, ...next),
    accounts() {
      const sums: Record<string, number> = {};
      for (const { handle, cents } of credits.values()) sums[handle] = (sums[handle] ?? 0) + cents;
      return sums;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function isGenuine({ headers }: IncomingMessage, body: Buffer, key: Buffer, now: Date): boolean {
  const timestamp = String(headers["webhook-timestamp"]);
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac("sha256", key).update(`${headers["webhook-id"]}.${timestamp}.`).update(body).digest();
  return String(headers["webhook-signature"])
    .split(" ")
    .some((one) => {
      const [version, signature = ""] = one.split(",");
      const given = Buffer.from(signature, "base64");
      return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
    });
}

function answer(way: BillingWay, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (way === "credits") outgoing.writeHead(200).end("{}");
  if (way === "credits slowly") setTimeout(() => outgoing.writeHead(204).end(), 200);
  if (way === "credits and hangs up") incoming.socket.destroy();
  if (way === "credits and talks on") talkOn(outgoing.writeHead(200));
  if (way === "fails") outgoing.writeHead(500).end("oops");
  if (way === "is busy") outgoing.writeHead(429, { "Retry-After": "120" }).end();
  if (way === "leads elsewhere") outgoing.writeHead(307, { Location: "/elsewhere" }).end();
  if (way === "refuses")
    outgoing
      .writeHead(422, { "Content-Type": "application/json" })
      .end(JSON.stringify({ reason: "This contract ended\nin March." }));
  if (way === "refuses without a word") outgoing.writeHead(422).end();
  if (way === "refuses for ever so long") talkOn(outgoing.writeHead(422));
}

/** A word every few milliseconds, until nobody listens. */
function talkOn(outgoing: ServerResponse): void {
  const timer = setInterval(() => outgoing.write("no ".repeat(1000)), 5);
  outgoing.on("close", () => clearInterval(timer));
}
