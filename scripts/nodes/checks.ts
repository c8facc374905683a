import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { Ground } from "./ground";
import type { ReplicaServer } from "./replica";
import { type Visitor, visitor } from "./visitor";

/** Milliseconds in which all nodes are to know of a change. */
const ALL_KNOW_MS = 2000;
/** Milliseconds in which a replica that is well again is to be read from. */
const BACK_MS = 10_000;

/** Something that has to be so, and what was seen of it. Throws when it is not. */
export type Check = { name: string; look(ground: Ground): Promise<string> };

export const CHECKS: readonly Check[] = [
  { name: "a write on one node is seen on the other", look: seenOnTheOther },
  { name: "a guest's page on the other node has it too", look: seenByGuests },
  { name: "a page open on the other node hears of it", look: heardOnTheOther },
  { name: "a session ended on one node is refused on the other", look: sessionsEnd },
  { name: "pages are read from the replica", look: readFromReplica },
  { name: "a replica held back: whoever wrote sees it at once, everybody else soon", look: ownWriteAtOnce },
  { name: "the replica killed: every page goes on", look: replicaKilled },
  { name: "the replica back: it is read from again", look: replicaBack },
  { name: "limits are counted for all nodes together", look: limitsShared },
];

let answered = 0;

/** Somebody answers the question. Gives what the answer says. */
async function answer(writer: Visitor, question: string): Promise<string> {
  const body = `Ask for a refund, Norway is in our roaming zone: case ${++answered}.`;
  const { status } = await writer.post(question, { body });
  if (status !== 303) throw new Error(`an answer was refused: ${status}`);
  return body;
}

/** Milliseconds until it is so. Throws when it is not within `ms`. */
async function until(isSo: () => Promise<boolean>, ms: number): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > ms) throw new Error(`not so after ${ms} ms`);
    await sleep(20);
  }
  return Math.round(performance.now() - started);
}

const shows = (reader: Visitor, question: string, words: string) => async () =>
  (await reader.page(question)).includes(words);

async function seenOnTheOther({ nodes, question, signedIn }: Ground): Promise<string> {
  const [ada, bo] = [await signedIn("ada", nodes.a), await signedIn("bo_", nodes.b)];
  await bo.page(question);
  const words = await answer(ada, question);
  return `after ${await until(shows(bo, question, words), ALL_KNOW_MS)} ms`;
}

async function seenByGuests({ nodes, question, signedIn }: Ground): Promise<string> {
  const [ada, guest] = [await signedIn("ada", nodes.a), visitor(nodes.b)];
  for (let visit = 0; visit < 3; visit++) await guest.page(question);
  const words = await answer(ada, question);
  return `after ${await until(shows(guest, question, words), ALL_KNOW_MS)} ms`;
}

async function heardOnTheOther({ nodes, question, signedIn }: Ground): Promise<string> {
  const [ada, bo] = [await signedIn("ada", nodes.a), await signedIn("bo_", nodes.b)];
  const leaving = new AbortController();
  const stream = await bo.get(`/questions/${/\d+/.exec(question)?.[0]}/live`, { signal: leaving.signal });
  const heard: string[] = [];
  const listening = listen(stream, heard).catch(() => {});
  await until(async () => heard.length > 0, ALL_KNOW_MS);
  await answer(ada, question);
  const ms = await until(async () => heard.length > 1, ALL_KNOW_MS);
  leaving.abort();
  await listening;
  return `after ${ms} ms`;
}

/** Gathers the events of a stream until its reader leaves. */
async function listen({ body }: Response, heard: string[]): Promise<void> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read())
    heard.push(...part.value.split("\n\n").filter((event) => event.startsWith("data:")));
}

async function sessionsEnd({ nodes, signedIn }: Ground): Promise<string> {
  const ada = await signedIn("ada", nodes.a);
  const kept = visitor(nodes.b, `session=${ada.cookie("session")}`);
  if ((await kept.get("/drafts")).status !== 200) throw new Error("the session was not known on the other node");
  await ada.post("/sign-out", {});
  return `after ${await until(async () => (await kept.get("/drafts")).status === 303, ALL_KNOW_MS)} ms`;
}

