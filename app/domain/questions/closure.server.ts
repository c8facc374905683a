import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type ClosureReason, type QuestionId, questions } from "#db/schema/index";
import { findQuestion, lockQuestion } from "./find.server";
import { mayClose } from "./policy";
import { countWaiting } from "./waiting.server";

export { CLOSURE_REASONS } from "#db/schema/index";

export type Closure = { reason: ClosureReason; note: string; duplicateOf: QuestionId | null };

/** The question takes no more answers and says why; a duplicate leads its readers to the other question. Throws NotFound, Forbidden, Invalid. */
export async function closeQuestion(
  db: Db,
  actor: Member,
  id: QuestionId,
  closure: Closure,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, id);
    allow(mayClose(actor, question, now));
    const duplicateOfId =
      closure.reason === "duplicate" ? await findOriginal(tx, actor, question, closure.duplicateOf) : null;
    await tx
      .update(questions)
      .set({
        closedAt: now,
        closerId: actor.id,
        closureReason: closure.reason,
        closureNote: closure.note || null,
        duplicateOfId,
      })
      .where(eq(questions.id, id));
    await countWaiting(tx, question, { closedAt: now });
    await record(tx, {
      happenedAt: now,
      kind: "question.closed",
      actorId: actor.id,
      questionId: id,
      spaceId: question.spaceId,
      detail: { reason: closure.reason, duplicateOf: duplicateOfId },
    });
  });
}

/** The question that the readers of a duplicate are led to: never the duplicate itself, nor one that leads elsewhere, nor into a space its readers may not enter. */
async function findOriginal(
  tx: Tx,
  actor: Member,
  duplicate: { id: QuestionId; spaceId: number },
  id: QuestionId | null,
): Promise<QuestionId> {
  if (id === null) throw new Invalid({ duplicateOf: "error.duplicateMissing" });
  const original = await findQuestion(tx, actor, id).catch((error) => {
    throw error instanceof NotFound ? new Invalid({ duplicateOf: "error.duplicateUnknown" }) : error;
  });
  if (original.id === duplicate.id) throw new Invalid({ duplicateOf: "error.duplicateOfItself" });
  if (original.duplicateOfId !== null) throw new Invalid({ duplicateOf: "error.duplicateOfDuplicate" });
  return original.id;
}

/** The question takes answers again. Throws NotFound, Forbidden. */
export async function reopenQuestion(db: Db, actor: Member, id: QuestionId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, id);
    allow(mayClose(actor, question, now));
    if (question.closedAt === null) return;
    await tx
      .update(questions)
      .set({ closedAt: null, closerId: null, closureReason: null, closureNote: null, duplicateOfId: null })
      .where(eq(questions.id, id));
    await countWaiting(tx, question, { closedAt: null });
    await record(tx, {
      happenedAt: now,
      kind: "question.reopened",
      actorId: actor.id,
      questionId: id,
      spaceId: question.spaceId,
    });
  });
}
