import { beforeAll, expect, test } from "vitest";
import { closeQuestion, reopenQuestion } from "#app/domain/questions/closure.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import type { QuestionId } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const asDuplicateOf = (id: QuestionId | null) => ({ reason: "duplicate", note: "", duplicateOf: id }) as const;

test("a closed question says why, takes no answers, and takes them again once reopened", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  await closeQuestion(db, cast.sol, id, { reason: "outdated", note: "The old app is gone.", duplicateOf: null });
  expect(await showQuestion(db, null, id)).toMatchObject({
    closureReason: "outdated",
    closureNote: "The old app is gone.",
    closer: { handle: "sol" },
  });
  await expect(make.answer(db, cast.bo_, id)).rejects.toThrow(Forbidden);
  await reopenQuestion(db, cast.mo_, id);
  await expect(make.answer(db, cast.bo_, id)).resolves.toBeTruthy();
});

test("a duplicate leads to the other question, never to itself, to nothing, or to one that leads elsewhere", async () => {
  const { db } = database.current;
  const original = await make.question(db, cast.ada, { title: "The one that has the answers" });
  const copy = await make.question(db, cast.bo_, { title: "The one that asks the same again" });
  await closeQuestion(db, cast.lea, copy, asDuplicateOf(original));
  expect((await showQuestion(db, null, copy)).duplicateOf).toMatchObject({
    id: original,
    title: "The one that has the answers",
  });

  const third = await make.question(db, cast.bo_, { title: "A third one of the same kind" });
  const refusal = (id: QuestionId | null) =>
    closeQuestion(db, cast.lea, third, asDuplicateOf(id)).catch((error: unknown) => error);
  expect(await refusal(null)).toEqual(new Invalid({ duplicateOf: "error.duplicateMissing" }));
  expect(await refusal(999_999 as QuestionId)).toEqual(new Invalid({ duplicateOf: "error.duplicateUnknown" }));
  expect(await refusal(third)).toEqual(new Invalid({ duplicateOf: "error.duplicateOfItself" }));
  expect(await refusal(copy)).toEqual(new Invalid({ duplicateOf: "error.duplicateOfDuplicate" }));
});

test("a duplicate of a question in a private space tells outsiders nothing of it", async () => {
  const { db } = database.current;
  const secret = await make.question(db, cast.pia, { title: "What only beta testers know", space: "beta" });
  const open = await make.question(db, cast.ada, { title: "What everybody may ask about" });
  await closeQuestion(db, cast.sol, open, asDuplicateOf(secret));
  expect((await showQuestion(db, null, open)).duplicateOf).toBeNull();
  expect((await showQuestion(db, cast.pia, open)).duplicateOf?.id).toBe(secret);
});

test("only those who keep order close, and strangers do not learn what they may not see", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada);
  const secret = await make.question(db, cast.pia, { space: "beta" });
  await expect(closeQuestion(db, cast.bo_, id, { reason: "unclear", note: "", duplicateOf: null })).rejects.toThrow(
    Forbidden,
  );
  await expect(closeQuestion(db, cast.lea, secret, { reason: "unclear", note: "", duplicateOf: null })).rejects.toThrow(
    NotFound,
  );
});

test("authors delete what nobody answered; it is gone from the counts, and an answered one stays", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada, { tags: ["gone-soon"] });
  const answered = await make.question(db, cast.ada, { tags: ["gone-soon"] });
  await make.answer(db, cast.bo_, answered);
  await deleteQuestion(db, cast.ada, id);
  await expect(showQuestion(db, cast.ada, id)).rejects.toThrow(NotFound);
  await expect(deleteQuestion(db, cast.ada, answered)).rejects.toThrow(Forbidden);
  await expect(deleteQuestion(db, cast.ada, id)).rejects.toThrow(NotFound);
  expect(await wrongCounters(db)).toEqual([]);
});
