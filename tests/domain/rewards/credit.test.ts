import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { choosePayout } from "#app/domain/rewards/choice.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { askAgainNow, queueCredits, readCreditProgress, sendCredit } from "#app/domain/rewards/credit.server";
import { beginFreezing, freezeSome } from "#app/domain/rewards/freeze.server";
import { publishPayback, reviewPayback } from "#app/domain/rewards/payback.server";
import { readPayouts, settlePayout } from "#app/domain/rewards/payouts.server";
import { createJobs } from "#app/jobs/index";
import { Conflict, Forbidden } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { type Billing, createBilling } from "#app/platform/billing.server";
import { readEnv } from "#app/platform/env.server";
import { runDueJobs } from "#app/platform/queue.server";
import { activity, creditSendings, type IdeaId, ideas, type PeriodId, periods } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { type BillingServer, billingServer } from "#tests/support/billing-server";
import { faultsOf, giveConfirmed, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { runScript } from "#tests/support/script";

const SECRET = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const app = useApp();
const started: { server?: BillingServer; billing?: Billing } = {};
let cast: Awaited<ReturnType<typeof make.cast>>;
let done: IdeaId;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  done = await make.idea(db, cast.sol);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, done));
  const server = await billingServer(SECRET, () => new Date());
  started.server = server;
});
afterAll(() => started.server?.close());

/** What was credited there is what the ledger says was paid so, to the cent, of everybody. */
afterEach(async () => {
  const { db } = app.current;
  expect(await faultsOf(db)).toEqual([]);
  const paid = await db.execute<{ handle: string; cents: string }>(sql`
    select p.handle, sum(case when t.kind = 'paid' then e.amount else -e.amount end) as cents
    from ledger_entries e join people p on p.id = e.person_id join payouts o on o.id = e.payout_id and o.way = 'credit'
    join ledger_accounts f on f.id = e.from_id join ledger_accounts t on t.id = e.to_id
    where 'paid' in (f.kind, t.kind) group by 1 having sum(case when t.kind = 'paid' then e.amount else -e.amount end) <> 0`);
  expect(Object.fromEntries(paid.map(({ handle, cents }) => [handle, Number(cents)]))).toEqual(server().accounts());
});

function server(): BillingServer {
  if (!started.server) throw new Error("the billing server is there only while the tests run");
  return started.server;
}
function billing(): Billing {
  if (!started.billing) throw new Error("the billing system is there only while the tests run");
  return started.billing;
}

const clock = { year: 2005 };
type Fixed = { id: PeriodId; payouts: number[]; who: Member[]; chosen: Date };

/** A half-year of its own that is fixed, in which everybody chose credit. */
async function fixed(...points: number[]): Promise<Fixed> {
  const { db, app: running } = app.current;
  const year = clock.year++;
  const who = await Promise.all(points.map((_, place) => make.person(db, `m${year}x${place}`)));
  const given = who.map(({ id }, place) => ({ id, points: points[place] ?? 0 }));
  await giveConfirmed(db, done, given, new Date(Date.UTC(year, 7, 1)));
  const [period] = await db
    .select({ id: periods.id })
    .from(periods)
    .where(eq(periods.startsOn, `${year}-06-01`));
  const id = period?.id ?? (0 as PeriodId);
  const over = new Date(Date.UTC(year, 11, 1));
  const chosen = new Date(over.getTime() + 14 * DAY_MS);
  await db.execute(
    sql`update periods set state = 'published', confirmed_points = 0 where state = 'open' and id <> ${id}`,
  );
  await beginClosing(db, cast.una, id, over);
  while (await closeSome(db, id, over));
  for (const one of who)
    await choosePayout(db, running.seal, one, { way: "credit", charityId: null, holder: "", iban: "" }, over);
  await reviewPayback(db, cast.una, id, chosen);
  await beginFreezing(db, cast.una, id, chosen);
  while (await freezeSome(db, id, chosen));
  const payouts = (await readPayouts(db, id, 0, 100)).map((row) => row.id);
  server().will();
  server().asked.length = 0;
  const env = readEnv({ CREDIT_WEBHOOK_URL: server().url, CREDIT_WEBHOOK_SECRET: SECRET });
  started.billing = createBilling(env, { patienceMs: 500 }) ?? undefined;
  return { id, payouts, who, chosen };
}

