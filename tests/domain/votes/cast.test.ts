import { beforeAll, expect, test } from "vitest";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { SETTINGS } from "#app/domain/community/settings";
import { showQuestion } from "#app/domain/questions/show.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { Forbidden, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

test("a vote is one per person, changeable, and taken back", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const state = async () => {
    const { score, myVote } = await showQuestion(db, cast.bo_, id);
    return { score, myVote };
  };
  await voteOnQuestion(db, cast.bo_, id, "up");
  await voteOnQuestion(db, cast.bo_, id, "up");
  expect(await state()).toEqual({ score: 1, myVote: 1 });
  await voteOnQuestion(db, cast.bo_, id, "down");
  expect(await state()).toEqual({ score: -1, myVote: -1 });
  await voteOnQuestion(db, cast.bo_, id, "none");
  expect(await state()).toEqual({ score: 0, myVote: null });
});

test("nobody votes on what they wrote", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const answer = await make.answer(db, cast.bo_, id);
  await expect(voteOnQuestion(db, cast.ada, id, "up")).rejects.toThrow(Forbidden);
  await expect(voteOnAnswer(db, cast.bo_, answer, "up")).rejects.toThrow(Forbidden);
});

test("one author gets six votes of one person a day, exactly, also when they are cast at once", async () => {
  const { db } = database.current;
  const fan = await make.person(db, "fan");
  const questions = await Promise.all(Array.from({ length: 12 }, () => make.question(db, cast.lea)));
  const outcomes = await Promise.allSettled(questions.map((id) => voteOnQuestion(db, fan, id, "up")));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(SETTINGS.votesPerAuthorPerDay.default);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toEqual(new TooMany("error.votesPerAuthor"));
  const tomorrow = new Date(Date.now() + DAY_MS + 1000);
  const left = questions[outcomes.findIndex(({ status }) => status === "rejected")];
  if (left) await expect(voteOnQuestion(db, fan, left, "up", tomorrow)).resolves.toBeUndefined();
});

test("thirty votes a day, and no more", async () => {
  const { db } = database.current;
  const eager = await make.person(db, "eager");
  const authors = await Promise.all(Array.from({ length: 7 }, (_, n) => make.person(db, `author_${n}`)));
  const cast30: unknown[] = [];
  for (const author of authors) {
    for (let n = 0; n < 5; n++) {
      const id = await make.question(db, author);
      cast30.push(await voteOnQuestion(db, eager, id, "up").catch((refusal: unknown) => refusal));
    }
  }
  expect(cast30.filter((outcome) => outcome === undefined)).toHaveLength(SETTINGS.votesPerDay.default);
  expect(cast30.at(-1)).toEqual(new TooMany("error.votesPerDay"));
  expect(await wrongCounters(db)).toEqual([]);
});
