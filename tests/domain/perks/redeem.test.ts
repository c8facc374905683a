import { randomUUID } from "node:crypto";
import { eq, type SQL, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { readCatalogue } from "#app/domain/perks/catalogue.server";
import { changePerk, openPerk, setPerkOpen } from "#app/domain/perks/keep.server";
import { redeem } from "#app/domain/perks/redeem.server";
import { findRedemption, listOwn, listQueue } from "#app/domain/perks/redemptions.server";
import { fulfil, refund } from "#app/domain/perks/settle.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { setBudget } from "#app/domain/rewards/payback.server";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { isoDay } from "#app/lib/time";
import {
  type IdeaId,
  ideas,
  type PeriodId,
  type PerkId,
  people,
  periods,
  perks,
  type RedemptionId,
  redemptions,
  settings,
} from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, giveConfirmed, linesOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let done: IdeaId;
const AT = new Date("2026-03-02T10:00:00Z");
const made = { people: 0 };

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  done = await make.idea(db, cast.sol);
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, done));
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

/** Somebody with so many points confirmed. */
async function earner(points: number, at = AT): Promise<Member> {
  const member = await make.person(app.current.db, `earner${++made.people}`);
  await giveConfirmed(app.current.db, done, [{ id: member.id, points }], at);
  return member;
}

const perk = (more: Partial<Parameters<typeof openPerk>[2]> = {}) =>
  openPerk(
    app.current.db,
    cast.una,
    { kind: "data", name: "5 GB", description: "", price: 100, stock: null, perMember: null, ...more },
    AT,
  );

const take = (member: Member, perkId: PerkId, more: { price?: number; key?: string; at?: Date } = {}) =>
  redeem(app.current.db, member, { perkId, price: more.price ?? 100, key: more.key ?? randomUUID() }, more.at ?? AT);

const handOver = (id: RedemptionId, words = "", at = AT) =>
  fulfil(app.current.db, app.current.app.seal, cast.sol, id, words, at);
const stockOf = async (id: PerkId) =>
  (await app.current.db.select({ stock: perks.stock }).from(perks).where(eq(perks.id, id)))[0]?.stock;
const confirmedOf = async (member: Member) => (await pointsOf(app.current.db, member)).confirmed;
const periodAt = async (startsOn: string): Promise<PeriodId> =>
  (await app.current.db.select({ id: periods.id }).from(periods).where(eq(periods.startsOn, startsOn)))[0]?.id ??
  (0 as PeriodId);

/** How many came through, and the words by which the others were refused. */
async function outcomesOf(all: Promise<unknown>[]): Promise<[number, ...string[]]> {
  const settled = await Promise.allSettled(all);
  const words = settled.flatMap((one) =>
    one.status === "rejected" ? [one.reason instanceof Invalid ? `${one.reason.fields[""]}` : String(one.reason)] : [],
  );
  return [settled.length - words.length, ...new Set(words)];
}

test("one balance pays once, however many ask at the same moment; the others are told plainly", async () => {
  const member = await earner(150);
  const id = await perk();
  const asked = Array.from({ length: 20 }, () => take(member, id));
  expect(await outcomesOf(asked)).toEqual([1, "error.pointsTooFew"]);
  expect(await confirmedOf(member)).toBe(50);
});

test("the last ones are had once, however many ask at the same moment", async () => {
  const id = await perk({ stock: 3 });
  const members = await Promise.all(Array.from({ length: 12 }, () => earner(100)));
  expect(await outcomesOf(members.map((member) => take(member, id)))).toEqual([3, "error.soldOut"]);
  expect(await stockOf(id)).toBe(0);
});

test("the same sending of a form takes one, also when it comes many times at once", async () => {
  const member = await earner(500);
  const id = await perk();
  const key = randomUUID();
  const ids = await Promise.all(Array.from({ length: 8 }, () => take(member, id, { key })));
  expect(new Set(ids).size).toBe(1);
  expect(await confirmedOf(member)).toBe(400);
});

test("a member has no more of a perk than its limit, and what was given back does not count", async () => {
  const { db } = app.current;
  const member = await earner(1000);
  const id = await perk({ perMember: 2, stock: 10 });
  expect(await outcomesOf(Array.from({ length: 6 }, () => take(member, id)))).toEqual([2, "error.perkLimit"]);
  const { rows } = await listOwn(db, app.current.app.seal, member, null);
  await refund(db, cast.sol, rows[0]?.id ?? (0 as RedemptionId), "Out of order", AT);
  expect(await stockOf(id)).toBe(9);
  await take(member, id);
  await expect(take(member, id)).rejects.toThrow(Invalid);
  const shown = await readCatalogue(db, member, AT);
  expect(shown.perks.find((one) => one.id === id)).toMatchObject({ had: 2, hindrance: "perkLimit" });
  expect(shown.spendable).toBe(800);
});