const second = 1000;
const soon = (ms = 0) => new Date(Date.now() + ms);
const send = (payout: number | undefined, at = soon()) => sendCredit(app.current.db, billing(), payout ?? 0, at);
const states = async (id: PeriodId) =>
  (await readPayouts(app.current.db, id, 0, 100)).map(({ state, reason }) => [state, reason]);

/** The queue works with the billing system, as a worker does. */
async function runJobs() {
  const { app: running, db, url } = app.current;
  await runDueJobs(url, { jobs: createJobs({ ...running, billing: billing() }), standing: [] }, running.log);
  // What failed is written down a moment after the last job was taken.
  await expect
    .poll(() => db.execute(sql`select from graphile_worker._private_job_queues where locked_at is not null`))
    .toHaveLength(0);
}
const jobs = () =>
  app.current.db.execute<{ key: string; attempts: number; wait: number }>(sql`
    select key, attempts, extract(epoch from run_at - now())::int as wait from graphile_worker.jobs
    where task_identifier = 'send-credit' order by id`);
/** Time goes by for what waits. */
const passTime = () => app.current.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);

test("each payout that is due as credit is sent once, by a name of its own, and is paid by the billing system on record", async () => {
  const { db } = app.current;
  const it = await fixed(1234, 56);
  await Promise.all(it.payouts.flatMap((id) => [send(id), send(id)]).map((one) => one.catch(() => {})));
  for (const id of it.payouts) await send(id);
  expect(await states(it.id)).toEqual([
    ["paid", null],
    ["paid", null],
  ]);
  expect(new Set(server().asked).size).toBe(2);
  const told = await db.select().from(activity).where(eq(activity.kind, "payback.credited"));
  expect(told.map(({ actorId, personId }) => [actorId, personId])).toEqual(it.who.map(({ id }) => [null, id]));
  expect(await readCreditProgress(db, it.id)).toMatchObject({ credited: 2, waiting: 0, refused: 0 });
  await publishPayback(db, cast.una, it.id, it.chosen);
});

test("a process that is killed between the answer and what follows from it leads to one credit", async () => {
  const { url } = app.current;
  const it = await fixed(777);
  const script = runScript("tests/domain/rewards/send-credit.script.ts", [
    url,
    server().url,
    SECRET,
    String(it.payouts[0]),
  ]);
  expect(await script.nextLine()).toBe("answered");
  await script.killNine();
  expect(await states(it.id)).toEqual([["due", null]]);
  await send(it.payouts[0]);
  expect(await states(it.id)).toEqual([["paid", null]]);
  expect(server().asked).toHaveLength(2);
  expect(new Set(server().asked).size).toBe(1);
});

test("a line that breaks after the credit leads to one credit, and meanwhile the owner reads that it is not known", async () => {
  const { db } = app.current;
  const it = await fixed(500);
  server().will("credits and hangs up");
  await expect(send(it.payouts[0])).rejects.toThrow("silence");
  expect(await readCreditProgress(db, it.id)).toEqual({
    credited: 0,
    waiting: 1,
    unanswered: 1,
    refused: 0,
    trouble: "silence",
  });
  // It is left alone for a minute, and not asked meanwhile.
  await expect(send(it.payouts[0], soon(10 * second))).rejects.toThrow("silence");
  expect(server().asked).toHaveLength(1);
  await send(it.payouts[0], soon(70 * second));
  expect(await states(it.id)).toEqual([["paid", null]]);
  expect(new Set(server().asked).size).toBe(1);
});

test("a refusal in words gives the points back, and nobody is asked again", async () => {
  const { db } = app.current;
  const it = await fixed(321);
  server().will("refuses");
  await send(it.payouts[0]);
  await send(it.payouts[0]);
  expect(await states(it.id)).toEqual([["failed", "This contract ended in March."]]);
  expect(server().asked).toHaveLength(1);
  expect(it.who[0] && (await pointsOf(db, it.who[0])).confirmed).toBe(321);
  expect(await readCreditProgress(db, it.id)).toMatchObject({ credited: 0, waiting: 0, refused: 1 });
});

