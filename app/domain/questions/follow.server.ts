import { and, eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type QuestionId, questionFollows } from "#db/schema/index";
import { findQuestion } from "./find.server";

/** The member follows the question, or no longer. Nobody else is told, and nothing counts it. Throws NotFound. */
export async function setFollow(
  db: Db,
  actor: Member,
  questionId: QuestionId,
  wanted: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id } = await findQuestion(tx, actor, questionId);
    if (wanted) return startFollowing(tx, actor, id, now);
    await tx
      .delete(questionFollows)
      .where(and(eq(questionFollows.questionId, id), eq(questionFollows.personId, actor.id)));
  });
}

/** Whoever asks or answers wants to know how it goes on. The caller knows that they may see the question. */
export async function startFollowing(tx: Tx, actor: Member, questionId: QuestionId, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into question_follows (question_id, person_id, followed_at) values (${questionId}, ${actor.id}, ${now.toISOString()})
    on conflict do nothing`);
}
