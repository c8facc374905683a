import { beforeAll, describe, expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { deleteComment } from "#app/domain/comments/edit.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import type { AnswerId, CommentId, QuestionId } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const place: { question: QuestionId; answer: AnswerId } = { question: 0 as QuestionId, answer: 0 as AnswerId };
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = database.current;
  cast = await make.cast(db);
  place.question = await make.question(db, cast.ada);
  place.answer = await make.answer(db, cast.ada, place.question);
});

const noon = new Date("2026-03-02T12:00:00Z");
const later = (ms: number, from = noon) => new Date(from.getTime() + ms);

describe.each([
  {
    what: "question",
    send: (body: string, now: Date, by = cast.bo_) => make.question(database.current.db, by, { body }, now),
    remove: (id: number, now: Date) => deleteQuestion(database.current.db, cast.bo_, id as QuestionId, now),
  },
  {
    what: "answer",
    send: (body: string, now: Date, by = cast.bo_) =>
      make.answer(database.current.db, by, place.question, { body }, now),
    remove: (id: number, now: Date) => deleteAnswer(database.current.db, cast.bo_, id as AnswerId, now),
  },
  {
    what: "comment",
    send: (body: string, now: Date, by = cast.bo_) =>
      make.comment(database.current.db, by, { answerId: place.answer }, body, now),
    remove: (id: number, now: Date) => deleteComment(database.current.db, cast.bo_, id as CommentId, now),
  },
])("the same words by the same person at the same place: a $what", ({ send, remove }) => {
  test("sent ten times at once is posted once", async () => {
    const posted = await Promise.all(Array.from({ length: 10 }, () => send("All of this at once.", noon)));
    expect(new Set(posted).size).toBe(1);
    expect(await wrongCounters(database.current.db)).toEqual([]);
  });

  test("sent again within 24 hours is the same post, also over midnight; later it is a new one", async () => {
    for (const first of [noon, new Date("2026-03-02T23:50:00Z"), new Date("2026-03-03T00:00:00Z")]) {
      const words = `First said at ${first.toISOString()}.`;
      const id = await send(words, first);
      for (const ms of [MINUTE_MS, 20 * MINUTE_MS, DAY_MS - MINUTE_MS])
        expect(await send(words, later(ms, first))).toBe(id);
      const anew = await send(words, later(DAY_MS + MINUTE_MS, first));
      expect(anew).not.toBe(id);
      expect(await send(words, later(DAY_MS + 2 * MINUTE_MS, first))).toBe(anew);
    }
  });

  test("other words, or another's, are another post", async () => {
    const posted = [
      await send("Does it work for you?", noon),
      await send("Does it work for you now?", noon),
      await send("Does it work for you?", noon, cast.lea),
    ];
    expect(new Set(posted).size).toBe(3);
  });

  test("sent after it was deleted is posted anew", async () => {
    const id = await send("I take this back.", noon);
    await remove(id, later(MINUTE_MS));
    const again = await send("I take this back.", later(2 * MINUTE_MS));
    expect(again).not.toBe(id);
    expect(await send("I take this back.", later(3 * MINUTE_MS))).toBe(again);
  });
});

test("the same words at another place, with other tags, or in the company's name are another post", async () => {
  const { db } = database.current;
  const words = { body: "Please restart it once." };
  const elsewhere = await make.question(db, cast.sol, words, noon);
  expect(await make.question(db, cast.sol, { ...words, tags: ["restart"] }, noon)).not.toBe(elsewhere);
  expect(await make.question(db, cast.sol, { ...words, space: "beta" }, noon)).not.toBe(elsewhere);
  const answer = await make.answer(db, cast.sol, place.question, words, noon);
  expect(await make.answer(db, cast.sol, place.question, { ...words, official: true }, noon)).not.toBe(answer);
  expect(await make.answer(db, cast.sol, elsewhere, words, noon)).not.toBe(answer);
  const { body } = words;
  const comment = await make.comment(db, cast.sol, { questionId: place.question }, body, noon);
  expect(await make.comment(db, cast.sol, { questionId: elsewhere }, body, noon)).not.toBe(comment);
  // The first answer and the first question have the same number.
  expect(Number(place.answer)).toBe(Number(place.question));
  expect(await make.comment(db, cast.sol, { answerId: place.answer }, body, noon)).not.toBe(comment);
});
