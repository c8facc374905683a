import { ensureGroup, type NewGroup } from "#app/domain/groups/members.server";
import type { Db } from "#app/platform/db.server";
import { type PersonId, type SpaceId, type StaffHours, spaces, staffSpaces } from "#db/schema/index";

export { joinGroup, leaveGroup } from "#app/domain/groups/members.server";

export type NewSpace = {
  slug: string;
  name: string;
  description: string;
  group?: NewGroup;
  position: number;
  product?: string;
  region?: string;
  help?: string;
  hours?: StaffHours;
};

/** There is a space of this slug, private to its group when it names one; an existing one is brought to this state. For filling a community from the command line. */
export async function openSpace(db: Db, { group, ...space }: NewSpace): Promise<SpaceId> {
  const groupId = group ? await ensureGroup(db, group) : null;
  const [row] = await db
    .insert(spaces)
    .values({ ...space, groupId })
    .onConflictDoUpdate({ target: spaces.slug, set: { ...space, groupId } })
    .returning({ id: spaces.id });
  if (!row) throw new Error(`space ${space.slug} was not written`);
  return row.id;
}

/** The member of staff speaks for the company in this space. */
export async function letSpeakFor(db: Db, personId: PersonId, spaceId: SpaceId): Promise<void> {
  await db.insert(staffSpaces).values({ personId, spaceId }).onConflictDoNothing();
}
