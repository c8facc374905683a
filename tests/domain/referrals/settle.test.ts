import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { tieToInviter } from "#app/domain/accounts/inviter.server";
import type { Member } from "#app/domain/people/viewer.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { readReferrals } from "#app/domain/referrals/read.server";
import { settleReferrals } from "#app/domain/referrals/settle.server";
import { DAY_MS } from "#app/lib/time";
import { inTransaction } from "#app/platform/db.server";
import { favourVerdicts, people, referrals, settings, signals, signInMarks, votes } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, linesOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const made = { people: 0 };

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const JOINED = new Date("2026-03-01T12:00:00Z");
const day = (days: number) => new Date(JOINED.getTime() + days * DAY_MS);
const someone = (more: Parameters<typeof make.person>[2] = {}) =>
  make.person(app.current.db, `person${++made.people}`, { joinedAt: JOINED, ...more });

/** Somebody who joined by the member's link. */
async function invitedBy(inviter: Member, more: Parameters<typeof make.person>[2] = {}): Promise<Member> {
  const { db } = app.current;
  const member = await someone(more);
  await inTransaction(db, (tx) => tieToInviter(tx, member.id, inviter.handle, JOINED));
  return member;
}

/** They asked something on these days after joining. */
async function writesOn(member: Member, ...days: number[]): Promise<void> {
  const { db } = app.current;
  for (const each of days) {
    const id = await make.question(db, cast.ada);
    await db.execute(sql`
      update questions set author_id = ${member.id}, asked_at = ${day(each).toISOString()}::timestamptz where id = ${id}`);
  }
}

const settle = (days: number) => settleReferrals(app.current.db, day(days));
const pending = async (member: Member) => (await pointsOf(app.current.db, member)).pending;
const stateOf = async ({ id }: Member) => {
  const [row] = await app.current.db.select().from(referrals).where(eq(referrals.personId, id));
  return row?.state;
};

/** A moderator looks at the two, or has upheld that there was no fair play. */
async function verdictOn(giver: Member, taker: Member, state: "held" | "barred") {
  const { db } = app.current;
  const [signal] = await db
    .insert(signals)
    .values({ kind: "vote-ring", subject: `vote-ring ${giver.id} ${taker.id}`, acts: 4, facts: {}, foundAt: JOINED })
    .returning({ id: signals.id });
  const signalId = signal?.id;
  if (!signalId) throw new Error("no signal");
  await db.insert(favourVerdicts).values({ signalId, giverId: giver.id, takerId: taker.id, state, times: 4 });
  const set = (to: "held" | "barred" | "free") =>
    db.update(favourVerdicts).set({ state: to }).where(eq(favourVerdicts.signalId, signalId));
  return { set };
}

const marked = (mark: string, ...members: Member[]) =>
  app.current.db
    .insert(signInMarks)
    .values(members.map(({ id }) => ({ personId: id, mark, of: "address" as const, seenOn: "2026-03-01" })));

test("points come when the customer has taken part on three days within their time, once, whoever settles at once", async () => {
  const { db } = app.current;
  const inviter = await someone();
  const member = await invitedBy(inviter);
  await writesOn(member, 0, 0.1, 5);
  await settle(6);
  expect([await pending(inviter), await stateOf(member)]).toEqual([0, "waiting"]);
  const questionId = await make.question(db, cast.ada);
  await db.insert(votes).values({ personId: member.id, authorId: cast.ada.id, questionId, value: 1, castAt: day(59) });
  await Promise.all([settle(61), settle(61), settle(61)]);
  await settle(80);
  expect(await linesOf(db, inviter)).toEqual([["award", "referral", 200, 0]]);
  expect([await pending(member), await stateOf(member)]).toEqual([0, "earned"]);
  expect(await readReferrals(db, inviter)).toMatchObject({ joined: 1, active: 1, waiting: 0, points: 200 });
  await confirmDue(db, day(90));
  expect(await pointsOf(db, inviter)).toMatchObject({ pending: 0, confirmed: 200 });
});

test("whoever takes part too late, or not at all, lapses, and earns nobody anything later", async () => {
  const inviter = await someone();
  const late = await invitedBy(inviter);
  await writesOn(late, 1, 2, 60);
  await settle(59);
  expect(await stateOf(late)).toBe("waiting");
  await settle(60);
  expect([await stateOf(late), await pending(inviter)]).toEqual(["lapsed", 0]);
  expect(await readReferrals(app.current.db, inviter)).toMatchObject({
    joined: 1,
    active: 0,
    waiting: 0,
    uncounted: 1,
  });
});

