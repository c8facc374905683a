import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { idsByDomain } from "#app/domain/people/email-domain.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Db } from "#app/platform/db.server";
import { type GroupId, groupMembers, groups, people } from "#db/schema/index";
import { MEMBERS_PER_PAGE } from "./limits";

/** By which way somebody is in a group. */
export type CameBy = "hand" | "request" | "domain";
export type GroupMember = { person: PersonRef; cameBy: CameBy; joinedAt: Date | null };
export type MembersPage = { members: GroupMember[]; total: number; page: number; pages: number };

// Whoever was granted a request joined at the very moment of the decision.
const cameBy = sql<CameBy>`case
  when group_members.person_id is null then 'domain'
  when exists (select from group_requests r where r.group_id = group_members.group_id and r.person_id = group_members.person_id
    and r.granted and r.decided_at = group_members.joined_at) then 'request'
  else 'hand' end`;

/** One page of who is in the group, by handle; `words` stand in name or handle. The caller has seen to it that the viewer may know. */
export async function listMembers(
  db: Db,
  groupId: GroupId,
  { words = "", page = 1 }: { words?: string; page?: number },
): Promise<MembersPage> {
  const isMember = and(isIn(groupId), words === "" ? undefined : isNamed(words));
  const among = () => onMembership(groupId);
  const [counted] = await db
    .select({ total: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .innerJoin(groups, eq(groups.id, groupId))
    .leftJoin(groupMembers, among())
    .where(isMember);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / MEMBERS_PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const members = await db
    .select({ person: personColumns, cameBy, joinedAt: groupMembers.joinedAt })
    .from(people)
    .innerJoin(groups, eq(groups.id, groupId))
    .leftJoin(groupMembers, among())
    .where(isMember)
    .orderBy(asc(people.handle))
    .limit(MEMBERS_PER_PAGE)
    .offset((current - 1) * MEMBERS_PER_PAGE);
  return { members, total, page: current, pages };
}

const onMembership = (groupId: GroupId) => and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, people.id));

const isIn = (groupId: GroupId): SQL | undefined =>
  and(
    eq(groups.id, groupId),
    isNull(people.leftAt),
    // One list of ids, and no "or" between two tables: each half has its index.
    sql`people.id in (select m.person_id from group_members m where m.group_id = ${groupId} union ${idsByDomain(sql`${groupId}`)})`,
  );

const isNamed = (words: string): SQL => {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(people.name ilike ${pattern} or people.handle::text ilike ${pattern})`;
};
