import { eq, sql } from "drizzle-orm";
import { settingSwitch } from "#app/domain/community/settings.server";
import { type Db, statement } from "#app/platform/db.server";
import type { FoundSession } from "#app/platform/sessions.server";
import { type Language, type PersonId, people, type Role, type SpaceId, sessions } from "#db/schema/index";
import { emailDomain } from "./email-domain.server";
import { isHere } from "./here.server";

/** Somebody who signed in. */
export type Member = {
  id: PersonId;
  handle: string;
  name: string;
  role: Role;
  title: string | null;
  /** The key of their picture among the files. */
  picture: string | null;
  trustLevel: number;
  language: Language;
  joinedAt: Date;
  suspendedUntil: Date | null;
  /** Staff who have to set up a second proof of identity before they do anything else. */
  needsTwoFactor: boolean;
  /** Spaces this person speaks for in the company's name; only staff have any. */
  speaksFor: readonly SpaceId[];
  /** Private spaces this person may enter: by a group they were let into, or whose e-mail domain their address is in now. Public ones are everybody's. */
  privateSpaces: readonly SpaceId[];
};

/** Whoever looks at a page: somebody who signed in, or a guest. */
export type Viewer = Member | null;

const asIds = (value: unknown): SpaceId[] => (Array.isArray(value) ? value.map((id) => Number(id) as SpaceId) : []);

// Names are spelled out here: in what it selects from one table, drizzle writes columns without their table, and
// inside a subquery they would then mean the subquery's own.
const speaksFor = sql<SpaceId[]>`case people.role
  when 'owner' then array(select s.id from spaces s)
  when 'staff' then array(select f.space_id from staff_spaces f where f.person_id = people.id)
  else '{}' end`.mapWith(asIds);

/** Holds where the person of the row `people` may enter the private space of the row `s`. */
export const mayEnter = sql`(
  people.role in ('moderator', 'owner')
  or exists (select from group_members g where g.group_id = s.group_id and g.person_id = people.id)
  or exists (select from groups g where g.id = s.group_id and ${emailDomain} = any(g.email_domains))
  or people.role = 'staff' and exists (select from staff_spaces f where f.space_id = s.id and f.person_id = people.id)
)`;

const privateSpaces = sql<SpaceId[]>`array(
  select s.id from spaces s where s.group_id is not null and ${mayEnter})`.mapWith(asIds);

const needsTwoFactor = sql<boolean>`(people.role <> 'member' and ${settingSwitch("staffTwoFactor")}
  and not exists (select from two_factor t where t.person_id = people.id and t.confirmed_at is not null))`;

const columns = {
  id: people.id,
  handle: people.handle,
  name: people.name,
  role: people.role,
  title: people.title,
  picture: people.picture,
  trustLevel: people.trustLevel,
  language: people.language,
  joinedAt: people.joinedAt,
  suspendedUntil: people.suspendedUntil,
  needsTwoFactor,
  speaksFor,
  privateSpaces,
};

/** The member with this id as the rules need to know them, read anew for each request so that a change of rights holds at once; null when there is none. */
export async function findMember(db: Db, id: PersonId): Promise<Viewer> {
  const [row] = await db.select(columns).from(people).where(isHere({ id }));
  return row ?? null;
}

const readSession = statement((db) =>
  db
    .select({ ...columns, leftAt: people.leftAt, expiresAt: sessions.expiresAt, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.id, sql.placeholder("key"))),
);

/** The session kept under `key`, and the member it signs in, as findMember gives them; null when there is no such session. */
export async function findSession(db: Db, key: string): Promise<FoundSession | null> {
  const [row] = await readSession(db, { key });
  if (!row) return null;
  const { expiresAt, seenAt, leftAt, ...member } = row;
  return { personId: member.id, expiresAt, seenAt, member: leftAt ? null : member };
}
