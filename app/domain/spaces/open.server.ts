import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { groupMembers, groups, type PersonId, type SpaceId, spaces, staffSpaces } from "#db/schema/index";

export type NewSpace = {
  slug: string;
  name: string;
  description: string;
  group?: { slug: string; name: string };
  position: number;
};

/** There is a space of this slug, private to its group when it names one; an existing one is brought to this state. */
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

async function ensureGroup(db: Db, group: { slug: string; name: string }) {
  const [row] = await db
    .insert(groups)
    .values(group)
    .onConflictDoUpdate({ target: groups.slug, set: { name: group.name } })
    .returning({ id: groups.id });
  if (!row) throw new Error(`group ${group.slug} was not written`);
  return row.id;
}

/** The person is in the group, and so sees its private spaces from now on. */
export async function joinGroup(db: Db, personId: PersonId, groupSlug: string): Promise<void> {
  await db.execute(sql`
    insert into ${groupMembers} (group_id, person_id) select id, ${personId} from ${groups} where slug = ${groupSlug}
    on conflict do nothing`);
}

/** The person is no longer in the group. */
export async function leaveGroup(db: Db, personId: PersonId, groupSlug: string): Promise<void> {
  await db.execute(
    sql`delete from ${groupMembers} where person_id = ${personId} and group_id = (select id from ${groups} where slug = ${groupSlug})`,
  );
}

/** The member of staff speaks for the company in this space. */
export async function letSpeakFor(db: Db, personId: PersonId, spaceId: SpaceId): Promise<void> {
  await db.insert(staffSpaces).values({ personId, spaceId }).onConflictDoNothing();
}
