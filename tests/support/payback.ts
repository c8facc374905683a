import { eq, sql } from "drizzle-orm";
import { beforeAll } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { choosePayout } from "#app/domain/rewards/choice.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { beginFreezing, freezeSome } from "#app/domain/rewards/freeze.server";
import { reviewPayback, setBudget } from "#app/domain/rewards/payback.server";
import { DAY_MS } from "#app/lib/time";
import { type IdeaId, ideas, type PeriodId, periods } from "#db/schema/index";
import type { TestApp } from "./app";
import { giveConfirmed } from "./ledger";
import * as make from "./make";

/** A half-year of a test's own: a moment within it, when it is over, and when members had their time to choose. */
export type Half = { during: Date; over: Date; chosen: Date; id: PeriodId };

/** Half-years with people who have points in them, and the steps by which they are paid back. Read `.cast` and `.idea` inside a test. */
export function usePayback(app: { readonly current: TestApp }) {
  const made: { people: number; year: number; cast?: Awaited<ReturnType<typeof make.cast>>; idea?: IdeaId } = {
    people: 0,
    year: 2030,
  };
  beforeAll(async () => {
    const { db } = app.current;
    made.cast = await make.cast(db);
    made.idea = await make.idea(db, made.cast.sol);
    await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, made.idea));
  });
  const ground = () => {
    if (!made.cast || !made.idea) throw new Error("there is nobody before the tests run");
    return { cast: made.cast, idea: made.idea };
  };

  /** Each test has another year; those named have so many points confirmed in its second half. */
  async function half(
    points: Record<string, number>,
    budget?: number,
  ): Promise<Half & { who: Record<string, Member> }> {
    const { db } = app.current;
    const { cast, idea } = ground();
    const year = made.year++;
    const during = new Date(Date.UTC(year, 7, 1));
    const who: Record<string, Member> = {};
    for (const name of Object.keys(points)) who[name] = await make.person(db, `${name}${++made.people}`);
    await giveConfirmed(
      db,
      idea,
      Object.entries(points).flatMap(([name, amount]) => (who[name] ? [{ id: who[name].id, points: amount }] : [])),
      during,
    );
    const [row] = await db
      .select({ id: periods.id })
      .from(periods)
      .where(eq(periods.startsOn, `${year}-06-01`));
    const id = row?.id ?? (0 as PeriodId);
    if (budget !== undefined) await setBudget(db, cast.una, id, budget, during);
    const over = new Date(Date.UTC(year, 11, 1));
    return { during, over, chosen: new Date(over.getTime() + 14 * DAY_MS), id, who };
  }

  /** Those before it, of which no test has spoken, close first. */
  async function close({ id, over }: Half) {
    const { db } = app.current;
    const { cast } = ground();
    const before = await db.execute<{ id: PeriodId }>(sql`
      select p.id::int as id from periods p where p.state = 'open' and p.starts_on < (select o.starts_on from periods o where o.id = ${id})
      order by p.starts_on`);
    for (const one of [...before.map((row) => row.id), id]) {
      await beginClosing(db, cast.una, one, over);
      while (await closeSome(db, one, over));
    }
  }

  async function freeze({ id, chosen }: Half) {
    const { db } = app.current;
    const { cast } = ground();
    await reviewPayback(db, cast.una, id, chosen);
    await beginFreezing(db, cast.una, id, chosen);
    while (await freezeSome(db, id, chosen));
  }

  const choose = (who: Member | undefined, way: "credit" | "cash" | "charity", at: Date, more: object = {}) =>
    who
      ? choosePayout(
          app.current.db,
          app.current.app.seal,
          who,
          { way, charityId: null, holder: "", iban: "", ...more },
          at,
        )
      : Promise.reject(new Error("nobody"));

  return {
    get cast() {
      return ground().cast;
    },
    get idea() {
      return ground().idea;
    },
    half,
    close,
    freeze,
    choose,
  };
}
