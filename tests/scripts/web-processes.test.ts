import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "#app/platform/db.server";
import { createSessions } from "#app/platform/sessions.server";
import { answers } from "#db/schema/index";
import { type Visitor, visitor } from "#scripts/nodes/visitor";
import { spawnSite, stopSite } from "#scripts/site-process";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

/** The site with two web processes, and what a test asks of it. */
async function twoProcesses(variables: Record<string, string> = {}) {
  const site = spawnSite({
    DATABASE_URL: database.current.url,
    WEB_CONCURRENCY: "2",
    LOG_LEVEL: "info",
    ...variables,
  });
  onTestFinished(async () => void (await stopSite(site.process)));
  const address = await site.ready;
  const pids = () => [
    ...new Set([...site.output().matchAll(/"process":(\d+)[^\n]*"path"/g)].map(([, pid]) => Number(pid))),
  ];
  return { ...site, address, pids };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Asks until so many processes have answered, and names them. */
async function processesOf({ address, pids }: Awaited<ReturnType<typeof twoProcesses>>, count: number) {
  for (let asked = 0; asked < 200 && pids().filter(isAlive).length < count; asked++) {
    // A connection of its own each time: a kept one stays with its process.
    await fetch(`${address}/questions`, { headers: { Connection: "close" } }).catch(() => {});
    await sleep(20);
  }
  return pids().filter(isAlive);
}

/** Somebody who answers the question again and again while `going`; what was not acknowledged is sent anew in the same words. */
async function answerOn(
  { post }: Visitor,
  path: string,
  { acknowledged, going, name }: { acknowledged: string[]; going: () => boolean; name: string },
): Promise<void> {
  for (let n = 1; going(); n++) {
    const fields = { body: `It works again, says ${name} for time number ${n}.` };
    const response = await sendUntilTold(() => post(path, fields));
    expect(response.status).toBe(303);
    acknowledged.push(fields.body);
    // Nobody may write more than once a second for long.
    await sleep(500);
  }
}

async function sendUntilTold(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await send().catch(() => null);
    if (response) return response;
    await sleep(50);
  }
}

/** Six people who may all write much. */
async function writers(db: Db, address: string): Promise<Visitor[]> {
  const sessions = createSessions(db, { secure: false });
  const names = Array.from({ length: 6 }, (_, n) => `writer${n}`);
  return Promise.all(
    names.map(async (name) => {
      const { id } = await make.person(db, name, { trustLevel: 4 });
      return visitor(address, (await sessions.start(id)).split(";", 1)[0]);
    }),
  );
}

test("kill -9 of web processes under load loses no acknowledged answer, and the site goes on with two again", async () => {
  const { db } = database.current;
  const { ada } = await make.cast(db);
  const questionId = await make.question(db, ada);
  const site = await twoProcesses();
  const before = await processesOf(site, 2);
  expect(before).toHaveLength(2);
  const path = `/questions/${questionId}-why-is-my-roaming-bill-so-high`;
  const acknowledged: string[] = [];
  const load = { wanted: true };
  const writing = (await writers(db, site.address)).map((writer, n) =>
    answerOn(writer, path, { acknowledged, going: () => load.wanted, name: `writer ${n}` }),
  );
  const failed = Promise.race(writing);
  const twelveMore = async () => {
    for (const enough = acknowledged.length + 12; acknowledged.length < enough; )
      await Promise.race([sleep(20), failed]);
  };
  for (const pid of before) {
    await twelveMore();
    process.kill(pid, "SIGKILL");
    await twelveMore();
  }
  load.wanted = false;
  await Promise.all(writing);

  const kept = await db.select({ body: answers.body }).from(answers).where(eq(answers.questionId, questionId));
  const bodies = kept.map(({ body }) => body);
  expect(acknowledged.filter((words) => !bodies.includes(words))).toEqual([]);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(await wrongCounters(db)).toEqual([]);
  const after = await processesOf(site, 2);
  expect(after).toHaveLength(2);
  expect(after.filter((pid) => before.includes(pid))).toEqual([]);
  expect(site.output()).toMatch(/"ended":\d+[^\n]*"signal":"SIGKILL"[^\n]*a web process ended unasked/);
});

/** A form of which the site has read the head and waits for the rest. */
async function halfSent(address: string) {
  const body = String(new URLSearchParams({ email: "nobody@example.com", password: "not the password" }));
  const sending = request(`${address}/sign-in`, {
    method: "POST",
    agent: false,
    headers: {
      Origin: address,
      Expect: "100-continue",
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
    },
  });
  sending.flushHeaders();
  await once(sending, "continue");
  return async () => {
    sending.end(body);
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    return response.resume().statusCode;
  };
}

test("SIGTERM lets every process finish what is under way, and leaves none behind", async () => {
  const site = await twoProcesses();
  const pids = await processesOf(site, 2);
  const underWay = await Promise.all(Array.from({ length: 4 }, () => halfSent(site.address)));
  const ended = stopSite(site.process);
  // A connection that comes between two processes' closing is left waiting: that counts as no answer.
  const answers = () =>
    fetch(`${site.address}/livez`, { signal: AbortSignal.timeout(1000) }).then(Boolean, () => false);
  while (await answers()) await sleep(50);
  expect(await Promise.all(underWay.map((finish) => finish()))).toEqual([422, 422, 422, 422]);
  expect(await ended).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
});

test("the first process takes the others along, however it ends", async () => {
  const site = await twoProcesses();
  const pids = await processesOf(site, 2);
  expect(pids).toHaveLength(2);
  site.process.kill("SIGKILL");
  await once(site.process, "exit");
  for (let waited = 0; pids.some(isAlive) && waited < 3000; waited += 50) await sleep(50);
  expect(pids.filter(isAlive)).toEqual([]);
});

test("a taken port ends the start of many with one line", async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, "localhost", resolve));
  const { port } = squatter.address() as { port: number };
  const site = spawnSite({ DATABASE_URL: database.current.url, WEB_CONCURRENCY: "2", PORT: String(port) });
  site.ready.catch(() => {});
  const [code] = await once(site.process, "close");
  squatter.close();
  expect(code).toBe(1);
  expect(site.output()).toMatch(new RegExp(`^port ${port} is taken[^\\n]*\\n$`));
});
