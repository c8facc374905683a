import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { answerAppeal, appeal } from "#app/domain/fair-play/appeal.server";
import { decideSignal, takeBackVerdict } from "#app/domain/fair-play/decide.server";
import { findSignals } from "#app/domain/fair-play/find.server";
import { LEAST_READ } from "#app/domain/fair-play/limits";
import { listSignals } from "#app/domain/fair-play/list.server";
import { markSignIn } from "#app/domain/fair-play/marks.server";
import { listOwnSignals } from "#app/domain/fair-play/own.server";
import { readTally } from "#app/domain/fair-play/pairs.server";
import { findSignal } from "#app/domain/fair-play/show.server";
import { tallyOf } from "#app/domain/fair-play/tally";
import type { Member } from "#app/domain/people/viewer.server";
import { Conflict, Forbidden, NotFound } from "#app/lib/errors";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import { createSeal } from "#app/platform/seal.server";
import { type AnswerId, activity, favourVerdicts, type SignalId, signals, votes } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const NOW = new Date("2026-06-01T03:47:00Z");
const ago = (days: number, minutes = 0) => new Date(NOW.getTime() - days * DAY_MS - minutes * MINUTE_MS);
const LONG =
  "First restart the phone, then open the settings, choose the mobile network, switch roaming on, and wait for the bars to come back.";

type Cast = Awaited<ReturnType<typeof make.cast>>;
let known: Cast | undefined;
const crowd: Member[] = [];
beforeEach(async () => {
  const { db } = database.current;
  known ??= await make.cast(db);
  if (crowd.length > 0) return;
  for (let one = 0; one < 20; one++) crowd.push(await make.person(db, `crowd_${one}`));
  for (const [one, giver] of crowd.entries())
    for (let step = 1; step <= 6; step++) await upvotes(giver, crowd[(one + 3 * step) % crowd.length] ?? giver, 1);
});
const cast = (): Cast => {
  if (!known) throw new Error("nobody is there yet");
  return known;
};

/** So many answers of `taker` that `giver` upvotes, on questions of the public space. */
async function upvotes(giver: Member, taker: Member, times: number, at = ago(5)): Promise<void> {
  const { db } = database.current;
  const [question] = await db.execute<{ id: string }>(sql`
    insert into questions (space_id, author_id, title, slug, body, html, excerpt, renderer_version, language)
    values (${cast().spaces.plans}, ${cast().ada.id}, 'A made-up question', 'a', 'x', '', '', 1, 'en') returning id`);
  await db.execute(sql`
    with given as (
      insert into answers (question_id, author_id, body, html, renderer_version, language, answered_at)
      select ${question?.id}::bigint, ${taker.id}, 'Short ' || n, '', 1, 'en', ${at.toISOString()}::timestamptz from generate_series(1, ${times}::int) n
      returning id
    )
    insert into votes (person_id, author_id, answer_id, value, cast_at)
    select ${giver.id}, ${taker.id}, id, 1, ${at.toISOString()}::timestamptz from given`);
}

async function ring(names: readonly string[], times = 7): Promise<Member[]> {
  const members: Member[] = [];
  for (const name of names) members.push(await make.person(database.current.db, name));
  for (const giver of members) for (const taker of members) if (giver !== taker) await upvotes(giver, taker, times);
  return members;
}

const look = () => findSignals(database.current.db, NOW);

