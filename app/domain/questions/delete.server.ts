import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type QuestionId, questions, spaces } from "#db/schema/index";
import { contribute } from "./contribution.server";
import { lockQuestion } from "./find.server";
import { mayDelete } from "./policy";
import { countTags } from "./tags.server";
import { isWaiting } from "./waiting.server";

/** The question is gone for readers and from every count. Throws NotFound, Forbidden (it has answers, or is another's). */
export async function deleteQuestion(db: Db, actor: Member, id: QuestionId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, id);
    allow(mayDelete(actor, question, now));
    await tx.update(questions).set({ deletedAt: now, deleterId: actor.id, formKey: null }).where(eq(questions.id, id));
    await countTags(tx, question, -1);
    await contribute(tx, question.authorId, question.spaceId, { questionCount: -1 });
    await tx
      .update(spaces)
      .set({
        questionCount: sql`${spaces.questionCount} - 1`,
        waitingCount: sql`${spaces.waitingCount} - ${Number(isWaiting(question))}`,
      })
      .where(eq(spaces.id, question.spaceId));
    await record(tx, {
      happenedAt: now,
      kind: "question.deleted",
      actorId: actor.id,
      questionId: id,
      spaceId: question.spaceId,
    });
  });
}
