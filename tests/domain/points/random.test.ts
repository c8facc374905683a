import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/domain/community/settings.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { endOf, periodOf } from "#app/domain/points/periods.server";
import { findWrongStandings, settleAll } from "#app/domain/reputation/verify.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { openCurrentPeriod, setBudget } from "#app/domain/rewards/payback.server";
import { DAY_MS } from "#app/lib/time";
import { type IdeaId, ideas, type PeriodId, type PersonId, people, periods } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { chance } from "#tests/support/chance";
import { wrongCounters } from "#tests/support/counters";
import { faultsOf, follow, giveConfirmed } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { freshReputation } from "#tests/support/reputation";
import { runScript, type Script } from "#tests/support/script";

const app = useApp();
const SEED = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000);
const { of, below } = chance(SEED);
/** A half-year ends amid what happens. */
const [START, DAYS] = [new Date("2026-05-15T00:00:00Z"), 30];
const END = new Date(START.getTime() + DAYS * DAY_MS);
/** Reputation of a day at most; upvotes on one answer of which each is told. */
const [PER_DAY, NAMED] = [60, 5];
const WORKERS = ["act", "act", "follow", "follow", "sweep", "confirm", "close"] as const;
const KILLS = 10;

let cast: Awaited<ReturnType<typeof make.cast>>;
type Worker = { script: Script; role: string; ready: boolean };
const running: Worker[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  await changeSettings(db, cast.una, {
    votesPerDay: 1000,
    votesPerAuthorPerDay: 1000,
    pointsPerDay: 120,
    reputationPerDay: PER_DAY,
    upvotesInFull: 2,
    upvotesInHalf: 2,
    pendingDays: 3,
  });
});

afterEach(() => Promise.all([...running].map(kill)));

/** A process of its own, at work when this resolves; whatever it complains of is kept. */
async function start(role: string): Promise<Worker> {
  const args = [role, app.current.url, String(below(1_000_000)), START.toISOString(), String(DAYS)];
  const worker = { script: runScript("tests/domain/points/worker.script.ts", args), role, ready: false };
  running.push(worker);
  worker.ready = (await worker.script.nextLine()) !== null;
  void listen(worker.script);
  return worker;
}

async function listen(script: Script): Promise<void> {
  for (let line = await script.nextLine(); line !== null; line = await script.nextLine()) complaints.push(line);
}

async function kill(worker: Worker): Promise<void> {
  running.splice(running.indexOf(worker), 1);
  await worker.script.killNine();
}

/** What was begun is done: everything is followed, confirmed, and the period that is over is closed. */
async function finish(period: PeriodId): Promise<void> {
  const { db } = app.current;
  await follow(app.current);
  while (await closeSome(db, period, END));
  await confirmDue(db, new Date(END.getTime() + 60 * DAY_MS));
}

/** Answers that have another number of living awards than is due for what stands, reckoned by SQL alone. */
const wronglyAwarded = () =>
  app.current.db.execute(sql`
    with due as (
      select a.id, case when a.deleted_at is not null then 0 else
          (a.accepted_at is not null and q.author_id <> a.author_id and a.accepter_id <> a.author_id)::int end as accepted,
        case when a.deleted_at is not null then 0 else
          (select least(${NAMED}, count(*))::int from votes v where v.answer_id = a.id and v.value = 1) end as upvotes
      from answers a join questions q on q.id = a.question_id join people p on p.id = a.author_id and p.role = 'member'
    ), given as (
      select e.answer_id as id, count(*) filter (where e.cause = 'accepted') as accepted,
        count(*) filter (where e.cause like 'upvote%') as upvotes, count(*) - count(distinct regexp_replace(e.key, ' #\\d+$', '')) as twice
      from ledger_entries e where e.kind = 'award' and not exists (select from ledger_entries r where r.reverses_id = e.id)
      group by 1)
    select due.*, given.* from due full join given using (id)
    where (due.accepted, due.upvotes, 0) is distinct from (coalesce(given.accepted, 0), coalesce(given.upvotes, 0), coalesce(given.twice, 0))`);

/** Reputation that is not what its causes, or the votes themselves, come to. */
async function wrongReputation(): Promise<unknown[]> {
  const { db } = app.current;
  const wrong: unknown[] = [...(await findWrongStandings(db)), ...(await wrongCounters(db))];
  for await (const missing of settleAll(db, END, { mend: false })) if (missing > 0) wrong.push(missing);
  const kept = await db.execute<{ id: PersonId; sum: number }>(sql`
    select person_id::int as id, reputation as sum from standings where reputation <> 0 order by 1`);
  const fresh = [...(await freshReputation(db, { perDay: PER_DAY }))].filter(([, sum]) => sum !== 0);
  const [was, is] = [fresh.sort(([one], [other]) => one - other), kept.map(({ id, sum }) => [id, sum])];
  return `${was}` === `${is}` ? wrong : [...wrong, { was, is }];
}

