import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { settleAll } from "#app/domain/reputation/verify.server";
import { WANTED_VOTES } from "#app/domain/votes/wanted";
import { Forbidden, NotFound } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { AnswerId, QuestionId } from "#db/schema/index";
import { type Chance, chance } from "#tests/support/chance";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { followAll, followSome, freshReputation } from "#tests/support/reputation";

const PER_DAY = 30;
const [PEOPLE, POSTS, WRITERS, ACTS_EACH, FOLLOWERS] = [8, 4, 6, 60, 3];
const first = Date.parse("2026-03-01T00:00:00Z");

const database = useDatabase();
const ground: { people: Member[]; questions: [QuestionId, Member][]; answers: [AnswerId, Member, Member][] } = {
  people: [],
  questions: [],
  answers: [],
};

beforeAll(async () => {
  const { db } = database.current;
  const { una } = await make.cast(db);
  const limits = { votesPerDay: 1000, votesPerAuthorPerDay: 1000, reputationPerDay: PER_DAY };
  await changeSettings(db, una, limits);
  for (let n = 0; n < PEOPLE; n++)
    ground.people.push(await make.person(db, `storm_${n}`, n < 2 ? { role: "moderator" } : { trustLevel: n % 5 }));
  for (let n = 0; n < POSTS; n++) {
    const asker = ground.people[n % PEOPLE];
    if (!asker) throw new Error("nobody asks");
    const id = await make.question(db, asker, {}, new Date(first));
    ground.questions.push([id, asker]);
    for (const helper of ground.people.slice(0, 6))
      ground.answers.push([await make.answer(db, helper, id, {}, new Date(first)), helper, asker]);
  }
});

/** One thing somebody does, at some moment of three days; what the rules refuse is refused. */
async function act({ next, of }: Chance): Promise<void> {
  const { db } = database.current;
  const now = new Date(first + Math.floor(next() * 3 * DAY_MS));
  const [answer, helper, asker] = of(ground.answers);
  const [question] = of(ground.questions);
  const dice = next();
  const done =
    dice < 0.55
      ? voteOnAnswer(db, of(ground.people), answer, of(WANTED_VOTES), now)
      : dice < 0.7
        ? voteOnQuestion(db, of(ground.people), question, of(WANTED_VOTES), now)
        : dice < 0.98
          ? setAcceptance(db, next() < 0.7 ? asker : of(ground.people), answer, next() < 0.6, now)
          : deleteAnswer(db, helper, answer, now);
  await done.catch((error) => {
    if (!(error instanceof Forbidden || error instanceof NotFound)) throw error;
  });
}

test("through a storm of votes, changes and followers that fail, everybody ends with what a fresh reckoning gives them", async () => {
  const { db } = database.current;
  const over = { now: false };
  const writers = Array.from({ length: WRITERS }, async (_, n) => {
    const luck = chance(n + 1);
    for (let acts = 0; acts < ACTS_EACH; acts++) await act(luck);
  });
  const followers = Array.from({ length: FOLLOWERS }, async (_, n) => {
    const luck = chance(100 + n);
    while (!over.now)
      await followSome(db, { most: 1 + Math.floor(luck.next() * 12), fail: luck.next() < 0.3 }).catch((error) => {
        if (!String(error).includes("the follower ends here")) throw error;
      });
  });
  await Promise.all(writers);
  over.now = true;
  await Promise.all(followers);
  await followAll(db);

  expect(await wrongCounters(db)).toEqual([]);
  for await (const missing of settleAll(db, new Date(), { mend: false })) expect(missing).toBe(0);
  const twice = await db.execute(sql`
    select c.subject from reputation_causes c where c.reverses_id is null
      and not exists (select from reputation_causes r where r.reverses_id = c.id) group by 1 having count(*) > 1`);
  expect(twice).toEqual([]);
  const kept = await db.execute<{ id: string; reputation: number }>(sql`
    select person_id as id, reputation from standings where reputation <> 0`);
  const fresh = [...(await freshReputation(db, { perDay: PER_DAY }))].filter(([, sum]) => sum !== 0);
  expect(new Map(kept.map(({ id, reputation }) => [Number(id), reputation]))).toEqual(new Map(fresh));
  const [limited] = await db.execute(sql`select count(*)::int as count from reputation_causes where withheld > 0`);
  expect(limited?.count).toBeGreaterThan(0);
}, 120_000);
