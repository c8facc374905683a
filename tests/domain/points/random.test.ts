import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/domain/community/settings.server";
import { decideSignal, takeBackVerdict } from "#app/domain/fair-play/decide.server";
import { keepFinding } from "#app/domain/fair-play/keep.server";
import type { Member } from "#app/domain/people/viewer.server";
import { openPerk } from "#app/domain/perks/keep.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { endOf, periodOf } from "#app/domain/points/periods.server";
import { findWrongStandings, settleAll } from "#app/domain/reputation/verify.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { openCurrentPeriod, setBudget } from "#app/domain/rewards/payback.server";
import { DAY_MS } from "#app/lib/time";
import { type PeriodId, type PerkId, type PersonId, signals } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { chance } from "#tests/support/chance";
import { wrongCounters } from "#tests/support/counters";
import { faultsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { freshReputation } from "#tests/support/reputation";
import { overspent, wrongStock } from "#tests/support/spending";
import { useWorkers } from "#tests/support/workers";

const app = useApp();
const { running, complaints, start, kill } = useWorkers("tests/domain/points/worker.script.ts");
const SEED = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000);
const { of, below } = chance(SEED);
/** A half-year ends amid what happens. */
const [START, DAYS] = [new Date("2026-05-15T00:00:00Z"), 30];
const END = new Date(START.getTime() + DAYS * DAY_MS);
/** Reputation of a day at most; upvotes on one answer of which each is told. */
const [PER_DAY, NAMED] = [60, 5];
const WORKERS = ["act", "act", "follow", "follow", "sweep", "judge", "confirm", "payback", "spend", "spend"] as const;
const KILLS = 10;
/** Fewer points than are earned, so that they are scaled when the period closes. */
const BUDGET = 600;

let cast: Awaited<ReturnType<typeof make.cast>>;

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
    perksShare: 100,
  });
});

const begin = (role: string) =>
  start(role, [app.current.url, String(below(1_000_000)), START.toISOString(), String(DAYS)]);

/** Signals about who gives whom what; while they are open or upheld, that is held, or earns nothing. */
async function tellOf(pairs: readonly (readonly [Member, Member])[]): Promise<void> {
  for (const [one, other] of pairs) {
    const pair = { giver: one.id, taker: other.id, times: 9, expected: 1 };
    const held = [pair, { ...pair, giver: other.id, taker: one.id }];
    const finding = { people: [one.id, other.id], acts: 9, facts: { members: 2 }, held };
    await keepFinding(
      app.current.db,
      { kind: "vote-ring", subject: `vote-ring ${one.id} ${other.id}`, ...finding },
      START,
    );
  }
}

/** It was fair play after all: what was decided is taken back. */
async function dismissAll(): Promise<void> {
  const { db } = app.current;
  for (const { id } of await db.select({ id: signals.id }).from(signals)) {
    await takeBackVerdict(db, cast.mo_, id, END);
    await decideSignal(db, cast.mo_, id, { state: "dismissed", words: "It was honest after all." }, END);
  }
}

/** Perks that are soon sold out; how many there were of each. */
async function openPerks(): Promise<Record<PerkId, number>> {
  const { db } = app.current;
  const perk = { kind: "voucher", name: "A voucher", description: "", stock: 12, perMember: null } as const;
  const ids = [];
  for (const price of [20, 45]) ids.push(await openPerk(db, cast.una, { ...perk, price }, START));
  return Object.fromEntries(ids.map((id) => [id, perk.stock]));
}

/** What was begun is done: everything is followed, confirmed, and the period that is over is closed. */
async function finish(period: PeriodId): Promise<void> {
  const { db, runJobs } = app.current;
  await dismissAll();
  await runJobs();
  while (await closeSome(db, period, END));
  // The closing is a thing that happened, too.
  await runJobs();
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

/** How often points were spent for good. */
const spent = async () => {
  const [row] = await app.current.db.execute<{ count: number }>(sql`
    select count(*)::int from ledger_entries where kind = 'fulfilled'`);
  return row?.count ?? 0;
};

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
  await tellOf([
    [cast.ada, cast.bo_],
    [of(helpers), cast.bo_],
  ]);
  await setBudget(db, cast.una, period, BUDGET, START);
  const stock = await openPerks();
  await Promise.all(WORKERS.map(begin));
  for (let kills = 0; kills < KILLS; kills++) {
    await sleep(below(1000));
    if (kills === KILLS / 2) await beginClosing(db, cast.una, period, endOf(periodOf(START)));
    await expect.poll(() => running.some(({ ready }) => ready), { timeout: 30_000 }).toBe(true);
    const worker = of(running.filter(({ ready }) => ready));
    await kill(worker);
    void begin(worker.role);
  }
  await expect.poll(written, { timeout: 30_000 }).toBeGreaterThan(100);
  await expect.poll(spent, { timeout: 30_000 }).toBeGreaterThan(0);
  for (const worker of [...running]) await kill(worker);
  await finish(period);
  expect(complaints).toEqual([]);
  expect(await faultsOf(db)).toEqual([]);
  expect(await wrongStock(db, stock)).toEqual([]);
  expect(await overspent(db)).toEqual([]);
  expect(await wronglyAwarded()).toEqual([]);
  expect(await wrongReputation()).toEqual([]);
  const left = await db.execute(sql`select activity_id from unfollowed union all select entry_id from pending_awards`);
  expect(left).toEqual([]);
}, 120_000);
