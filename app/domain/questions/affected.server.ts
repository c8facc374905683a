import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type QuestionId, questionAffected, questions } from "#db/schema/index";
import { lockQuestion } from "./find.server";
import { mayBeAffected } from "./policy";

/** The member has this problem too, or no longer. Throws NotFound, Forbidden. */
export async function sayAffected(
  db: Db,
  actor: Member,
  id: QuestionId,
  affected: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, id);
    allow(mayBeAffected(actor, question, now));
    const mine = and(eq(questionAffected.questionId, id), eq(questionAffected.personId, actor.id));
    const changed = affected
      ? await tx
          .insert(questionAffected)
          .values({ questionId: id, personId: actor.id, saidAt: now })
          .onConflictDoNothing()
          .returning()
      : await tx.delete(questionAffected).where(mine).returning();
    if (changed.length === 0) return;
    await tx
      .update(questions)
      .set({ affectedCount: sql`${questions.affectedCount} + ${affected ? 1 : -1}` })
      .where(eq(questions.id, id));
    await record(tx, {
      happenedAt: now,
      kind: "question.affected",
      actorId: actor.id,
      questionId: id,
      spaceId: question.spaceId,
      detail: { affected },
    });
  });
}
