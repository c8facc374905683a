import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { castVote } from "#app/domain/votes/cast.server";
import type { WantedVote } from "#app/domain/votes/wanted";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, together } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import { lockQuestion } from "./find.server";
import { mayVote } from "./policy";

/** The member's vote on the question is as wanted. Throws NotFound, Forbidden (own question), TooMany. */
export async function voteOnQuestion(
  db: Db,
  actor: Member,
  id: QuestionId,
  wanted: WantedVote,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, id);
    allow(mayVote(actor, question, now));
    const { up, down } = await castVote(tx, actor, { authorId: question.authorId, questionId: id }, wanted, now);
    if (up === 0 && down === 0) return;
    await together(
      tx
        .update(questions)
        .set({
          upCount: sql`${questions.upCount} + ${up}`,
          downCount: sql`${questions.downCount} + ${down}`,
          score: sql`${questions.score} + ${up - down}`,
        })
        .where(eq(questions.id, id)),
      record(tx, {
        happenedAt: now,
        kind: "vote.cast",
        actorId: actor.id,
        questionId: id,
        spaceId: question.spaceId,
        detail: { wanted },
      }),
    );
  });
}