async function readFromReplica({ nodes, question, replica, signedIn }: Ground): Promise<string> {
  const seen: string[] = [];
  for (const [name, node] of Object.entries(nodes)) {
    const bo = await signedIn("bo_", node);
    await untilReadFrom(replica, bo, question);
    const used = await usedOnReplica(replica, () => bo.page(question));
    if (used === 0) throw new Error(`node ${name} read from the primary`);
    seen.push(`node ${name} over ${used} connections`);
  }
  return seen.join(", ");
}

/** How many of the replica's connections for pages were used while the work went on. */
async function usedOnReplica({ adminUrl }: ReplicaServer, work: () => Promise<unknown>): Promise<number> {
  return onServer(adminUrl, async (sql) => {
    const [clock] = await sql`select clock_timestamp() as now`;
    await work();
    const [used] = await sql`
      select count(*)::int as used from pg_stat_activity
      where application_name = 'goodturn reads' and query_start > ${clock?.now}`;
    return Number(used?.used);
  });
}

async function ownWriteAtOnce(ground: Ground): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await holdBack(ground);
    if (outcome) return outcome;
    if (attempt === 5) throw new Error("the replica was never read from while it was held back");
  }
}

/** Null when the others saw the write at once too, so that nothing was shown of the replica. */
async function holdBack({ nodes, question, replica, signedIn }: Ground): Promise<string | null> {
  const [ada, bo] = [await signedIn("ada", nodes.a), await signedIn("bo_", nodes.b)];
  await untilReadFrom(replica, bo, question);
  await onServer(replica.adminUrl, (sql) => sql`select pg_wal_replay_pause()`);
  try {
    const words = await answer(ada, question);
    const [own, ownThere, others] = await Promise.all(
      [ada, ada.at(nodes.b), bo].map((who) => shows(who, question, words)()),
    );
    if (!own || !ownThere) throw new Error("the writer did not see their own answer");
    const ms = await until(shows(bo, question, words), ALL_KNOW_MS);
    return others ? null : `the writer at once on both nodes, another member after ${ms} ms from the primary`;
  } finally {
    await onServer(replica.adminUrl, (sql) => sql`select pg_wal_replay_resume()`);
  }
}

/** Waits until a page of this reader's comes from the replica. Gives the milliseconds that took. */
const untilReadFrom = (replica: ReplicaServer, reader: Visitor, question: string) =>
  until(async () => (await usedOnReplica(replica, () => reader.page(question))) > 0, BACK_MS);

async function replicaKilled({ nodes, question, replica, signedIn }: Ground): Promise<string> {
  const readers = [await signedIn("bo_", nodes.a), await signedIn("cy_", nodes.b)];
  for (const reader of readers) await untilReadFrom(replica, reader, question);
  const going = { on: true, pages: 0, slowest: 0, failed: 0 };
  const reading = readers.map(async (reader) => {
    while (going.on) {
      const started = performance.now();
      const { status } = await reader.get(question);
      going.pages++;
      going.slowest = Math.max(going.slowest, Math.round(performance.now() - started));
      if (status !== 200) going.failed++;
    }
  });
  await sleep(500);
  await replica.cutOff();
  await sleep(1500);
  going.on = false;
  await Promise.all(reading);
  for (const node of Object.values(nodes))
    if ((await visitor(node).get("/readyz")).status !== 200) throw new Error("a node says that it is not ready");
  if (going.failed > 0) throw new Error(`${going.failed} of ${going.pages} pages failed`);
  return `${going.pages} pages, the slowest ${going.slowest} ms`;
}

async function replicaBack({ nodes, question, replica, signedIn }: Ground): Promise<string> {
  await replica.bringBack();
  const bo = await signedIn("bo_", nodes.b);
  return `after ${await untilReadFrom(replica, bo, question)} ms`;
}

/** Guesses at one account, by turns on both nodes, until one is refused. */
async function limitsShared({ nodes }: Ground): Promise<string> {
  const visitors = [visitor(nodes.a), visitor(nodes.b)];
  for (let guess = 1; guess <= 30; guess++) {
    const at = visitors[guess % 2];
    const response = await at?.post("/sign-in", { email: "nobody@example.com", password: "not the password" });
    if (response?.status === 429) {
      const other = await visitors[(guess + 1) % 2]?.post("/sign-in", { email: "nobody@example.com", password: "x" });
      if (other?.status !== 429) throw new Error("the other node went on");
      return `guess ${guess} was refused, on both`;
    }
  }
  throw new Error("30 guesses were let through");
}

async function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
