import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GroupId, groupMembers, groupRequests, groups, type PersonId, people } from "#db/schema/index";
import { mayRunGroups } from "./policy";
import { lockGroup } from "./run.server";

/** The people of these handles are in the group from now on; a request of theirs that waits is granted. All or nobody. Throws NotFound, Forbidden, Invalid. */
export async function addMembers(
  db: Db,
  actor: Member,
  slug: string,
  handles: readonly string[],
  now = new Date(),
): Promise<void> {
  allow(mayRunGroups(actor, now));
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug);
    for (const personId of await findByHandles(tx, handles)) {
      const granted = await tx
        .update(groupRequests)
        .set({ decidedAt: now, deciderId: actor.id, granted: true })
        .where(waitingOf(group.id, personId))
        .returning({ id: groupRequests.id });
      if (!(await putInto(tx, group.id, personId, now))) continue;
      const detail = { group: slug, how: granted.length > 0 ? "by-request" : "by-hand" };
      await record(tx, { happenedAt: now, kind: "group.member-added", actorId: actor.id, personId, detail });
    }
  });
}

async function findByHandles(tx: Tx, handles: readonly string[]): Promise<PersonId[]> {
  const wanted = [...new Set(handles.map((handle) => handle.toLowerCase()))];
  if (wanted.length === 0) throw new Invalid({ handles: "error.required" });
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.handle, wanted), isNull(people.leftAt)))
    .orderBy(people.id);
  if (found.length < wanted.length) throw new Invalid({ handles: "groups.unknownPeople" });
  return found.map(({ id }) => id);
}

/** The one request of a person that waits for an answer. */
export const waitingOf = (groupId: GroupId, personId: PersonId) =>
  and(eq(groupRequests.groupId, groupId), eq(groupRequests.personId, personId), isNull(groupRequests.decidedAt));

/** Tells whether they were not in before. */
export async function putInto(tx: Tx, groupId: GroupId, personId: PersonId, now: Date): Promise<boolean> {
  const put = await tx
    .insert(groupMembers)
    .values({ groupId, personId, joinedAt: now })
    .onConflictDoNothing()
    .returning({ id: groupMembers.personId });
  return put.length > 0;
}

/** The person is no longer in the group, unless a domain keeps them in. Throws NotFound, Forbidden. */
export async function removeMember(
  db: Db,
  actor: Member,
  slug: string,
  handle: string,
  now = new Date(),
): Promise<void> {
  allow(mayRunGroups(actor, now));
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug);
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, handle));
    if (!person) throw new NotFound();
    await takeOut(tx, actor, group, person.id, now);
  });
}

/** The actor leaves a group they were put or let into. Does nothing when they are not in it; throws NotFound when there is no such group for them. */
export async function leaveOwnGroup(db: Db, actor: Member, slug: string, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug);
    const left = await takeOut(tx, actor, group, actor.id, now);
    if (!left && group.joining === "by-hand") throw new NotFound();
  });
}

async function takeOut(
  tx: Tx,
  actor: Member,
  group: { id: GroupId; slug: string },
  personId: PersonId,
  now: Date,
): Promise<boolean> {
  const taken = await tx
    .delete(groupMembers)
    .where(and(eq(groupMembers.groupId, group.id), eq(groupMembers.personId, personId)))
    .returning({ id: groupMembers.personId });
  if (taken.length === 0) return false;
  const happening = { happenedAt: now, kind: "group.member-removed", actorId: actor.id, personId } as const;
  await record(tx, { ...happening, detail: { group: group.slug } });
  return true;
}

/** The person is in the group, and so sees its private spaces from now on. For filling a community from the command line. */
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

export type NewGroup = Pick<typeof groups.$inferInsert, "slug" | "name" | "description" | "joining" | "emailDomains">;

/** There is a group like this, whoever is in it stays. For filling a community from the command line. */
export async function ensureGroup(db: Db, { slug, ...facts }: NewGroup): Promise<GroupId> {
  const [row] = await db
    .insert(groups)
    .values({ slug, ...facts })
    .onConflictDoUpdate({ target: groups.slug, set: facts })
    .returning({ id: groups.id });
  if (!row) throw new Error(`group ${slug} was not written`);
  return row.id;
}