async function signalOf(kind: string, member: Member): Promise<SignalId> {
  const [found] = (await listOwnSignals(database.current.db, member)).filter((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} about ${member.handle}`);
  return found.id;
}

const favoursOf = (id: SignalId) =>
  database.current.db.select().from(favourVerdicts).where(eq(favourVerdicts.signalId, id));
const stateOf = async (id: SignalId) => new Set((await favoursOf(id)).map(({ state }) => state));

test("what is read of who gave whom is what is counted, staff left out, and what lies far back", async () => {
  const { db } = database.current;
  const { sol, ada, bo_ } = cast();
  await upvotes(sol, bo_, 4);
  await upvotes(bo_, sol, 4);
  await upvotes(ada, bo_, 3, ago(100));
  await upvotes(ada, bo_, 2);
  const rows = await db.execute<Record<"giver" | "taker" | "space" | "times", number>>(sql`
    select v.person_id::int as giver, v.author_id::int as taker, q.space_id::int as space, count(*)::int as times
    from votes v join answers a on a.id = v.answer_id join questions q on q.id = a.question_id
    where v.cast_at > ${ago(90).toISOString()}::timestamptz and ${sol.id} not in (v.person_id, v.author_id) group by 1, 2, 3`);
  const counted = tallyOf([...rows], LEAST_READ);
  const read = await readTally(db, "vote", NOW);
  expect(read.gifts).toEqual(counted.gifts);
  expect(read.spaces).toEqual(counted.spaces);
  for (const [key, share] of read.shares) expect(share).toEqual(counted.shares.get(key));
  expect(read.shares.size).toBeGreaterThan(0);
  await db.delete(votes).where(eq(votes.personId, ada.id));
});

test("a ring is told once, with its numbers, and what its members give each other is held", async () => {
  const { db } = database.current;
  const members = await ring(["rika", "rolf", "rosa"]);
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  const [rika] = members;
  if (!rika) throw new Error("nobody");
  const id = await signalOf("vote-ring", rika);
  expect(await findSignal(db, cast().mo_, id, NOW)).toMatchObject({
    kind: "vote-ring",
    state: "open",
    facts: { members: 3, inside: 42, given: 42, got: 42, days: 90 },
    people: [{ handle: "rika" }, { handle: "rolf" }, { handle: "rosa" }],
    can: { decide: true },
  });
  expect(await favoursOf(id)).toHaveLength(6);
  expect(await stateOf(id)).toEqual(new Set(["held"]));
  const told = await db.select().from(activity).where(eq(activity.kind, "signal.found"));
  expect(told).toMatchObject([{ actorId: null, detail: { signal: id } }]);
});

test("what was dismissed is told again only once there is twice as much of it", async () => {
  const { db } = database.current;
  const [tim, tom] = await ring(["tim", "tom"]);
  if (!tim || !tom) throw new Error("nobody");
  await look();
  const id = await signalOf("vote-ring", tim);
  await decideSignal(db, cast().mo_, id, { state: "dismissed", words: "They share a hobby." }, NOW);
  expect(await stateOf(id)).toEqual(new Set(["free"]));
  await upvotes(tim, tom, 5);
  expect(await look()).toBe(0);
  await upvotes(tom, tim, 9);
  expect(await look()).toBe(1);
  expect(await listOwnSignals(db, tim)).toMatchObject([{ state: "open" }, { state: "dismissed" }]);
});

test("a verdict bars what is between them; taken back, all is held as before; another one has to wait for that", async () => {
  const { db } = database.current;
  const { mo_, una } = cast();
  const [uwe] = await ring(["uwe", "ulf"]);
  if (!uwe) throw new Error("nobody");
  await look();
  const id = await signalOf("vote-ring", uwe);
  const upheld = { state: "upheld", words: "You upvote each other only." } as const;
  await expect(decideSignal(db, uwe, id, upheld, NOW)).rejects.toThrow(Forbidden);
  for (let twice = 0; twice < 2; twice++) await decideSignal(db, mo_, id, upheld, NOW);
  expect(await stateOf(id)).toEqual(new Set(["barred"]));
  await expect(decideSignal(db, una, id, { state: "dismissed", words: "Honest." }, NOW)).rejects.toThrow(Conflict);
  expect(await look()).toBe(0);
  for (let twice = 0; twice < 2; twice++) await takeBackVerdict(db, una, id, NOW);
  expect(await stateOf(id)).toEqual(new Set(["held"]));
  const kinds = await db
    .select({ kind: activity.kind })
    .from(activity)
    .where(sql`${activity.kind} like 'signal.%' and ${activity.detail} ->> 'signal' = ${String(id)}`)
    .orderBy(activity.id);
  expect(kinds.map(({ kind }) => kind)).toEqual(["signal.found", "signal.upheld", "signal.verdict-taken-back"]);
});

test("nobody decides on what is about themselves, whatever they have become", async () => {
  const { db } = database.current;
  const [max] = await ring(["maxi", "mona"]);
  if (!max) throw new Error("nobody");
  await look();
  const id = await signalOf("vote-ring", max);
  const judge = await make.change(db, max, { role: "moderator" });
  await expect(decideSignal(db, judge, id, { state: "dismissed", words: "I am fine." }, NOW)).rejects.toThrow(
    Forbidden,
  );
  expect((await findSignal(db, judge, id, NOW)).can.decide).toBe(false);
  await make.change(db, max, { role: "member" });
});

test("whom it is about may appeal once; granted, nothing is held; refused, it stays", async () => {
  const { db } = database.current;
  const { mo_, ada } = cast();
  const [gil, gus] = await ring(["gil", "gus"]);
  if (!gil || !gus) throw new Error("nobody");
  await look();
  const id = await signalOf("vote-ring", gil);
  await expect(appeal(db, ada, id, "Let me see this one.", NOW)).rejects.toThrow(NotFound);
  for (let twice = 0; twice < 2; twice++) await appeal(db, gil, id, "We help in the same shop.", NOW);
  await expect(appeal(db, gil, id, "And one thing more.", NOW)).rejects.toThrow(Conflict);
  await appeal(db, gus, id, "So do I, as Gil says.", NOW);
  const [first, second] = (await findSignal(db, mo_, id, NOW)).appeals;
  await expect(answerAppeal(db, gil, first?.id ?? 0, { granted: true, words: "Of course." }, NOW)).rejects.toThrow(
    Forbidden,
  );
  await answerAppeal(db, mo_, first?.id ?? 0, { granted: false, words: "A shop is no reason." }, NOW);
  expect(await stateOf(id)).toEqual(new Set(["held"]));
  await decideSignal(db, mo_, id, { state: "upheld", words: "You upvote each other only." }, NOW);
  await answerAppeal(db, mo_, second?.id ?? 0, { granted: true, words: "We looked again: it was honest." }, NOW);
  expect(await stateOf(id)).toEqual(new Set(["free"]));
  await expect(
    answerAppeal(db, mo_, second?.id ?? 0, { granted: false, words: "After all not." }, NOW),
  ).rejects.toThrow(Conflict);
  expect(await listOwnSignals(db, gus)).toMatchObject([
    { state: "dismissed", words: "We looked again: it was honest.", appeal: { granted: true }, can: { appeal: false } },
  ]);
});

test("members see what is held of theirs, and nobody else's name or number in it", async () => {
  const { db } = database.current;
  const [ivo] = await ring(["ivo", "ivy"]);
  if (!ivo) throw new Error("nobody");
  await look();
  const own = await listOwnSignals(db, ivo);
  expect(own).toMatchObject([{ kind: "vote-ring", state: "open", can: { appeal: true } }]);
  expect(JSON.stringify(own)).not.toMatch(/ivy|facts|times/);
  expect(await listOwnSignals(db, cast().ada)).toEqual([]);
  await expect(listSignals(db, ivo, { state: "open" })).rejects.toThrow(Forbidden);
  await expect(listSignals(db, cast().sol, { state: "open" })).rejects.toThrow(Forbidden);
});

async function accepted(asker: Member, helper: Member, seconds: number, body?: string): Promise<AnswerId> {
  const { db } = database.current;
  const question = await make.question(db, asker, {}, ago(3));
  const answer = await make.answer(db, helper, question, body ? { body } : {}, ago(2));
  await setAcceptance(db, asker, answer, true, new Date(ago(2).getTime() + seconds * 1000));
  return answer;
}

test("answers that the same asker accepts within seconds are told, once it happened three times", async () => {
  const { db } = database.current;
  const [asker, helper] = [await make.person(db, "hasty"), await make.person(db, "helper")];
  for (let times = 0; times < 2; times++) await accepted(asker, helper, 8);
  await accepted(asker, helper, 40);
  await look();
  expect(await listOwnSignals(db, helper)).toEqual([]);
  await accepted(asker, helper, 29);
  await look();
  const id = await signalOf("instant-acceptance", helper);
  expect(await findSignal(db, cast().mo_, id, NOW)).toMatchObject({ facts: { times: 3, fastest: 8, within: 30 } });
  expect(await favoursOf(id)).toMatchObject([{ giverId: asker.id, takerId: helper.id, state: "held" }]);
});

test("several new accounts that upvote one author within an hour are a burst; what everybody likes is none", async () => {
  const { db } = database.current;
  const [author, liked] = [await make.person(db, "author"), await make.person(db, "liked")];
  for (let one = 0; one < 5; one++) {
    const young = await make.person(db, `young_${one}`, { joinedAt: ago(6) });
    await upvotes(young, author, 1, ago(4, 10 * one));
    await upvotes(young, liked, 1, ago(3, 10 * one));
  }
  for (const old of crowd.slice(0, 8)) await upvotes(old, liked, 1, ago(3, 5));
  await look();
  expect(await listOwnSignals(db, author)).toMatchObject([{ kind: "burst" }]);
  expect(await listOwnSignals(db, liked)).toEqual([]);
  const id = await signalOf("burst", author);
  expect((await findSignal(db, cast().mo_, id, NOW)).facts).toMatchObject({ young: 5, everybody: 5, minutes: 60 });
});

test("the words of an older answer by somebody else are a copy, however they are set; one's own and short ones are not", async () => {
  const { db } = database.current;
  const [first, copier] = [await make.person(db, "first"), await make.person(db, "copier")];
  const question = await make.question(db, cast().ada, {}, ago(9));
  const original = await make.answer(db, first, question, { body: LONG }, ago(8));
  await make.answer(db, first, await make.question(db, cast().ada), { body: LONG }, ago(7));
  const copied = `**${LONG.toUpperCase().replaceAll(",", " –")}**`;
  const copy = await make.answer(db, copier, await make.question(db, cast().ada), { body: copied }, ago(6));
  for (const somebody of [first, copier])
    await make.answer(
      db,
      somebody,
      await make.question(db, cast().ada),
      { body: "Restart the phone, please." },
      ago(5),
    );
  await look();
  expect(await listOwnSignals(db, first)).toEqual([]);
  expect(await listOwnSignals(db, copier)).toMatchObject([{ kind: "copied-answers", answers: [copy] }]);
  const id = await signalOf("copied-answers", copier);
  expect((await findSignal(db, cast().mo_, id, NOW)).copies).toEqual([{ answerId: copy, originalId: original }]);
  const again = await make.answer(db, copier, await make.question(db, cast().ada), { body: LONG }, ago(4));
  expect(await look()).toBe(0);
  expect((await findSignal(db, cast().mo_, id, NOW)).copies.map(({ answerId }) => answerId)).toEqual([copy, again]);
  await decideSignal(db, cast().mo_, id, { state: "upheld", words: "These are not your words." }, NOW);
  expect(await look()).toBe(0);
  await make.answer(db, copier, await make.question(db, cast().ada), { body: `${LONG}!` }, ago(3));
  expect(await look()).toBe(1);
});

test("two on one device who favour each other are told; a shared address says less, and a crowded one nothing", async () => {
  const { db } = database.current;
  const seal = createSeal({ SECRET_KEY: Buffer.alloc(32, 7).toString("base64"), DATA_FOLDER: "/nonexistent" });
  const from = (member: Member, ip: string, userAgent: string) =>
    markSignIn(db, seal, member.id, { ip, userAgent }, NOW);
  const people = await Promise.all(["dora", "dirk", "nora", "nils", "cafe"].map((name) => make.person(db, name)));
  const [dora, dirk, nora, nils, cafe] = people;
  if (!dora || !dirk || !nora || !nils || !cafe) throw new Error("nobody");
  for (const one of [dora, dirk]) await from(one, "192.0.2.7", "Phone");
  for (const one of [nora, nils]) await from(one, "2001:db8:1:2::9", `Browser of ${one.handle}`);
  for (const one of [...crowd.slice(0, 5), cafe]) await from(one, "198.51.100.4", "Phone");
  await upvotes(dora, dirk, 2);
  await upvotes(nora, nils, 3);
  await upvotes(cafe, crowd[0] ?? cafe, 3);
  await look();
  expect((await listOwnSignals(db, dirk)).map(({ kind }) => kind)).toEqual(["shared-device"]);
  expect(await listOwnSignals(db, nils)).toEqual([]);
  expect(await listOwnSignals(db, cafe)).toEqual([]);
  await upvotes(nora, nils, 1);
  await look();
  expect((await listOwnSignals(db, nils)).map(({ kind }) => kind)).toContain("shared-address");
});

test("two looks at once tell everything once", async () => {
  const { db } = database.current;
  await ring(["pam", "pat"]);
  const [before] = await db.select({ count: sql<number>`count(*)::int` }).from(signals);
  const told = await Promise.all([look(), look(), look()]);
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await db.$count(signals)).toBe((before?.count ?? 0) + 1);
});
