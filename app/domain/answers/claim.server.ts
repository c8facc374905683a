import { lt, sql } from "drizzle-orm";
import { questionTopic } from "#app/domain/activity/topics";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { mayAnswer } from "#app/domain/questions/policy";
import { allow } from "#app/lib/errors";
import { MINUTE_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { tell } from "#app/platform/live.server";
import { claims, type QuestionId } from "#db/schema/index";

/**
 * Others see that the member is writing an answer, for as many minutes as the owner set; asking again prolongs it.
 * It keeps nobody from answering. Throws NotFound, Forbidden.
 */
export async function claimQuestion(db: Db, actor: Member, questionId: QuestionId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await findQuestion(tx, actor, questionId);
    allow(mayAnswer(actor, question, now));
    const until = new Date(now.getTime() + (await readSetting(tx, "claimMinutes")) * MINUTE_MS);
    const [claim] = await tx
      .insert(claims)
      .values({ questionId, personId: actor.id, claimedAt: now, until })
      .onConflictDoUpdate({
        target: [claims.questionId, claims.personId],
        set: {
          until,
          claimedAt: sql`case when ${claims.until} > excluded.claimed_at then ${claims.claimedAt} else excluded.claimed_at end`,
        },
      })
      .returning({ claimedAt: claims.claimedAt });
    if (claim?.claimedAt.getTime() === now.getTime()) await tell(tx, [questionTopic(questionId)]);
  });
}

/** The member is not writing an answer any more, or does not want it seen. Throws NotFound. */
export async function releaseClaim(db: Db, actor: Member, questionId: QuestionId): Promise<void> {
  await inTransaction(db, async (tx) => {
    await findQuestion(tx, actor, questionId);
    if (await endClaim(tx, actor, questionId)) await tell(tx, [questionTopic(questionId)]);
  });
}

/** Takes the member's claim away; says whether there was one. */
export async function endClaim(tx: Tx, actor: Member, questionId: QuestionId): Promise<boolean> {
  const ended = await tx.execute(sql`
    delete from claims where question_id = ${questionId} and person_id = ${actor.id} returning person_id`);
  return ended.length > 0;
}

/** Claims that have run out are gone; they showed nothing any more. */
export async function clearOldClaims(db: Db, now: Date): Promise<void> {
  await db.delete(claims).where(lt(claims.until, now));
}
