import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { mergeIdea } from "#app/domain/ideas/merge.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { settlePromoters, sweepPromoters } from "#app/domain/statuses/early-promoters.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { DAY_MS } from "#app/lib/time";
import { favourVerdicts, type IdeaId, type IdeaStatus, ideaVotes, people, settings, signals } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, linesOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
const made = { people: 0, words: 0 };

beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

afterEach(async () => {
  expect(await faultsOf(app.current.db)).toEqual([]);
});

const START = new Date(Date.now() - 20 * DAY_MS);
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);
const fan = (more: Parameters<typeof make.person>[2] = {}) =>
  make.person(app.current.db, `fan${++made.people}`, { trustLevel: 2, ...more });
const promotes = (member: Member, idea: IdeaId, days: number) =>
  voteOnIdea(app.current.db, member, idea, "promote", day(days));

/** The company says so, and what follows from it is done. */
async function becomes(idea: IdeaId, status: IdeaStatus, days: number): Promise<void> {
  const body = `This is what we say now, number ${++made.words}.`;
  const word = { status, body, reason: null, wouldChange: "", lookAgainOn: null };
  await setStatus(app.current.db, cast.sol, idea, word, day(days));
  await app.current.runJobs();
}

const linesOfAll = (members: readonly Member[]) =>
  Promise.all(members.map(async (member) => (await linesOf(app.current.db, member)).map((line) => line.slice(0, 3))));
const GIVEN = ["award", "idea-promoted", 20];

test("the first to promote it before it was planned have points once it is done, however often that is settled", async () => {
  const { db } = app.current;
  await db.insert(settings).values({ name: "promotersThanked", value: 2 });
  const idea = await make.idea(db, cast.ada, {}, START);
  const [first, second, third, late] = [await fan(), await fan(), await fan(), await fan()];
  await promotes(second, idea, 2);
  await promotes(first, idea, 1);
  await promotes(third, idea, 3);
  await becomes(idea, "planned", 4);
  await promotes(late, idea, 5);
  await becomes(idea, "in-progress", 6);
  expect(await linesOfAll([first, second, third, late])).toEqual([[], [], [], []]);
  await becomes(idea, "done", 7);
  await Promise.all([1, 2, 3].map(() => settlePromoters(db, idea, day(8))));
  // Whoever takes the vote back makes no room for another.
  await voteOnIdea(db, first, idea, "none", day(9));
  await settlePromoters(db, idea, day(9));
  expect(await linesOfAll([first, second, third, late])).toEqual([[GIVEN], [GIVEN], [], []]);
  await db.delete(settings).where(eq(settings.name, "promotersThanked"));
});

test("its author, staff, newcomers, whoever came late, and those whose wish staff wrote down are not among them", async () => {
  const { db } = app.current;
  const idea = await make.idea(db, cast.ada, {}, START);
  const [newcomer, colleague, asked, fair] = [
    await fan({ trustLevel: 0, joinedAt: new Date() }),
    await fan(),
    await fan(),
    await fan(),
  ];
  for (const member of [newcomer, colleague, asked, fair]) await promotes(member, idea, 1);
  await db.update(ideaVotes).set({ recorderId: cast.sol.id }).where(eq(ideaVotes.personId, asked.id));
  await db.update(people).set({ role: "staff" }).where(eq(people.id, colleague.id));
  await db.execute(sql`insert into idea_votes (idea_id, cast_on_id, person_id, value, cast_at)
    values (${idea}, ${idea}, ${cast.ada.id}, 1, ${day(1).toISOString()}::timestamptz) on conflict do nothing`);
  await becomes(idea, "planned", 3);
  const late = await fan();
  await promotes(late, idea, 4);
  await becomes(idea, "done", 7);
  expect(await linesOfAll([newcomer, colleague, asked, fair, late])).toEqual([[], [], [], [GIVEN], []]);
  expect((await linesOf(db, cast.ada)).some(([, cause]) => cause === "idea-promoted")).toBe(false);
  await db.delete(ideaVotes).where(eq(ideaVotes.personId, cast.ada.id));
});

test("it is taken back when the idea is not done any more, or merged, and given again when it is", async () => {
  const { db } = app.current;
  const idea = await make.idea(db, cast.ada, {}, START);
  const member = await fan();
  await promotes(member, idea, 1);
  await becomes(idea, "done", 2);
  await becomes(idea, "in-progress", 3);
  await becomes(idea, "done", 4);
  const other = await make.idea(db, cast.bo_, { title: "Another idea for the same thing" }, START);
  await mergeIdea(db, cast.mo_, idea, other, day(5));
  await app.current.runJobs();
  expect(await linesOf(db, member)).toEqual([
    ["award", "idea-promoted", 20, 0],
    ["reversed", "idea-not-done", 20, 0],
    ["award", "idea-promoted", 20, 0],
    ["reversed", "idea-merged", 20, 0],
  ]);
});

test("a promoter and an author between whom there was no fair play: nothing, or taken back at night, and given again with the verdict taken back", async () => {
  const { db } = app.current;
  const author = await fan();
  const idea = await make.idea(db, author, {}, START);
  const [barred, fair, later] = [await fan(), await fan(), await fan()];
  for (const member of [barred, fair, later]) await promotes(member, idea, 1);
  const [signal] = await db
    .insert(signals)
    .values({ kind: "vote-ring", subject: "vote-ring of ideas", acts: 4, facts: {}, foundAt: START })
    .returning({ id: signals.id });
  if (!signal) throw new Error("no signal");
  const bar = (giver: Member, taker: Member) =>
    db
      .insert(favourVerdicts)
      .values({ signalId: signal.id, giverId: giver.id, takerId: taker.id, state: "barred", times: 4 });
  await bar(barred, author);
  await becomes(idea, "done", 7);
  expect(await linesOfAll([barred, fair, later])).toEqual([[], [GIVEN], [GIVEN]]);
  await bar(author, later);
  await sweepPromoters(db, new Date());
  expect((await linesOf(db, later)).map(([kind, cause]) => [kind, cause])).toEqual([
    ["award", "idea-promoted"],
    ["reversed", "fair-play"],
  ]);
  await db.update(favourVerdicts).set({ state: "free" }).where(eq(favourVerdicts.signalId, signal.id));
  await sweepPromoters(db, new Date());
  expect((await linesOf(db, later)).map(([kind]) => kind)).toEqual(["award", "reversed", "award"]);
  expect(await linesOfAll([barred, fair])).toEqual([[GIVEN], [GIVEN]]);
});
