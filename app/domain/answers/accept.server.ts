import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { contribute } from "#app/domain/questions/contribution.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type AnswerId, answers, questions } from "#db/schema/index";
import { lockAnswer } from "./find.server";
import { mayAccept } from "./policy";
import { isLate } from "./who-helps.server";

/** The answer is, or no longer is, one that solved the question; other accepted answers stay so. Throws NotFound, Forbidden. */
export async function setAcceptance(
  db: Db,
  actor: Member,
  id: AnswerId,
  accepted: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const answer = await lockAnswer(tx, actor, id);
    allow(mayAccept(actor, answer, now));
    if ((answer.acceptedAt !== null) === accepted) return;
    await tx
      .update(answers)
      .set(accepted ? { acceptedAt: now, accepterId: actor.id } : { acceptedAt: null, accepterId: null })
      .where(eq(answers.id, id));
    await tx
      .update(questions)
      .set({
        acceptedCount: sql`${questions.acceptedCount} + ${accepted ? 1 : -1}`,
        activeAt: accepted ? now : questions.activeAt,
      })
      .where(eq(questions.id, answer.questionId));
    const lately = accepted || isLate(answer.acceptedAt, now);
    const by = accepted ? 1 : -1;
    await contribute(tx, answer.authorId, answer.question.spaceId, {
      acceptedCount: by,
      solvedLately: lately ? by : 0,
    });
    await record(tx, {
      happenedAt: now,
      kind: accepted ? "answer.accepted" : "answer.unaccepted",
      actorId: actor.id,
      questionId: answer.questionId,
      answerId: id,
      spaceId: answer.question.spaceId,
    });
  });
}
