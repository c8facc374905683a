import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type CommentId, comments } from "#db/schema/index";
import { lockComment } from "./find.server";
import { mayLift } from "./policy";

/** The comment is part of the idea it is on, or only a comment again, as wanted. Throws NotFound, Forbidden. */
export async function liftComment(
  db: Db,
  actor: Member,
  id: CommentId,
  wanted: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { on, place, spaceId, liftedAt } = await lockComment(tx, actor, id);
    if (on.idea === null) throw new NotFound();
    allow(mayLift(actor, on.idea, now));
    if ((liftedAt !== null) === wanted) return;
    await tx
      .update(comments)
      .set(wanted ? { liftedAt: now, lifterId: actor.id } : { liftedAt: null, lifterId: null })
      .where(eq(comments.id, id));
    await record(tx, {
      happenedAt: now,
      kind: wanted ? "comment.lifted" : "comment.put-back",
      actorId: actor.id,
      commentId: id,
      ...place,
      spaceId,
    });
  });
}
