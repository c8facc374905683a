import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { lockIdea } from "#app/domain/ideas/find.server";
import { maySetStatus } from "#app/domain/ideas/policy";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas, people, type SpaceId } from "#db/schema/index";

/** Whoever speaks for the company in this space. */
const speaksIn = (spaceId: SpaceId) =>
  and(
    isNull(people.leftAt),
    sql`(people.role = 'owner' or people.role = 'staff' and exists (
      select from staff_spaces f where f.person_id = people.id and f.space_id = ${spaceId}))`,
  );

/** Who could take care of an idea in this space. The caller has seen that the viewer speaks for it. */
export async function listCaretakers(db: Db, spaceId: SpaceId): Promise<PersonRef[]> {
  return db.select(personColumns).from(people).where(speaksIn(spaceId)).orderBy(asc(people.name), asc(people.id));
}

/** The idea is taken care of by this member of staff, or by nobody. Throws NotFound, Forbidden, Invalid where they do not speak for its space. */
export async function setIdeaOwner(
  db: Db,
  actor: Member,
  ideaId: IdeaId,
  handle: string | null,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const idea = await lockIdea(tx, actor, ideaId);
    allow(maySetStatus(actor, idea, now));
    const [owner] =
      handle === null
        ? [null]
        : await tx
            .select({ id: people.id })
            .from(people)
            .where(and(eq(people.handle, handle), speaksIn(idea.spaceId)));
    if (owner === undefined) throw new Invalid({ owner: "error.caretaker" });
    const changed = await tx
      .update(ideas)
      .set({ ownerId: owner?.id ?? null })
      .where(and(eq(ideas.id, ideaId), sql`${ideas.ownerId} is distinct from ${owner?.id ?? null}`))
      .returning({ id: ideas.id });
    if (changed.length === 0) return;
    await record(tx, {
      happenedAt: now,
      kind: "idea.owner-set",
      actorId: actor.id,
      ideaId,
      spaceId: idea.spaceId,
      detail: { owner: owner?.id ?? null },
    });
  });
}

/** The handle of whoever takes care of the idea; null when nobody does. The caller has seen that the viewer may see it. */
export async function findOwner(db: Db, ideaId: IdeaId): Promise<string | null> {
  const [row] = await db
    .select({ handle: people.handle })
    .from(ideas)
    .innerJoin(people, eq(people.id, ideas.ownerId))
    .where(eq(ideas.id, ideaId));
  return row?.handle ?? null;
}
