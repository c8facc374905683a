import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { contribute } from "#app/domain/questions/contribution.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { lockIdea } from "./find.server";
import { addOpen, isOpen } from "./open.server";
import { mayDelete } from "./policy";

/** The idea is gone for readers and from every count. Throws NotFound, Forbidden (others took part in it, or it is another's). */
export async function deleteIdea(db: Db, actor: Member, id: IdeaId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const idea = await lockIdea(tx, actor, id);
    allow(mayDelete(actor, idea, now));
    await tx.update(ideas).set({ deletedAt: now, deleterId: actor.id, formKey: null }).where(eq(ideas.id, id));
    const { authorId, spaceId } = idea;
    await record(tx, { happenedAt: now, kind: "idea.deleted", actorId: actor.id, ideaId: id, spaceId });
    await contribute(tx, authorId, spaceId, { ideaCount: -1 });
    if (isOpen(idea)) await addOpen(tx, spaceId, -1);
  });
}
