import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { contribute } from "#app/domain/questions/contribution.server";
import { countWaiting } from "#app/domain/questions/waiting.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type AnswerId, answers, questions } from "#db/schema/index";
import { lockAnswer } from "./find.server";
import { mayDelete } from "./policy";
import { isLate } from "./who-helps.server";

/** The answer is gone for readers and from every count, and is no longer accepted. Throws NotFound, Forbidden. */
export async function deleteAnswer(db: Db, actor: Member, id: AnswerId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const answer = await lockAnswer(tx, actor, id);
    allow(mayDelete(actor, answer, now));
    await tx
      .update(answers)
      .set({ deletedAt: now, deleterId: actor.id, formKey: null, acceptedAt: null, accepterId: null })
      .where(eq(answers.id, id));
    await tx
      .update(questions)
      .set({
        answerCount: sql`${questions.answerCount} - 1`,
        acceptedCount: sql`${questions.acceptedCount} - ${answer.acceptedAt ? 1 : 0}`,
        officialCount: sql`${questions.officialCount} - ${answer.official ? 1 : 0}`,
      })
      .where(eq(questions.id, answer.questionId));
    await contribute(tx, answer.authorId, answer.question.spaceId, {
      answerCount: -1,
      acceptedCount: answer.acceptedAt ? -1 : 0,
      officialCount: answer.official ? -1 : 0,
      solvedLately: isLate(answer.acceptedAt, now) ? -1 : 0,
    });
    await countWaiting(tx, answer.question, { answerCount: answer.question.answerCount - 1 });
    await record(tx, {
      happenedAt: now,
      kind: "answer.deleted",
      actorId: actor.id,
      questionId: answer.questionId,
      answerId: id,
      spaceId: answer.question.spaceId,
    });
  });
}
