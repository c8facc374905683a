import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type CommentId, comments } from "#db/schema/index";
import { countComment } from "./comment.server";
import { lockComment } from "./find.server";
import { mayDelete, mayEdit } from "./policy";

/** The comment reads as edited. Throws NotFound, Forbidden (another's, or too late), Invalid. */
export async function editComment(db: Db, actor: Member, id: CommentId, body: string, now = new Date()): Promise<void> {
  const text = await writeText(db, body, { images: await findImages(db, actor, body, { commentId: id }) });
  await inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, actor, id);
    allow(mayEdit(actor, comment, now));
    await keepSpamOut(tx, actor, text, now);
    if (comment.body === body) return;
    await tx
      .update(comments)
      .set({ ...text, editedAt: now })
      .where(eq(comments.id, id));
    await attachImages(tx, { commentId: id }, text.html, comment.html);
    await record(tx, {
      happenedAt: now,
      kind: "comment.edited",
      actorId: actor.id,
      commentId: id,
      ...comment.place,
      spaceId: comment.spaceId,
    });
  });
}

/** The comment is gone for readers and from the count of its post. Throws NotFound, Forbidden. */
export async function deleteComment(db: Db, actor: Member, id: CommentId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, actor, id);
    allow(mayDelete(actor, comment, now));
    await tx.update(comments).set({ deletedAt: now, deleterId: actor.id, formKey: null }).where(eq(comments.id, id));
    await countComment(tx, comment.place, -1, comment.commentedAt);
    await record(tx, {
      happenedAt: now,
      kind: "comment.deleted",
      actorId: actor.id,
      commentId: id,
      ...comment.place,
      spaceId: comment.spaceId,
    });
  });
}