test("it costs what was shown, or nothing; one that is closed is not there", async () => {
  const { db } = app.current;
  const member = await earner(300);
  const id = await perk();
  const [held] = await db.select().from(perks).where(eq(perks.id, id));
  const { openedAt, closedAt, id: _, ...words } = held ?? (undefined as never);
  await changePerk(db, cast.una, id, { ...words, price: 250, stockWas: null }, AT);
  await expect(take(member, id)).rejects.toMatchObject({ fields: { "": "error.perkChanged" } });
  await setPerkOpen(db, cast.una, id, false, AT);
  await expect(take(member, id, { price: 250 })).rejects.toThrow(NotFound);
  await setPerkOpen(db, cast.una, id, true, AT);
  await take(member, id, { price: 250 });
  expect(await confirmedOf(member)).toBe(50);
});

test("what was taken is handed over once, with words that only the member reads", async () => {
  const { db } = app.current;
  const member = await earner(100);
  const id = await take(member, await perk());
  await Promise.all([handOver(id, "CODE-1234"), handOver(id, "CODE-1234")]);
  await handOver(id, "ANOTHER");
  const { rows } = await listOwn(db, app.current.app.seal, member, null);
  expect(rows).toMatchObject([{ state: "fulfilled", words: "CODE-1234", unreadable: false }]);
  const [kept] = await db.select().from(redemptions).where(eq(redemptions.id, id));
  expect(JSON.stringify(kept)).not.toContain("CODE");
  expect(JSON.stringify(await findRedemption(db, cast.sol, id))).not.toContain("CODE");
  await expect(refund(db, cast.sol, id, "Changed my mind", AT)).rejects.toThrow(Conflict);
  expect(await linesOf(db, member)).toEqual([
    ["award", "idea-done", 100, 0],
    ["confirmed", "waited", 100, 0],
    ["reserved", "perk", 100, 0],
    ["fulfilled", "perk", 100, 0],
  ]);
});

test("what cannot be had is given back once, also when it is asked for at the same moment as it is handed over", async () => {
  const { db } = app.current;
  const member = await earner(100);
  const perkId = await perk({ stock: 5 });
  const id = await take(member, perkId);
  const giveBack = () => refund(db, cast.sol, id, "Sold out after all", AT);
  await Promise.allSettled([giveBack(), giveBack(), handOver(id), giveBack(), handOver(id)]);
  const [kept] = await db.select().from(redemptions).where(eq(redemptions.id, id));
  expect(await confirmedOf(member)).toBe(kept?.state === "refunded" ? 100 : 0);
  expect(await stockOf(perkId)).toBe(kept?.state === "refunded" ? 5 : 4);
  const again = await take(await earner(100), perkId);
  await giveBackTo(again);
  await giveBackTo(again);
  await expect(handOver(again)).rejects.toThrow(Conflict);
});

const giveBackTo = (id: RedemptionId, at = AT) => refund(app.current.db, cast.sol, id, "It broke on the way", at);

test("members hand nothing over, and staff nothing to themselves", async () => {
  const { db } = app.current;
  const member = await earner(100);
  const id = await take(member, await perk());
  await expect(listQueue(db, member, { state: "reserved", after: null })).rejects.toThrow(Forbidden);
  await expect(fulfil(db, app.current.app.seal, cast.ada, id, "", AT)).rejects.toThrow(Forbidden);
  await expect(fulfil(db, app.current.app.seal, cast.mo_, id, "", AT)).rejects.toThrow(Forbidden);
  await expect(setPerkOpen(db, cast.sol, 1 as PerkId, false, AT)).rejects.toThrow(Forbidden);
  await db.update(people).set({ role: "staff" }).where(eq(people.id, member.id));
  const asStaff = await make.member(db, member.id);
  await expect(fulfil(db, app.current.app.seal, asStaff, id, "", AT)).rejects.toThrow(Forbidden);
  await db.update(people).set({ role: "member" }).where(eq(people.id, member.id));
  await handOver(id);
});

test("an owner who changes what is left takes back nothing that was taken meanwhile", async () => {
  const { db } = app.current;
  const id = await perk({ stock: 10 });
  const [held] = await db.select().from(perks).where(eq(perks.id, id));
  const { openedAt, closedAt, id: _, ...words } = held ?? (undefined as never);
  await take(await earner(100), id);
  await changePerk(db, cast.una, id, { ...words, stock: 20, stockWas: 10 }, AT);
  expect(await stockOf(id)).toBe(19);
  await expect(changePerk(db, cast.una, id, { ...words, stock: 0, stockWas: 20 }, AT)).rejects.toThrow(Conflict);
  await expect(db.execute(sql`update perks set stock = -1 where id = ${id}`)).rejects.toThrow();
});

