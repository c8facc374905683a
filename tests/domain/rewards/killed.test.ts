import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { beginFreezing, freezeSome } from "#app/domain/rewards/freeze.server";
import { approvePayback, reviewPayback, setBudget } from "#app/domain/rewards/payback.server";
import { type IdeaId, ideas, type PeriodId, type PersonId, people, periods } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { chance } from "#tests/support/chance";
import { faultsOf, giveConfirmed } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { useWorkers } from "#tests/support/workers";

const app = useApp();
const { complaints, start, kill } = useWorkers("tests/domain/points/worker.script.ts");
const SEED = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000);
const { below } = chance(SEED);
/** More than two parts of those that go through all members. */
const MEMBERS = 5000;
const [STARTS_ON, OVER, CHOSEN] = [
  "2028-06-01",
  new Date("2028-12-01T00:00:00Z"),
  new Date("2028-12-20T00:00:00Z"),
] as const;

let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

/** So many members have points confirmed; how many each. */
async function givePoints(idea: IdeaId, at: Date): Promise<Map<PersonId, number>> {
  const { db } = app.current;
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, idea));
  const rows = Array.from({ length: MEMBERS }, (_, n) => ({
    handle: `member${n}`,
    name: "Member",
    email: `member${n}@example.com`,
    passwordHash: "none",
  }));
  const members = await db.insert(people).values(rows).returning({ id: people.id });
  const given = members.map(({ id }) => ({ id, points: 1 + below(1000) }));
  await giveConfirmed(db, idea, given, at);
  return new Map(given.map(({ id, points }) => [id, points]));
}

async function findPeriod() {
  const [row] = await app.current.db.select().from(periods).where(eq(periods.startsOn, STARTS_ON));
  if (!row) throw new Error("nothing was confirmed in the period");
  return row;
}

/** Some members are done, and others are at this statement at this moment. */
const areAt = (id: PeriodId, statement: string) =>
  expect
    .poll(
      () =>
        app.current.db.execute(sql`
          select from periods p, pg_stat_activity a
          where p.id = ${id} and p.done_until > 0 and a.datname = current_database() and a.pid <> pg_backend_pid()
            and a.state = 'active' and a.query like ${`%${statement}%`}`),
      { timeout: 20_000, interval: 2 },
    )
    .toHaveLength(1);

/** A process takes the step on, is killed midway, and another after it, at any moment. */
async function killedMidway(state: "closing" | "freezing", statement: string): Promise<void> {
  for (let kills = 0; kills < 2 && (await findPeriod()).state === state; kills++) {
    const worker = await start("payback", [app.current.url, "1", OVER.toISOString(), "1"]);
    await (kills === 0 ? areAt((await findPeriod()).id, statement) : sleep(below(200)));
    await kill(worker);
    if (kills === 0) expect((await findPeriod()).state).toBe(state);
  }
}

/** What members have of a period, or are paid of it, in the order of their numbers. */
async function pointsIn(rows: ReturnType<typeof sql>): Promise<[PersonId, number][]> {
  const found = await app.current.db.execute<{ id: PersonId; points: number }>(rows);
  return found.map(({ id, points }) => [id, points]);
}

test(`a period whose closing is killed midway, and then the fixing of what was chosen, is paid back to the point (seed ${SEED})`, async () => {
  const { db } = app.current;
  const given = await givePoints(await make.idea(db, cast.sol), new Date("2028-08-01T00:00:00Z"));
  const { id } = await findPeriod();
  const all = [...given.values()].reduce((sum, points) => sum + points, 0);
  const budget = Math.floor(all / 3);
  const shares = [...given].map(([who, points]): [PersonId, number] => [who, Math.floor((points * budget) / all)]);
  await setBudget(db, cast.una, id, budget, OVER);
  await beginClosing(db, cast.una, id, OVER);
  await killedMidway("closing", "'scale '");
  while (await closeSome(db, id, OVER));
  expect((await findPeriod()).state).toBe("closed");
  const left = sql`select person_id::int as id, balance::int as points from ledger_accounts
    where period_id = ${id} and kind = 'confirmed' order by person_id`;
  expect(await pointsIn(left)).toEqual(shares);

  // Two of three choose.
  await db.execute(sql`
    insert into payout_choices (person_id, period_id, way, chosen_at)
    select person_id, period_id, 'credit', ${OVER.toISOString()} from ledger_accounts
    where period_id = ${id} and kind = 'confirmed' and person_id % 3 > 0`);
  await reviewPayback(db, cast.una, id, CHOSEN);
  await approvePayback(db, await make.person(db, "second", { role: "owner" }), id, CHOSEN);
  await beginFreezing(db, cast.una, id, CHOSEN);
  await killedMidway("freezing", "'chosen' as what");
  while (await freezeSome(db, id, CHOSEN));
  expect((await findPeriod()).state).toBe("frozen");
  const some = shares.filter(([, points]) => points > 0);
  expect(
    await pointsIn(sql`select person_id::int as id, points::int from payouts where period_id = ${id} order by 1`),
  ).toEqual(some.filter(([who]) => who % 3 > 0));
  const carried = sql`select person_id::int as id, balance::int as points from ledger_accounts
    where kind = 'carried' and period_id <> ${id} order by person_id`;
  expect(await pointsIn(carried)).toEqual(some.filter(([who]) => who % 3 === 0));
  expect(complaints).toEqual([]);
  expect(await faultsOf(db)).toEqual([]);
}, 120_000);