const written = async () => {
  const [row] = await app.current.db.execute<{ count: number }>(sql`select count(*)::int from ledger_entries`);
  return row?.count ?? 0;
};

test(`whatever happens in whatever order, among processes that are killed at any moment: points and reputation hold (seed ${SEED})`, async () => {
  const { db } = app.current;
  const period = await openCurrentPeriod(db, START);
  const helpers = await Promise.all(Array.from({ length: 6 }, (_, n) => make.person(db, `person${n}`)));
  for (let n = 0; n < 6; n++) {
    const question = await make.question(db, cast.ada, {}, START);
    for (const author of [of(helpers), cast.bo_]) await make.answer(db, author, question, {}, START);
  }
  await Promise.all(WORKERS.map(start));
  for (let kills = 0; kills < KILLS; kills++) {
    await sleep(below(1000));
    if (kills === KILLS / 2) await beginClosing(db, cast.una, period, endOf(periodOf(START)));
    await expect.poll(() => running.some(({ ready }) => ready), { timeout: 30_000 }).toBe(true);
    const worker = of(running.filter(({ ready }) => ready));
    await kill(worker);
    void start(worker.role);
  }
  await expect.poll(written, { timeout: 30_000 }).toBeGreaterThan(100);
  for (const worker of [...running]) await kill(worker);
  await finish(period);
  expect(complaints).toEqual([]);
  expect(await faultsOf(db)).toEqual([]);
  expect(await wronglyAwarded()).toEqual([]);
  expect(await wrongReputation()).toEqual([]);
  const left = await db.execute(sql`select activity_id from unfollowed union all select entry_id from pending_awards`);
  expect(left).toEqual([]);
}, 120_000);

const MEMBERS = 5000;

test(`a period whose closing is killed midway, and again at any moment, closes to the point (seed ${SEED})`, async () => {
  const { db } = app.current;
  const during = new Date("2028-08-01T00:00:00Z");
  const idea = await make.idea(db, cast.sol);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, idea));
  const shares = await givePoints(idea, during);
  const period = await periodOn("2028-06-01");
  const all = [...shares.values()].reduce((sum, points) => sum + points, 0);
  const budget = Math.floor(all / 3);
  await setBudget(db, cast.una, period.id, budget, during);
  await db.update(periods).set({ state: "published", confirmedPoints: 0 }).where(sql`starts_on < '2028-06-01'`);
  await beginClosing(db, cast.una, period.id, new Date("2028-12-01T00:00:00Z"));
  for (let kills = 0; kills < 3 && (await periodOn("2028-06-01")).state === "closing"; kills++) {
    const worker = await start("close");
    await (kills === 0 ? othersAreBeingScaled(period.id) : sleep(below(200)));
    await kill(worker);
    if (kills === 0) expect((await periodOn("2028-06-01")).state).toBe("closing");
  }
  while (await closeSome(db, period.id, new Date("2028-12-02T00:00:00Z")));
  expect((await periodOn("2028-06-01")).state).toBe("closed");
  const left = await db.execute<{ id: PersonId; points: number }>(sql`
    select person_id::int as id, balance::int as points from ledger_accounts where period_id = ${period.id} and kind = 'confirmed'`);
  const wrong = left.filter(({ id, points }) => points !== Math.floor(((shares.get(id) ?? 0) * budget) / all));
  expect(wrong).toEqual([]);
  expect(left).toHaveLength(MEMBERS);
  expect(complaints).toEqual([]);
  expect(await faultsOf(db)).toEqual([]);
}, 120_000);

/** So many members have points confirmed; how many each. */
async function givePoints(idea: IdeaId, at: Date): Promise<Map<PersonId, number>> {
  const { db } = app.current;
  const members = await db
    .insert(people)
    .values(
      Array.from({ length: MEMBERS }, (_, n) => ({
        handle: `member${n}`,
        name: "Member",
        email: `member${n}@example.com`,
        passwordHash: "none",
      })),
    )
    .returning({ id: people.id });
  const given = members.map(({ id }) => ({ id, points: 1 + below(1000) }));
  await giveConfirmed(db, idea, given, at);
  return new Map(given.map(({ id, points }) => [id, points]));
}

async function periodOn(startsOn: string) {
  const [row] = await app.current.db.select().from(periods).where(eq(periods.startsOn, startsOn));
  if (!row) throw new Error(`no period starts on ${startsOn}`);
  return row;
}

/** The closing has come to some members, and is about others at this moment. */
const othersAreBeingScaled = (id: PeriodId) =>
  expect
    .poll(
      () =>
        app.current.db.execute(sql`
          select from periods p, pg_stat_activity a
          where p.id = ${id} and p.done_until > 0 and a.datname = current_database() and a.state = 'active' and a.query like '%''scale ''%'
            and a.pid <> pg_backend_pid()`),
      { timeout: 20_000, interval: 2 },
    )
    .toHaveLength(1);
