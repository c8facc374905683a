import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { castVote } from "#app/domain/votes/cast.server";
import type { WantedVote } from "#app/domain/votes/wanted";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, together } from "#app/platform/db.server";
import { type AnswerId, answers } from "#db/schema/index";
import { lockAnswer } from "./find.server";
import { mayVote } from "./policy";
import { wilsonLowerBound } from "./rank";

/** The member's vote on the answer is as wanted, and the answer stands where its votes now put it. Throws NotFound, Forbidden (own answer), TooMany. */
export async function voteOnAnswer(
  db: Db,
  actor: Member,
  id: AnswerId,
  wanted: WantedVote,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const answer = await lockAnswer(tx, actor, id);
    allow(mayVote(actor, answer, now));
    const move = await castVote(tx, actor, { authorId: answer.authorId, answerId: id }, wanted, now);
    if (move.up === 0 && move.down === 0) return;
    const upCount = answer.upCount + move.up;
    const downCount = answer.downCount + move.down;
    await together(
      tx
        .update(answers)
        .set({ upCount, downCount, score: upCount - downCount, wilson: wilsonLowerBound(upCount, downCount) })
        .where(eq(answers.id, id)),
      record(tx, {
        happenedAt: now,
        kind: "vote.cast",
        actorId: actor.id,
        questionId: answer.questionId,
        answerId: id,
        spaceId: answer.question.spaceId,
        detail: { wanted },
      }),
    );
  });
}
