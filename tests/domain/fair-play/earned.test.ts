import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { decideSignal, takeBackVerdict } from "#app/domain/fair-play/decide.server";
import { keepFinding } from "#app/domain/fair-play/keep.server";
import type { Member } from "#app/domain/people/viewer.server";
import { confirmDue, readHeldBetween, readHeldOf } from "#app/domain/points/confirm.server";
import { findWrongStandings, settleAll } from "#app/domain/reputation/verify.server";
import { DAY_MS } from "#app/lib/time";
import { type AnswerId, type SignalId, settings, signals } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, pointsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
const START = new Date("2026-03-02T10:00:00Z");
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);
const MO = { upheld: { state: "upheld", words: "You favour each other only." } } as const;
const DISMISSED = { state: "dismissed", words: "It was honest after all." } as const;

let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  await db.insert(settings).values({ name: "votesPerAuthorPerDay", value: 1000 });
});

/** An answer of `helper` on a question of `asker` that the asker accepts and `voters` upvote, in this order. */
async function solved(asker: Member, helper: Member, voters: readonly Member[], at = START): Promise<AnswerId> {
  const { db } = app.current;
  const question = await make.question(db, asker, {}, at);
  const answer = await make.answer(db, helper, question, {}, new Date(at.getTime() + 3_600_000));
  await setAcceptance(db, asker, answer, true, new Date(at.getTime() + 7_200_000));
  for (const [number, voter] of voters.entries())
    await voteOnAnswer(db, voter, answer, "up", new Date(at.getTime() + 7_200_000 + 1000 * number));
  await app.current.runJobs();
  return answer;
}

async function tell(held: Parameters<typeof keepFinding>[1]["held"], people: readonly Member[]): Promise<SignalId> {
  const { db } = app.current;
  const finding = { people: people.map(({ id }) => id), acts: 9, facts: { members: people.length }, held };
  await keepFinding(db, { kind: "vote-ring", subject: `vote-ring ${Math.random()}`, ...finding }, day(10));
  const [told] = await db.select({ id: sql<SignalId>`max(${signals.id})::int` }).from(signals);
  if (!told) throw new Error("nothing was told");
  return told.id;
}

const from = (giver: Member, taker: Member) => ({ giver: giver.id, taker: taker.id, times: 9, expected: 0.5 });

async function reputationOf({ id }: Member): Promise<number> {
  const [row] = await app.current.db.execute<{ reputation: number }>(
    sql`select reputation from standings where person_id = ${id}`,
  );
  return row?.reputation ?? 0;
}

/** All that somebody has. */
const stand = async (member: Member) => ({
  ...(await pointsOf(app.current.db, member)),
  reputation: await reputationOf(member),
});

/** Everything that is wrong with what people have. */
async function faults(): Promise<unknown[]> {
  const { db } = app.current;
  const found: unknown[] = [...(await faultsOf(db)), ...(await findWrongStandings(db))];
  for await (const missing of settleAll(db, day(60), { mend: false })) if (missing > 0) found.push(missing);
  return found;
}

const upheld = (id: SignalId, at = day(20)) => decideSignal(app.current.db, cast.mo_, id, MO.upheld, at);

test("what is held is not confirmed, however long it waits, and the rest of it is; dismissed, it is confirmed", async () => {
  const { db, runJobs } = app.current;
  const [asker, helper] = [await make.person(db, "ann"), await make.person(db, "ben")];
  await solved(asker, helper, [asker, cast.lea, cast.pia]);
  const id = await tell([from(asker, helper)], [asker, helper]);
  await confirmDue(db, day(30));
  expect(await stand(helper)).toEqual({ pending: 55, confirmed: 10, reputation: 45 });
  await decideSignal(db, cast.mo_, id, DISMISSED, day(31));
  await runJobs();
  await confirmDue(db, day(32));
  expect(await stand(helper)).toEqual({ pending: 0, confirmed: 65, reputation: 45 });
  expect(await faults()).toEqual([]);
});

