import { asc, eq, type SQL, sql } from "drizzle-orm";
import { emailDomain, idsByDomain } from "#app/domain/people/email-domain.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type GroupId, type GroupJoining, groups, people } from "#db/schema/index";
import { knowsEveryGroup, mayRunGroups } from "./policy";

/** How somebody stands to a group: in it, in it by their address, waiting, turned down, or none of these. */
export type Standing = "member" | "member-by-domain" | "waiting" | "refused" | "outside";

/** A group as it looks to a member of the community. */
export type GroupSeen = {
  slug: string;
  name: string;
  description: string;
  joining: GroupJoining;
  standing: Standing;
};

const standing = sql<Standing>`case
  when exists (select from group_members m where m.group_id = groups.id and m.person_id = people.id) then 'member'
  when ${emailDomain} = any(groups.email_domains) then 'member-by-domain'
  else coalesce((select case when r.decided_at is null then 'waiting' when not r.granted then 'refused' end
    from group_requests r where r.group_id = groups.id and r.person_id = people.id order by r.id desc limit 1), 'outside')
  end`;

/** Groups that are nobody's to know but those inside are left out for everybody else. */
const isKnownTo = (member: Member): SQL =>
  knowsEveryGroup(member)
    ? sql`true`
    : sql`(groups.joining = 'by-request' or ${emailDomain} = any(groups.email_domains)
        or exists (select from group_members m where m.group_id = groups.id and m.person_id = people.id))`;

const seen = {
  slug: groups.slug,
  name: groups.name,
  description: groups.description,
  joining: groups.joining,
  standing,
};

const groupsSeenBy = (db: Db, member: Member) =>
  db.select(seen).from(groups).innerJoin(people, eq(people.id, member.id));

/** The member's own groups, and those they may ask to be let into. */
export async function listGroupsFor(db: Db, member: Member): Promise<GroupSeen[]> {
  return groupsSeenBy(db, member).where(isKnownTo(member)).orderBy(asc(groups.name), asc(groups.id));
}

/** The group of this slug as the member sees it. Throws NotFound when there is none that they may know of. */
export async function findGroupFor(db: Db, member: Member, slug: string): Promise<GroupSeen> {
  const [row] = await groupsSeenBy(db, member).where(sql`groups.slug = ${slug} and ${isKnownTo(member)}`);
  if (!row) throw new NotFound();
  return row;
}

export type GroupRow = {
  slug: string;
  name: string;
  joining: GroupJoining;
  memberCount: number;
  waitingCount: number;
  spaceCount: number;
};

/** How many are in the group of the row, by whichever way. */
export const memberCount = sql<number>`(select count(*) from (
  select m.person_id from group_members m where m.group_id = "groups".id union ${idsByDomain(sql`"groups".id`)}) inside)`.mapWith(
  Number,
);

const count = (of: SQL) => sql<number>`(select count(*) from ${of})`.mapWith(Number);

/** Every group, for whoever runs them. Throws Forbidden. */
export async function listGroups(db: Db, viewer: Viewer, now: Date): Promise<GroupRow[]> {
  allow(mayRunGroups(viewer, now));
  return db
    .select({
      slug: groups.slug,
      name: groups.name,
      joining: groups.joining,
      memberCount,
      waitingCount: count(sql`group_requests r where r.group_id = "groups".id and r.decided_at is null`),
      spaceCount: count(sql`spaces s where s.group_id = "groups".id`),
    })
    .from(groups)
    .orderBy(asc(groups.name), asc(groups.id));
}

/** The group of this slug, for whoever runs it. Throws NotFound, Forbidden. */
export async function findGroup(db: Db, viewer: Viewer, slug: string, now: Date) {
  allow(mayRunGroups(viewer, now));
  const [row] = await db.select().from(groups).where(eq(groups.slug, slug));
  if (!row) throw new NotFound();
  return row;
}

/** Whether a space is private to the group. */
export async function isInUse(db: Db, id: GroupId): Promise<boolean> {
  const [used] = await db.execute(sql`select from spaces where group_id = ${id} limit 1`);
  return used !== undefined;
}