test("what a perk says and what the ledger says are compared", async () => {
  const { db } = app.current;
  const member = await earner(100);
  const id = await take(member, await perk());
  const set = (words: SQL) => db.execute(sql`update redemptions set ${words} where id = ${id}`);
  await set(sql`state = 'fulfilled', settled_at = now()`);
  const faults = await faultsOf(db);
  expect(faults).toContain(`Redemption ${id} and its entries do not say the same.`);
  expect(faults.filter((fault) => fault.startsWith("Account"))).toHaveLength(2);
  await set(sql`state = 'reserved', settled_at = null, carried = 100`);
  expect(await faultsOf(db)).toEqual([`Redemption ${id} and its entries do not say the same.`]);
  await set(sql`carried = 0`);
});

test("nobody spends what they owe, by hand in the database either", async () => {
  const { db } = app.current;
  const member = await earner(100);
  await take(member, await perk());
  const spend = db.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, redemption_id, happened_at)
    select 'by hand', 'reserved', 'perk', c.id, s.id, 1, c.person_id, (select max(id) from redemptions), now()
    from ledger_accounts c join ledger_accounts s on s.kind = 'reserved' and s.person_id = c.person_id
    where c.kind = 'confirmed' and c.person_id = ${member.id}`);
  await expect(spend).rejects.toThrow();
});

test("no more of a period's budget goes for perks than its share; what is spent is not there to share when it closes", async () => {
  const { db } = app.current;
  const during = new Date("2027-01-10T00:00:00Z");
  const [spender, saver] = [await earner(1000, during), await earner(1000, during)];
  const period = await periodAt("2026-12-01");
  await setBudget(db, cast.una, period, 1200, during);
  await db.insert(settings).values({ name: "perksShare", value: 50 });
  const id = await perk({ price: 300 });
  const asked = Array.from({ length: 3 }, () => take(spender, id, { price: 300, at: during }));
  expect(await outcomesOf(asked)).toEqual([2, "error.perksBudget"]);
  await db.delete(settings).where(eq(settings.name, "perksShare"));
  const { rows } = await listOwn(db, app.current.app.seal, spender, null);
  await handOver(rows[0]?.id ?? (0 as RedemptionId), "", during);
  // Of 1200 600 went for perks; 1400 confirmed points share what is left.
  const closing = new Date("2027-06-01T00:00:00Z");
  await closeAll(closing);
  expect([await confirmedOf(spender), await confirmedOf(saver)]).toEqual([
    Math.floor((400 * 600) / 1400),
    Math.floor((1000 * 600) / 1400),
  ]);
  // What cannot be had after all comes back in full, into the next period.
  await giveBackTo(rows[1]?.id ?? (0 as RedemptionId), closing);
  expect(await confirmedOf(spender)).toBe(Math.floor((400 * 600) / 1400) + 300);
});

/** All periods that are over close, in their order. */
async function closeAll(now: Date): Promise<void> {
  const { db } = app.current;
  const open = await db.execute<{ id: number }>(sql`
    select id::int from periods where state = 'open' and ends_on < ${isoDay(now)}::date order by starts_on`);
  for (const { id } of open) {
    await beginClosing(db, cast.una, id as PeriodId, now);
    while (await closeSome(db, id as PeriodId, now));
  }
}

test("what was carried over is spent first, and comes back as such", async () => {
  const { db } = app.current;
  const at = new Date("2027-07-01T00:00:00Z");
  const member = await earner(160, at);
  const period = await periodAt("2027-06-01");
  await db.execute(
    sql`insert into ledger_accounts (kind, person_id, period_id) values ('carried', ${member.id}, ${period})`,
  );
  await db.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, happened_at)
    select 'roll for ' || ${member.id}::bigint, 'rolled', 'no-choice', f.id, c.id, 60, ${member.id}, ${at.toISOString()}::timestamptz
    from ledger_accounts f join ledger_accounts c on c.kind = 'carried' and c.person_id = f.person_id
    where f.kind = 'confirmed' and f.person_id = ${member.id}`);
  const id = await take(member, await perk(), { at });
  const held = async () =>
    Object.fromEntries(
      (
        await db.execute<{ kind: string; points: number }>(sql`
          select kind, balance::int as points from ledger_accounts where person_id = ${member.id} and balance <> 0`)
      ).map(({ kind, points }) => [kind, points]),
    );
  expect(await held()).toEqual({ confirmed: 60, reserved: 100 });
  await giveBackTo(id, at);
  expect(await held()).toEqual({ confirmed: 100, carried: 60 });
});

test("points of a period that is over, and closed, are not there to spend", async () => {
  const member = await earner(100, new Date("2027-08-01T00:00:00Z"));
  await expect(take(member, await perk(), { at: new Date("2027-12-02T00:00:00Z") })).rejects.toThrow(Invalid);
});