test("what comes to nothing is tried again with growing waits, and queueing anew does not shorten them", async () => {
  const { db } = app.current;
  const it = await fixed(100);
  server().will("fails", "leads elsewhere", "refuses without a word", "fails");
  const waits: number[] = [];
  await queueCredits(db);
  for (const _ of [1, 2, 3, 4]) {
    await runJobs();
    await queueCredits(db);
    const [job] = await jobs();
    waits.push(job?.wait ?? 0);
    await passTime();
  }
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
  expect(waits.at(-1)).toBeGreaterThan(50);
  expect(await states(it.id)).toEqual([["due", null]]);
  await runJobs();
  expect(await states(it.id)).toEqual([["paid", null]]);
  expect(await jobs()).toHaveLength(0);
  const [sending] = await db
    .select()
    .from(creditSendings)
    .where(eq(creditSendings.payoutId, it.payouts[0] ?? 0));
  expect(sending).toMatchObject({ attempts: 5, trouble: null });
  await queueCredits(db);
  expect(await jobs()).toHaveLength(0);
});

test("what is fixed is queued by the step that fixed it, and one that is refused an answer does not hold up the others", async () => {
  const { app: running } = app.current;
  const it = await fixed(100, 200);
  const run = (billing: Billing | null) => createJobs({ ...running, billing })["run-payback"]?.({ periodId: it.id });
  await run(null);
  expect(await jobs()).toHaveLength(0);
  await run(billing());
  await run(billing());
  expect(await jobs()).toHaveLength(2);
  server().will("fails");
  await runJobs();
  await runJobs();
  expect((await states(it.id)).map(([state]) => state).sort()).toEqual(["due", "paid"]);
  await passTime();
  await runJobs();
  expect((await states(it.id)).map(([state]) => state)).toEqual(["paid", "paid"]);
});

test("an owner does not wait for the next try; nobody else is asked to hurry", async () => {
  const { db } = app.current;
  const it = await fixed(100);
  server().will("fails", "fails");
  await queueCredits(db);
  await runJobs();
  await runJobs();
  expect((await jobs())[0]).toMatchObject({ attempts: 1 });
  await expect(askAgainNow(db, cast.ada, it.id)).rejects.toThrow(Forbidden);
  await askAgainNow(db, cast.una, it.id);
  await runJobs();
  expect((await jobs())[0]).toMatchObject({ attempts: 2 });
  await askAgainNow(db, cast.una, it.id);
  await runJobs();
  expect(await states(it.id)).toEqual([["paid", null]]);
});

test("one that was tried in vain too often is queued anew by the clock", async () => {
  const { db } = app.current;
  const it = await fixed(100);
  await queueCredits(db);
  await db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
  await runJobs();
  expect(await states(it.id)).toEqual([["due", null]]);
  await queueCredits(db);
  await runJobs();
  expect(await states(it.id)).toEqual([["paid", null]]);
});

test("nobody says by hand that it failed while the billing system is being asked; what was said by hand otherwise stands", async () => {
  const { db } = app.current;
  const it = await fixed(100, 200, 300);
  const [first = 0, other = 0, third = 0] = it.payouts;
  const asking: Billing = {
    rests: () => false,
    async credit(name, body, now) {
      await expect(settlePayout(db, cast.una, first, "failed", now)).rejects.toThrow(Conflict);
      return billing().credit(name, body, now);
    },
  };
  await sendCredit(db, asking, first, soon());
  await settlePayout(db, cast.una, other, "failed", soon());
  await send(other);
  server().will("refuses");
  const paidMeanwhile: Billing = {
    rests: () => false,
    async credit(name, body, now) {
      const answer = await billing().credit(name, body, now);
      await settlePayout(db, cast.una, third, "paid", now);
      return answer;
    },
  };
  await sendCredit(db, paidMeanwhile, third, soon());
  expect((await states(it.id)).map(([state]) => state)).toEqual(["paid", "failed", "paid"]);
  expect(server().asked).toHaveLength(2);
  // It was credited by hand elsewhere: what the billing system holds is one less.
  await settlePayout(db, cast.una, third, "failed", soon(70 * second));
});
