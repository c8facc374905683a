import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { lockIdea } from "./find.server";
import { countOpen } from "./open.server";
import { mayRevive } from "./policy";

/** The idea is no longer put away. Throws NotFound, Forbidden for who does not keep order in its space. */
export async function reviveIdea(db: Db, actor: Member, id: IdeaId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const idea = await lockIdea(tx, actor, id);
    allow(mayRevive(actor, idea, now));
    if (idea.archivedAt !== null) await reviveHeld(tx, actor, idea, now);
  });
}

/** The same for an idea that is held already, by anybody's vote. */
export async function reviveHeld(
  tx: Tx,
  actor: Member,
  idea: Awaited<ReturnType<typeof lockIdea>>,
  now: Date,
): Promise<void> {
  await tx.update(ideas).set({ archivedAt: null, activeAt: now }).where(eq(ideas.id, idea.id));
  await countOpen(tx, idea, { archivedAt: null });
  await record(tx, {
    happenedAt: now,
    kind: "idea.revived",
    actorId: actor.id,
    ideaId: idea.id,
    spaceId: idea.spaceId,
  });
}