test("no more than the most of a period earn, also for many who become active at once; the next period begins anew", async () => {
  const { db } = app.current;
  await db.insert(settings).values({ name: "referralsPerPeriod", value: 2 });
  const inviter = await someone();
  const members = [];
  for (let n = 0; n < 3; n++) members.push(await invitedBy(inviter));
  for (const member of members) await writesOn(member, 1, 2, 3);
  await Promise.all([settle(4), settle(4)]);
  const states = await Promise.all(members.map(stateOf));
  expect(states.sort()).toEqual(["beyond", "earned", "earned"]);
  expect(await pending(inviter)).toBe(400);
  // Somebody who deletes their account makes no room for another.
  const [gone] = members;
  await db.delete(referrals).where(eq(referrals.personId, gone?.id ?? cast.ada.id));
  const fourth = await invitedBy(inviter);
  await writesOn(fourth, 1, 2, 3);
  await settle(5);
  expect(await stateOf(fourth)).toBe("beyond");
  const fifth = await invitedBy(inviter);
  await writesOn(fifth, 1, 2, 3);
  await settle(95);
  expect([await stateOf(fifth), await pending(inviter)]).toEqual(["earned", 600]);
  await db.delete(settings).where(eq(settings.name, "referralsPerPeriod"));
});

test("nothing is earned with whoever signs in from the same place, also where one invites a crowd there; a network of many says nothing", async () => {
  const { db } = app.current;
  const inviter = await someone();
  const alone = await invitedBy(inviter);
  await marked("home", inviter, alone);
  const crowd: Member[] = [];
  for (let n = 0; n < 5; n++) crowd.push(await invitedBy(inviter));
  await marked("den", inviter, ...crowd);
  const commuter = await invitedBy(inviter);
  const strangers = await Promise.all([someone(), someone(), someone()]);
  await marked("station", inviter, commuter, ...strangers);
  for (const member of [alone, ...crowd, commuter]) await writesOn(member, 1, 2, 3);
  await settle(4);
  expect(await Promise.all([alone, ...crowd].map(stateOf))).toEqual(Array(6).fill("shared"));
  expect([await stateOf(commuter), await pending(inviter)]).toEqual(["earned", 200]);
  // Seen together only afterwards.
  await marked("later", inviter, commuter);
  await settle(5);
  expect([await stateOf(commuter), await pending(inviter)]).toEqual(["shared", 0]);
  await db.delete(signInMarks);
  await settle(6);
  expect(await stateOf(commuter)).toBe("shared");
});

test("a pair that a moderator looks at waits, one that was barred loses it, in either direction, and has it back with the verdict", async () => {
  const inviter = await someone();
  const member = await invitedBy(inviter);
  await writesOn(member, 1, 2, 3);
  const verdict = await verdictOn(member, inviter, "held");
  await settle(70);
  expect([await stateOf(member), await pending(inviter)]).toEqual(["waiting", 0]);
  await verdict.set("free");
  await settle(71);
  expect(await pending(inviter)).toBe(200);
  await confirmDue(app.current.db, day(90));
  const never = await invitedBy(inviter);
  await writesOn(never, 1, 2, 3);
  await verdictOn(inviter, never, "barred");
  const later = await verdictOn(inviter, member, "barred");
  await settle(91);
  expect([await stateOf(member), await pointsOf(app.current.db, inviter)]).toEqual([
    "barred",
    { pending: 0, confirmed: 0 },
  ]);
  expect(await stateOf(never)).toBe("barred");
  await later.set("free");
  await settle(92);
  await settle(93);
  expect([await stateOf(member), await pending(inviter)]).toEqual(["earned", 200]);
});

test("staff earn nothing by their link, nobody does with staff, and nobody is tied to themselves", async () => {
  const { db } = app.current;
  const member = await invitedBy(cast.sol);
  await writesOn(member, 1, 2, 3);
  const inviter = await someone();
  const colleague = await invitedBy(inviter);
  await writesOn(colleague, 1, 2, 3);
  await db.update(people).set({ role: "staff" }).where(eq(people.id, colleague.id));
  await settle(4);
  expect([await pending(cast.sol), await pending(inviter)]).toEqual([0, 0]);
  expect(await stateOf(colleague)).toBe("waiting");
  const alone = await someone();
  await inTransaction(db, (tx) => tieToInviter(tx, alone.id, alone.handle, JOINED));
  expect(await stateOf(alone)).toBeUndefined();
});
