import { and, eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type IdeaId, ideaFollows } from "#db/schema/index";
import { familyOf } from "./family.server";
import { findIdea } from "./find.server";

/** The member follows the idea, or no longer, not by what was merged into it either. Nobody else is told, and nothing counts it. Throws NotFound. */
export async function setFollow(
  db: Db,
  actor: Member,
  ideaId: IdeaId,
  wanted: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id } = await findIdea(tx, actor, ideaId);
    if (wanted) return startFollowing(tx, actor, id, now);
    await tx
      .delete(ideaFollows)
      .where(and(sql`${ideaFollows.ideaId} in ${familyOf(sql`${id}::bigint`)}`, eq(ideaFollows.personId, actor.id)));
  });
}

/** Whoever proposes, votes or comments wants to know how it goes on. The caller knows that they may see the idea. */
export async function startFollowing(tx: Tx, actor: Pick<Member, "id">, ideaId: IdeaId, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into idea_follows (idea_id, person_id, followed_at) values (${ideaId}, ${actor.id}, ${now.toISOString()})
    on conflict do nothing`);
}
