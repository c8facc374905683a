import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { openCharity } from "#app/domain/rewards/charities.server";
import { findChoice, findWindow, listCharities } from "#app/domain/rewards/choice.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { exportPayouts, exportTransfers, setPayer } from "#app/domain/rewards/export.server";
import { beginFreezing } from "#app/domain/rewards/freeze.server";
import {
  approvePayback,
  listPublished,
  publishPayback,
  readPayback,
  reviewPayback,
} from "#app/domain/rewards/payback.server";
import { readPayouts, settleAllPaid, settlePayout } from "#app/domain/rewards/payouts.server";
import { remindToChoose } from "#app/domain/rewards/remind.server";
import { Conflict, Forbidden, Invalid } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { type PeriodId, payoutChoices, settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { type Half, usePayback } from "#tests/support/payback";
import { readPayments } from "#tests/support/payments";

const app = useApp();
const payback = usePayback(app);
const { half, close, freeze, choose } = payback;
let cast: typeof payback.cast;
const IBAN = "DE89 3704 0044 0532 0130 00";

beforeAll(async () => {
  cast = payback.cast;
  await openCharity(app.current.db, cast.una, "Sea rescue", new Date("2025-01-01"));
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const has = async (who: Member | undefined) => (who ? (await pointsOf(app.current.db, who)).confirmed : null);
/** In the accounts of one period. */
const hasOf = async ({ id }: Half, who: Member | undefined) => {
  const rows = await app.current.db.execute<{ kind: string; points: number }>(sql`
    select kind, balance::int as points from ledger_accounts where person_id = ${who?.id ?? 0} and period_id = ${id} and balance <> 0 order by kind`);
  return Object.fromEntries(rows.map(({ kind, points }) => [kind, points]));
};

test("a period closes after its last day, once, and those before it first", async () => {
  const { db } = app.current;
  const first = await half({ bo: 10 });
  const second = await half({ bo: 10 });
  await expect(beginClosing(db, cast.una, first.id, new Date(first.over.getTime() - 1))).rejects.toThrow(Invalid);
  await expect(beginClosing(db, cast.una, second.id, second.over)).rejects.toThrow(Invalid);
  await expect(beginClosing(db, cast.ada, first.id, first.over)).rejects.toThrow(Forbidden);
  await close(first);
  await close(first);
  await close(second);
  expect(await has(first.who.bo)).toBe(10);
});

test("above the budget all shares shrink alike, by whole points, and never come to more than it", async () => {
  const { db } = app.current;
  const it = await half({ bo: 3000, cy: 1500, di: 1 }, 1000);
  // Two workers at once, and one that comes late.
  await db.execute(sql`update periods set state = 'published', confirmed_points = 0 where state = 'open' and id <> ${it.id} and starts_on < (
    select o.starts_on from periods o where o.id = ${it.id})`);
  await beginClosing(db, cast.una, it.id, it.over);
  await Promise.all([closeSome(db, it.id, it.over), closeSome(db, it.id, it.over)]);
  await close(it);
  expect([await has(it.who.bo), await has(it.who.cy), await has(it.who.di)]).toEqual([666, 333, 0]);
  expect((await readPayback(db, cast.una, it.id)).toPay).toBeLessThanOrEqual(1000);
});

test("within the budget nobody's share changes", async () => {
  const it = await half({ bo: 3000, cy: 1500 }, 4500);
  await close(it);
  expect([await has(it.who.bo), await has(it.who.cy)]).toEqual([3000, 1500]);
});

test("members choose for two weeks, and again; afterwards nobody does", async () => {
  const { db, app: running } = app.current;
  const it = await half({ bo: 1000, cy: 999 });
  const { bo, cy } = it.who;
  await expect(choose(bo, "credit", it.over)).rejects.toThrow(Conflict);
  await close(it);
  await choose(bo, "credit", it.over);
  await choose(bo, "cash", it.over, { holder: "Bo", iban: IBAN });
  await expect(choose(cy, "cash", it.over, { holder: "Cy", iban: IBAN })).rejects.toThrow(Invalid);
  await expect(choose(bo, "cash", it.over, { holder: "Bo", iban: "DE89 3704 0044 0532 0130 01" })).rejects.toThrow(
    Invalid,
  );
  await expect(choose(bo, "cash", it.over, { holder: "日本 🎉", iban: IBAN })).rejects.toThrow(Invalid);
  await expect(choose(bo, "charity", it.over, { charityId: 12345 })).rejects.toThrow(Invalid);
  await expect(choose(bo, "credit", it.chosen)).rejects.toThrow(Conflict);
  expect(bo && (await findWindow(db, bo, it.chosen))).toBeNull();
  const kept = bo && (await findChoice(db, running.seal, bo, it.id));
  expect(kept).toMatchObject({ way: "cash", holder: "Bo", maskedIban: "DE … 3000" });
  const [row] = await db.select().from(payoutChoices).where(eq(payoutChoices.periodId, it.id));
  expect(JSON.stringify(row)).not.toContain("0532");
});

test("what was chosen is fixed when the time is over and it was looked over; without a choice it waits once, then expires", async () => {
  const { db } = app.current;
  const it = await half({ bo: 1500, cy: 200, di: 300 });
  const { bo, cy, di } = it.who;
  await close(it);
  await choose(bo, "credit", it.over);
  const [sea] = await listCharities(db);
  await choose(cy, "charity", it.over, { charityId: sea?.id });
  await expect(beginFreezing(db, cast.una, it.id, it.chosen)).rejects.toThrow(Conflict);
  await reviewPayback(db, cast.una, it.id, it.over);
  await expect(beginFreezing(db, cast.una, it.id, it.over)).rejects.toThrow(Invalid);
  await freeze(it);
  await freeze(it);
  const rows = await readPayouts(db, it.id, 0, 10);
  expect(rows.map(({ way, points, matched, charity }) => [way, points, matched, charity])).toEqual([
    ["credit", 1500, 0, null],
    ["charity", 200, 200, "Sea rescue"],
  ]);
  expect([await has(bo), await has(cy), await has(di)]).toEqual([0, 0, 300]);
  const [next] = await db.execute<{ id: number }>(sql`
    select p.id::int as id from ledger_accounts a join periods p on p.id = a.period_id where a.person_id = ${di?.id ?? 0} and a.kind = 'carried'`);
  const after = new Date(it.over.getTime() + 200 * DAY_MS);
  const later: Half = {
    id: Number(next?.id) as PeriodId,
    during: it.chosen,
    over: after,
    chosen: new Date(after.getTime() + 14 * DAY_MS),
  };
  await close(later);
  await freeze(later);
  expect(await has(di)).toBe(0);
});

test("a payout is made or fails, once; what fails is the member's again, and what the community added is its own", async () => {
  const { db } = app.current;
  const it = await half({ bo: 1500, cy: 200, di: 300 });
  const { bo, cy, di } = it.who;
  await close(it);
  const [sea] = await listCharities(db);
  await choose(bo, "credit", it.over);
  await choose(cy, "charity", it.over, { charityId: sea?.id });
  await choose(di, "credit", it.over);
  await freeze(it);
  const [first, second] = await readPayouts(db, it.id, 0, 10);
  const settle = (row: typeof first, outcome: "paid" | "failed") =>
    settlePayout(db, cast.una, row?.id ?? 0, outcome, it.chosen);
  await expect(settlePayout(db, cast.ada, first?.id ?? 0, "paid", it.chosen)).rejects.toThrow(Forbidden);
  await Promise.all([settle(first, "paid"), settle(first, "paid"), settle(second, "failed"), settle(second, "failed")]);
  expect(await has(cy)).toBe(200);
  await expect(settle(second, "paid")).rejects.toThrow(Conflict);
  await expect(publishPayback(db, cast.una, it.id, it.chosen)).rejects.toThrow(Invalid);
  expect(await settleAllPaid(db, cast.una, it.id, "credit", it.chosen)).toBe(1);
  expect(await settleAllPaid(db, cast.una, it.id, "credit", it.chosen)).toBe(0);
  // The bank sends it back days later.
  await settle(first, "failed");
  expect(await has(bo)).toBe(1500);
  await publishPayback(db, cast.una, it.id, it.chosen);
  await publishPayback(db, cast.una, it.id, it.chosen);
  expect(
    (await listPublished(db)).find(({ startsOn }) => startsOn === `${it.over.getUTCFullYear()}-06-01`),
  ).toMatchObject({
    people: 1,
    points: 300,
  });
});

test("above a set sum another owner has to agree, and it is not who looked it over", async () => {
  const { db } = app.current;
  await db.insert(settings).values({ name: "secondPersonFrom", value: 100 });
  const it = await half({ bo: 101 });
  const second = await make.person(db, "secondowner", { role: "owner" });
  await close(it);
  await choose(it.who.bo, "credit", it.over);
  await reviewPayback(db, cast.una, it.id, it.chosen);
  await expect(beginFreezing(db, cast.una, it.id, it.chosen)).rejects.toThrow(Invalid);
  await expect(approvePayback(db, cast.una, it.id, it.chosen)).rejects.toThrow(Forbidden);
  await expect(approvePayback(db, cast.mo_, it.id, it.chosen)).rejects.toThrow(Forbidden);
  await approvePayback(db, second, it.id, it.chosen);
  await freeze(it);
  expect(await readPayouts(db, it.id, 0, 10)).toHaveLength(1);
  await db.delete(settings).where(eq(settings.name, "secondPersonFrom"));
});

test("what is owed is covered by what was carried over, and else owed in the next period", async () => {
  const { db } = app.current;
  const it = await half({ bo: 50, cy: 50 });
  const { bo, cy } = it.who;
  await close(it);
  await freeze(it);
  const [next] = await db.execute<{ id: number; ends: string }>(sql`
    select p.id::int as id, p.ends_on as ends from ledger_accounts a join periods p on p.id = a.period_id where a.person_id = ${bo?.id ?? 0} and a.kind = 'carried'`);
  const over = new Date(Date.parse(`${next?.ends}T00:00:00Z`) + DAY_MS);
  const later: Half = {
    id: Number(next?.id) as PeriodId,
    during: it.chosen,
    over,
    chosen: new Date(over.getTime() + 14 * DAY_MS),
  };
  for (const [who, points] of [
    [bo, 20],
    [cy, 80],
  ] as const)
    await db
      .execute(sql`
      with place as (insert into ledger_accounts (kind, person_id, period_id) values ('confirmed', ${who?.id ?? 0}, ${later.id}) returning id)
      select from place`)
      .then(() =>
        db.execute(sql`
        insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
        select 'debt of ' || ${who?.id ?? 0}::bigint, 'forfeited', 'left', a.id, f.id, ${points}, a.person_id, ${it.chosen.toISOString()}::timestamptz
        from ledger_accounts a join ledger_accounts f on f.kind = 'forfeited'
        where a.kind = 'confirmed' and a.person_id = ${who?.id ?? 0} and a.period_id = ${later.id}`),
      );
  await close(later);
  expect(await hasOf(later, bo)).toEqual({ carried: 30 });
  expect(await hasOf(later, cy)).toEqual({});
  expect(await has(cy)).toBe(-30);
});

test("whoever has not chosen is reminded twice, and nobody else", async () => {
  const { db } = app.current;
  const it = await half({ bo: 50, cy: 50 });
  await close(it);
  await choose(it.who.bo, "credit", it.over);
  for (const days of [1, 6, 8, 8, 12, 13, 15]) await remindToChoose(db, new Date(it.over.getTime() + days * DAY_MS));
  const rows = await db.execute<{ id: string }>(sql`
    select person_id as id from activity where kind = 'payback.reminded' and happened_at > ${it.over.toISOString()}::timestamptz`);
  expect(rows.map(({ id }) => Number(id))).toEqual([it.who.cy?.id, it.who.cy?.id]);
});

test("the bank's file has all transfers of cash in the order and the signs of the SEPA rules, the same each time", async () => {
  const { db, app: running } = app.current;
  const it = await half({ bo: 1234, cy: 2000, di: 500 });
  await close(it);
  await choose(it.who.bo, "cash", it.over, { holder: "Žofie <Müller> & Ωμέγα", iban: IBAN });
  await choose(it.who.cy, "cash", it.over, { holder: "Ирина Щукина", iban: "GR16 0110 1250 0000 0001 2300 695" });
  await choose(it.who.di, "credit", it.over);
  await expect(exportPayouts(db, running.seal, cast.una, it.id, it.over)).rejects.toThrow(Conflict);
  await freeze(it);
  await expect(exportTransfers(db, running.seal, cast.una, it.id, it.chosen)).rejects.toThrow(Invalid);
  await setPayer(db, running.seal, cast.una, it.id, { name: "Tern Mobile", iban: "FR14 2004 1010 0505 0001 3M02 606" });
  const xml = await exportTransfers(db, running.seal, cast.una, it.id, it.chosen);
  const [{ id: bosPayout } = { id: 0 }] = await readPayouts(db, it.id, 0, 1);
  await settlePayout(db, cast.una, bosPayout, "paid", it.chosen);
  expect(await exportTransfers(db, running.seal, cast.una, it.id, new Date())).toBe(xml);
  await expect(exportTransfers(db, running.seal, cast.ada, it.id, it.chosen)).rejects.toThrow(Forbidden);
  const read = readPayments(xml);
  expect(read.faults).toEqual([]);
  expect(read.texts("CtrlSum")).toEqual(["32.34", "32.34"]);
  expect(read.texts("NbOfTxs")).toEqual(["2", "2"]);
  expect(read.texts("InstdAmt")).toEqual(["12.34", "20.00"]);
  expect(read.texts("Nm").slice(-2)).toEqual(["Zofie Muller Omega", "Irina Shchukina"]);
  expect(read.texts("IBAN")).toEqual([
    "FR1420041010050500013M02606",
    "DE89370400440532013000",
    "GR1601101250000000012300695",
  ]);
  const list = await exportPayouts(db, running.seal, cast.una, it.id, it.chosen);
  expect(list.map(({ iban }) => iban)).toEqual(["DE89370400440532013000", "GR1601101250000000012300695", null]);
});
