import { eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import {
  groupMembers,
  type Language,
  type PersonId,
  people,
  type Role,
  type SpaceId,
  spaces,
  staffSpaces,
} from "#db/schema/index";

/** Somebody who signed in. */
export type Member = {
  id: PersonId;
  handle: string;
  name: string;
  role: Role;
  title: string | null;
  trustLevel: number;
  language: Language;
  joinedAt: Date;
  suspendedUntil: Date | null;
  /** Spaces this person speaks for in the company's name; only staff have any. */
  speaksFor: readonly SpaceId[];
  /** Private spaces this person may enter. Public ones are everybody's. */
  privateSpaces: readonly SpaceId[];
};

/** Whoever looks at a page: somebody who signed in, or a guest. */
export type Viewer = Member | null;

/** The member with this id as the rules need to know them, read anew for each request so that a change of rights holds at once; null when there is none. */
export async function findMember(db: Db, id: PersonId): Promise<Viewer> {
  const [row] = await db
    .select({
      id: people.id,
      handle: people.handle,
      name: people.name,
      role: people.role,
      title: people.title,
      trustLevel: people.trustLevel,
      language: people.language,
      joinedAt: people.joinedAt,
      suspendedUntil: people.suspendedUntil,
      speaksFor: sql<SpaceId[]>`case
        when ${people.role} = 'owner' then array(select ${spaces.id} from ${spaces})
        when ${people.role} = 'staff' then array(select ${staffSpaces.spaceId} from ${staffSpaces} where ${staffSpaces.personId} = ${people.id})
        else '{}' end`.mapWith(asIds),
      privateSpaces: sql<SpaceId[]>`array(select ${spaces.id} from ${spaces} where ${spaces.groupId} is not null and (
        ${people.role} in ('moderator', 'owner')
        or exists (select from ${groupMembers} where ${groupMembers.groupId} = ${spaces.groupId} and ${groupMembers.personId} = ${people.id})
        or (${people.role} = 'staff' and exists (select from ${staffSpaces} where ${staffSpaces.spaceId} = ${spaces.id} and ${staffSpaces.personId} = ${people.id}))))`.mapWith(
        asIds,
      ),
    })
    .from(people)
    .where(eq(people.id, id));
  return row ?? null;
}

const asIds = (value: unknown): SpaceId[] => (Array.isArray(value) ? value.map((id) => Number(id) as SpaceId) : []);
