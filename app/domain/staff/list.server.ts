import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { isOwner } from "#app/domain/community/policy";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { invitations, people, type Role } from "#db/schema/index";

export type SpaceNamed = { slug: string; name: string };
export type StaffRow = PersonRef & {
  /** The spaces they speak for; owners speak for all, which is no list. */
  spaces: SpaceNamed[];
  /** To the hour; null for somebody who is signed in nowhere. */
  seenAt: Date | null;
  twoFactor: boolean;
};

const spacesSpokenFor = sql<SpaceNamed[]>`coalesce((
  select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by s.position, s.id)
  from staff_spaces f join spaces s on s.id = f.space_id
  where f.person_id = "people".id and "people".role = 'staff'), '[]')`;
const seenAt = sql<Date | null>`(select max(n.seen_at) from sessions n where n.person_id = "people".id)`.mapWith(
  (at: string | null) => (at === null ? null : new Date(at)),
);
const twoFactor = sql<boolean>`exists (select from two_factor w where w.person_id = "people".id and w.confirmed_at is not null)`;

// Written out: only then is the index of those with rights known to hold them all.
const hasRights = sql`${people.role} <> 'member'`;

const columns = { ...personColumns, spaces: spacesSpokenFor, seenAt, twoFactor };

/** Everybody who has rights here: owners first, then moderators, then staff. Throws Forbidden. */
export async function listStaff(db: Db, owner: Viewer): Promise<StaffRow[]> {
  allow(isOwner(owner));
  return db
    .select(columns)
    .from(people)
    .where(hasRights)
    .orderBy(sql`array_position(array['owner', 'moderator', 'staff'], ${people.role})`, asc(people.id));
}

/** One of them, by handle. Throws Forbidden, NotFound. */
export async function findStaff(db: Db, owner: Viewer, handle: string): Promise<StaffRow> {
  allow(isOwner(owner));
  const [row] = await db
    .select(columns)
    .from(people)
    .where(and(eq(people.handle, handle), hasRights));
  if (!row) throw new NotFound();
  return row;
}

export type InvitationRow = {
  id: number;
  email: string;
  role: Role;
  title: string | null;
  spaces: SpaceNamed[];
  invitedAt: Date;
  inviter: string;
  /** When the letter's link runs out; null before the letter is written and after it has run out. */
  expiresAt: Date | null;
};

const spacesInvitedTo = sql<SpaceNamed[]>`coalesce((
  select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by s.position, s.id)
  from spaces s where s.id = any("invitations".space_ids)), '[]')`;
const linkExpiresAt = sql<Date | null>`(
  select max(k.expires_at) from tokens k where k.invitation_id = "invitations".id and k.used_at is null)`.mapWith(
  (at: string | null) => (at === null ? null : new Date(at)),
);

/** What an invitation says, beside the person who invites. */
export const invitationColumns = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  title: invitations.title,
  spaces: spacesInvitedTo,
  invitedAt: invitations.invitedAt,
  inviter: people.name,
};

/** Who was invited and has not answered, the newest first. Throws Forbidden. */
export async function listInvitations(db: Db, owner: Member): Promise<InvitationRow[]> {
  allow(isOwner(owner));
  return db
    .select({ ...invitationColumns, expiresAt: linkExpiresAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.inviterId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(sql`${invitations.id} desc`);
}
