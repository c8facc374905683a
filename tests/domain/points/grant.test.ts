import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { explainBalance } from "#app/domain/points/explain.server";
import { type Grant, grant, takeGrantsBack } from "#app/domain/points/grant.server";
import { settle } from "#app/domain/points/settle.server";
import { DAY_MS } from "#app/lib/time";
import { inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas, people, settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, linesOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
const AT = new Date("2026-03-02T10:00:00Z");
let cast: Awaited<ReturnType<typeof make.cast>>;
let promoted: IdeaId;
let spaceId: never;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  promoted = await make.idea(db, cast.ada);
  const [idea] = await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, promoted)).returning();
  spaceId = idea?.spaceId as never;
});

afterEach(async () => {
  expect((await faultsOf(app.current.db)).filter((fault) => !fault.includes(`idea ${promoted} done`))).toEqual([]);
});

const give = (...grants: Grant[]) => inTransaction(app.current.db, (tx) => grant(tx, grants));
const takeBack = (slot: string, at = AT) =>
  inTransaction(app.current.db, (tx) => takeGrantsBack(tx, [slot], "quest-undone", at));
const quest = ({ id }: Member, points = 30): Grant => ({
  slot: `quest first of person ${id}`,
  cause: "quest",
  personId: id,
  points,
  at: AT,
});

test("what is granted once is given once, however often and by however many it is asked for, and waits as all points do", async () => {
  const { db } = app.current;
  const { bo_, lea } = cast;
  const referral: Grant = { ...quest(bo_, 100), slot: `referral of person ${lea.id}`, cause: "referral" };
  await Promise.all(Array.from({ length: 8 }, () => give(quest(bo_), quest(lea), referral)));
  expect(await pointsOf(db, bo_)).toEqual({ pending: 130, confirmed: 0 });
  expect(await pointsOf(db, lea)).toEqual({ pending: 30, confirmed: 0 });
  await confirmDue(db, new Date(AT.getTime() + 13 * DAY_MS));
  expect((await pointsOf(db, bo_)).confirmed).toBe(0);
  await confirmDue(db, new Date(AT.getTime() + 14 * DAY_MS));
  expect(await pointsOf(db, bo_)).toEqual({ pending: 0, confirmed: 130 });
  expect((await explainBalance(db, bo_.handle)).at(-1)).toMatchObject({ pending: 0, confirmed: 130 });
});

test("it is taken back once, from wherever it is, and can be earned anew", async () => {
  const { db } = app.current;
  const { bo_, lea } = cast;
  const slot = quest(lea).slot;
  await Promise.all([takeBack(slot), takeBack(slot), takeBack(slot)]);
  expect(await pointsOf(db, lea)).toEqual({ pending: 0, confirmed: 0 });
  expect(await takeBack("quest that nobody did")).toBe(0);
  expect([await give(quest(lea)), await give(quest(lea))]).toEqual([1, 0]);
  await takeBack(slot);
  expect(await linesOf(db, lea)).toEqual([
    ["award", "quest", 30, 0],
    ["confirmed", "waited", 30, 0],
    ["reversed", "quest-undone", 30, 0],
    ["award", "quest", 30, 0],
    ["reversed", "quest-undone", 30, 0],
  ]);
  expect((await pointsOf(db, bo_)).confirmed).toBe(130);
});

test("staff, and who left, are granted nothing; a day gives no more than its most, and says what it withheld", async () => {
  const { db } = app.current;
  const [former, eager] = [await make.person(db, "former"), await make.person(db, "eager")];
  await db.update(people).set({ leftAt: AT, email: null, passwordHash: null }).where(eq(people.id, former.id));
  expect(await give(quest(former), quest(cast.sol), quest(cast.una))).toBe(0);
  await db.insert(settings).values({ name: "pointsPerDay", value: 50 });
  await give(quest(eager), { ...quest(eager), slot: "quest second" });
  await db.delete(settings).where(eq(settings.name, "pointsPerDay"));
  expect(await linesOf(db, eager)).toEqual([
    ["award", "quest", 30, 0],
    ["award", "quest", 20, 10],
  ]);
});

test("an idea that is done may earn for many who promoted it, and its author's own award is settled apart from theirs", async () => {
  const { db } = app.current;
  const crowd = [await make.person(db, "early1"), await make.person(db, "early2")];
  const asGrant = ({ id }: Member): Grant => ({
    slot: `idea ${promoted} promoter ${id}`,
    cause: "idea-promoted",
    personId: id,
    points: 20,
    ideaId: promoted,
    spaceId,
    at: AT,
  });
  await give(...crowd.map(asGrant));
  const subjects = { answers: new Map(), ideas: new Map([[promoted, AT]]) };
  await settle(db, subjects);
  await db.update(ideas).set({ status: "planned" }).where(eq(ideas.id, promoted));
  await settle(db, subjects);
  for (const who of crowd) expect(await pointsOf(db, who)).toEqual({ pending: 20, confirmed: 0 });
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, promoted));
  await settle(db, subjects);
  for (const who of crowd) expect((await linesOf(db, who)).length).toBe(1);
});

test.each([
  ["a quest that names a post", sql`'quest', (select max(id) from ideas)`],
  ["a promoted idea that names none", sql`'idea-promoted', null`],
  ["an accepted answer that names none", sql`'accepted', null`],
])("nothing is written for %s", async (_, said) => {
  await expect(
    app.current.db.execute(sql`
      insert into ledger_entries (key, kind, cause, idea_id, from_id, to_id, amount, person_id, happened_at)
      select s.*, p.id, 0, p.person_id, now() from (select 'by hand', 'award', ${said}, (select id from ledger_accounts where kind = 'budget')) s,
      (select id, person_id from ledger_accounts where kind = 'pending' limit 1) p`),
  ).rejects.toThrow();
});