test("of what is held, so much is said as would have been confirmed in the time that is asked about", async () => {
  const { db } = app.current;
  const [asker, helper] = [await make.person(db, "hal"), await make.person(db, "ida")];
  await solved(asker, helper, [asker, cast.lea], day(3));
  await solved(asker, helper, [cast.lea], day(40));
  const held = (first: number, last: number) => readHeldBetween(db, { from: day(first), to: day(last) });
  expect(await held(0, 60)).toEqual({ awards: 0, points: 0 });
  await tell([from(asker, helper)], [asker, helper]);
  // An acceptance and one of two upvotes; later another acceptance, and an upvote by somebody else.
  expect(await held(0, 60)).toEqual({ awards: 3, points: 105 });
  expect(await held(0, 20)).toEqual({ awards: 2, points: 55 });
  expect(await held(20, 60)).toEqual({ awards: 1, points: 50 });
  expect(await readHeldOf(db, helper)).toEqual({ awards: 3, points: 105 });
  expect(await readHeldOf(db, asker)).toEqual({ awards: 0, points: 0 });
});

test("upheld, all that came of it is taken back, pending or confirmed; what others gave stays", async () => {
  const { db, runJobs } = app.current;
  const [asker, helper] = [await make.person(db, "cat"), await make.person(db, "dan")];
  await solved(asker, helper, [asker, cast.lea]);
  await confirmDue(db, day(16));
  await solved(asker, helper, [cast.pia, asker], day(15));
  expect(await stand(helper)).toEqual({ pending: 60, confirmed: 60, reputation: 70 });
  await upheld(await tell([from(asker, helper)], [asker, helper]));
  await runJobs();
  expect(await stand(helper)).toEqual({ pending: 5, confirmed: 5, reputation: 20 });
  await setAcceptance(db, asker, await solved(asker, helper, [asker], day(21)), true);
  expect(await stand(helper)).toEqual({ pending: 5, confirmed: 5, reputation: 20 });
  expect(await faults()).toEqual([]);
});

test("a verdict that is taken back restores exactly what there was, also beyond the most of a day", async () => {
  const { db, runJobs } = app.current;
  await db.insert(settings).values({ name: "pointsPerDay", value: 100 });
  const [asker, helper] = [await make.person(db, "eva"), await make.person(db, "fox")];
  for (const days of [0, 0, 1, 2]) await solved(asker, helper, [asker, cast.lea], day(days));
  await confirmDue(db, day(18));
  await solved(asker, helper, [asker], day(19));
  const before = [await stand(asker), await stand(helper)];
  expect(before[1]).toMatchObject({ pending: 55, confirmed: 100 + 60 + 60 });
  const id = await tell([from(asker, helper), from(helper, asker)], [asker, helper]);
  for (let twice = 0; twice < 2; twice++) {
    await upheld(id);
    await runJobs();
    expect((await stand(helper)).confirmed).toBeLessThan(30);
    await takeBackVerdict(db, cast.una, id, day(21));
    await decideSignal(db, cast.mo_, id, DISMISSED, day(21));
    await runJobs();
    await confirmDue(db, day(22));
    expect([await stand(asker), await stand(helper)]).toEqual(before);
    await takeBackVerdict(db, cast.una, id, day(22));
    await runJobs();
  }
  await decideSignal(db, cast.mo_, id, DISMISSED, day(23));
  await runJobs();
  await solved(cast.ada, helper, [], day(23));
  expect((await stand(helper)).pending).toBe(55 + 50);
  expect(await faults()).toEqual([]);
});

test("a copied answer earns nothing from anybody, and all else of its author does", async () => {
  const { db, runJobs } = app.current;
  const helper = await make.person(db, "gia");
  const original = await solved(cast.ada, cast.bo_, []);
  const copy = await solved(cast.ada, helper, [cast.lea, cast.pia], day(1));
  await solved(cast.lea, helper, [], day(2));
  const id = await tell([{ answer: copy, original, taker: helper.id }], [helper]);
  await confirmDue(db, day(18));
  expect(await stand(helper)).toMatchObject({ pending: 60, confirmed: 50 });
  await upheld(id);
  await runJobs();
  expect(await stand(helper)).toEqual({ pending: 0, confirmed: 50, reputation: 15 });
  expect(await faults()).toEqual([]);
});
