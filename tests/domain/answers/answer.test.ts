import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { editAnswer } from "#app/domain/answers/edit.server";
import { listAnswers } from "#app/domain/answers/list.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { deleteComment } from "#app/domain/comments/edit.server";
import { sayAffected } from "#app/domain/questions/affected.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { listRevisions } from "#app/domain/revisions/keep.server";
import { Forbidden, NotFound } from "#app/lib/errors";
import type { AnswerId, CommentId } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const order = async (id: Parameters<typeof listAnswers>[2]) =>
  (await listAnswers(database.current.db, null, id, 1)).answers.map((answer) => answer.id);

test("official and accepted answers stand first, then what votes prove, then time", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const early = await make.answer(db, cast.bo_, id, {}, new Date("2026-01-01T10:00:00Z"));
  const late = await make.answer(db, cast.lea, id, {}, new Date("2026-01-01T11:00:00Z"));
  const liked = await make.answer(db, cast.pia, id, {}, new Date("2026-01-01T12:00:00Z"));
  const accepted = await make.answer(db, cast.cy_, id, {}, new Date("2026-01-01T13:00:00Z"));
  const official = await make.answer(db, cast.sol, id, { official: true }, new Date("2026-01-01T14:00:00Z"));
  await voteOnAnswer(db, cast.bo_, liked, "up");
  await setAcceptance(db, cast.ada, accepted, true);
  expect(await order(id)).toEqual([official, accepted, liked, early, late]);
});

test("only staff who speak for the space answer officially", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  for (const who of [cast.bo_, cast.lea, cast.mo_])
    await expect(make.answer(db, who, id, { official: true })).rejects.toThrow(Forbidden);
  const elsewhere = await make.person(db, "elsewhere", { role: "staff" });
  await expect(make.answer(db, elsewhere, id, { official: true })).rejects.toThrow(Forbidden);
  await expect(make.answer(db, cast.una, id, { official: true })).resolves.toBeTruthy();
});

test("several answers may be accepted; one taken back leaves the others", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const [one, two] = [await make.answer(db, cast.bo_, id), await make.answer(db, cast.lea, id)];
  await setAcceptance(db, cast.ada, one, true);
  await setAcceptance(db, cast.sol, two, true);
  expect((await showQuestion(db, null, id)).acceptedCount).toBe(2);
  await setAcceptance(db, cast.ada, one, false);
  expect((await showQuestion(db, null, id)).acceptedCount).toBe(1);
  await expect(setAcceptance(db, cast.bo_, one, true)).rejects.toThrow(Forbidden);
});

test("an accepted answer that is deleted solves nothing any longer", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const answer = await make.answer(db, cast.bo_, id);
  await setAcceptance(db, cast.ada, answer, true);
  await deleteAnswer(db, cast.bo_, answer);
  expect(await showQuestion(db, null, id)).toMatchObject({ acceptedCount: 0, answerCount: 0 });
  await expect(setAcceptance(db, cast.ada, answer, true)).rejects.toThrow(NotFound);
  await expect(voteOnAnswer(db, cast.lea, answer, "up")).rejects.toThrow(NotFound);
  await expect(make.comment(db, cast.lea, { answerId: answer })).rejects.toThrow(NotFound);
});

test("an edit keeps how the answer read before, who wrote that and why it was replaced", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const answer = await make.answer(db, cast.bo_, id, { body: "Turn roaming on in the app." });
  await editAnswer(db, cast.sol, answer, {
    body: "Turn roaming on in the app, then restart.",
    summary: "The restart matters",
  });
  await editAnswer(db, cast.sol, answer, { body: "Turn roaming on in the app, then restart.", summary: "no change" });
  const versions = await listRevisions(db, { answerId: answer });
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatchObject({
    number: 1,
    body: "Turn roaming on in the app.",
    replacedBecause: "The restart matters",
    editor: { handle: "bo_" },
  });
});

test("what is in a private space is not there for outsiders, whatever they try", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.pia, { space: "beta" });
  const answer = await make.answer(db, cast.sol, id);
  const outsider = cast.bo_;
  const tries = [
    () => make.answer(db, outsider, id),
    () => make.comment(db, outsider, { questionId: id }),
    () => make.comment(db, outsider, { answerId: answer }),
    () => voteOnQuestion(db, outsider, id, "up"),
    () => voteOnAnswer(db, outsider, answer, "up"),
    () => sayAffected(db, outsider, id, true),
    () => setAcceptance(db, outsider, answer, true),
    () => editAnswer(db, outsider, answer, { body: "I should not be here", summary: "" }),
    () => showQuestion(db, outsider, id),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
  expect((await listAnswers(db, outsider, id, 1)).answers).toEqual([]);
});

test("whatever many people do at once, every counter equals what it counts", async () => {
  const { db } = database.current;
  const voters = await Promise.all(Array.from({ length: 8 }, (_, n) => make.person(db, `voter_${n}`)));
  const act = fc.record({
    who: fc.integer({ min: 0, max: voters.length - 1 }),
    what: fc.constantFrom(
      "vote",
      "voteAnswer",
      "affected",
      "answer",
      "accept",
      "unaccept",
      "delete",
      "comment",
      "uncomment",
    ),
    wanted: fc.constantFrom("up" as const, "down" as const, "none" as const),
    pick: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 60 }), async (acts) => {
      const id = await make.question(db, cast.ada, { tags: ["storm"] });
      const given: AnswerId[] = [await make.answer(db, cast.bo_, id), await make.answer(db, cast.lea, id)];
      const said: { id: CommentId; by: number }[] = [];
      const perform = async ({ who, what, wanted, pick }: (typeof acts)[number]) => {
        const actor = voters[who] ?? cast.bo_;
        const answer = given[pick % given.length] ?? given[0];
        if (answer === undefined) return;
        if (what === "vote") await voteOnQuestion(db, actor, id, wanted);
        if (what === "voteAnswer") await voteOnAnswer(db, actor, answer, wanted);
        if (what === "affected") await sayAffected(db, actor, id, wanted === "up");
        if (what === "answer") given.push(await make.answer(db, actor, id));
        if (what === "accept") await setAcceptance(db, cast.ada, answer, true);
        if (what === "unaccept") await setAcceptance(db, cast.ada, answer, false);
        if (what === "delete") await deleteAnswer(db, pick % 2 ? cast.bo_ : cast.lea, answer);
        if (what === "comment")
          said.push({
            id: await make.comment(db, actor, pick % 2 ? { questionId: id } : { answerId: answer }),
            by: who,
          });
        const last = said.at(-1);
        if (what === "uncomment" && last) await deleteComment(db, voters[last.by] ?? actor, last.id);
      };
      const outcomes = await Promise.allSettled(acts.map(perform));
      const bugs = outcomes.filter(
        (outcome) =>
          outcome.status === "rejected" && !["NotFound", "Forbidden", "TooMany"].includes(outcome.reason.name),
      );
      expect(bugs).toEqual([]);
      expect(await wrongCounters(db)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
