import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { memberCount } from "#app/domain/groups/find.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { allow, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GroupId, groups, spaces } from "#db/schema/index";
import { lockSpace } from "./lock.server";
import { mayRunSpaces } from "./policy";

/**
 * The space is private to the group of this slug, or everybody's for null. It holds for the next request of anybody: what they
 * may see is asked of the space itself each time, and nothing of it is kept elsewhere. Throws NotFound, Forbidden, Invalid.
 */
export async function setPrivacy(
  db: Db,
  actor: Member,
  slug: string,
  group: string | null,
  now = new Date(),
): Promise<void> {
  allow(mayRunSpaces(actor, now));
  await inTransaction(db, async (tx) => {
    const space = await lockSpace(tx, slug);
    const groupId = await groupIdOf(tx, group);
    if (groupId === space.groupId) return;
    const from = await slugOf(tx, space.groupId);
    await tx.update(spaces).set({ groupId }).where(eq(spaces.id, space.id));
    await record(tx, {
      happenedAt: now,
      kind: group === null ? "space.moved-public" : "space.moved-private",
      actorId: actor.id,
      spaceId: space.id,
      detail: { space: slug, from, to: group, questions: space.questionCount },
    });
  });
}

/** The group of this slug, kept from being deleted until the transaction ends; null for null. Throws Invalid when there is none. */
export async function groupIdOf(tx: Tx, slug: string | null): Promise<GroupId | null> {
  if (slug === null) return null;
  const [group] = await tx.select({ id: groups.id }).from(groups).where(eq(groups.slug, slug)).for("key share");
  if (!group) throw new Invalid({ group: "ownerSpaces.noGroup" });
  return group.id;
}

async function slugOf(tx: Tx, id: GroupId | null): Promise<string | null> {
  if (id === null) return null;
  const [group] = await tx.select({ slug: groups.slug }).from(groups).where(eq(groups.id, id));
  return group?.slug ?? null;
}

export type GroupToChoose = { slug: string; name: string; memberCount: number };

/** The groups a space may be private to, with how many are in each. Throws Forbidden. */
export async function groupsToChoose(db: Db, viewer: Viewer, now: Date): Promise<GroupToChoose[]> {
  allow(mayRunSpaces(viewer, now));
  return db.select({ slug: groups.slug, name: groups.name, memberCount }).from(groups).orderBy(groups.name);
}
