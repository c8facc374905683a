import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GroupId, groupRequests, groups, people } from "#db/schema/index";
import { findGroupFor } from "./find.server";
import { ASK_AGAIN_DAYS, REQUESTS_SHOWN } from "./limits";
import { putInto, waitingOf } from "./members.server";
import { mayAskToJoin, mayDecideRequests } from "./policy";
import { lockGroup } from "./run.server";

/** The actor asks to be let into a group that takes requests; asking twice is asking once. Throws NotFound, Forbidden, TooMany soon after a no. */
export async function askToJoin(db: Db, actor: Member, slug: string, words: string, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { standing } = await findGroupFor(tx, actor, slug);
    allow(mayAskToJoin(actor, now));
    const group = await lockGroup(tx, slug);
    if (standing !== "outside" && standing !== "refused") return;
    if (group.joining !== "by-request") throw new NotFound();
    await keepAfterRefusal(tx, actor, group.id, now);
    const asked = await tx
      .insert(groupRequests)
      .values({ groupId: group.id, personId: actor.id, words, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: groupRequests.id });
    if (asked.length === 0) return;
    const happening = { happenedAt: now, kind: "group.request-made", actorId: actor.id, personId: actor.id } as const;
    await record(tx, { ...happening, detail: { group: slug } });
  });
}

async function keepAfterRefusal(tx: Tx, actor: Member, groupId: GroupId, now: Date): Promise<void> {
  const [last] = await tx
    .select({ decidedAt: groupRequests.decidedAt, granted: groupRequests.granted })
    .from(groupRequests)
    .where(and(eq(groupRequests.groupId, groupId), eq(groupRequests.personId, actor.id)))
    .orderBy(desc(groupRequests.id))
    .limit(1);
  if (last?.granted === false && last.decidedAt && now.getTime() - last.decidedAt.getTime() < ASK_AGAIN_DAYS * DAY_MS)
    throw new TooMany("groups.askedLately");
}

/** The request is granted or refused; one that was decided already stays as it is. Throws NotFound, Forbidden. */
export async function decideRequest(
  db: Db,
  actor: Member,
  slug: string,
  handle: string,
  granted: boolean,
  now = new Date(),
): Promise<void> {
  allow(mayDecideRequests(actor, now));
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug);
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, handle));
    if (!person) throw new NotFound();
    const decided = await tx
      .update(groupRequests)
      .set({ decidedAt: now, deciderId: actor.id, granted })
      .where(waitingOf(group.id, person.id))
      .returning({ id: groupRequests.id });
    if (decided.length === 0) return;
    if (granted) await putInto(tx, group.id, person.id, now);
    await record(tx, {
      happenedAt: now,
      kind: granted ? "group.request-granted" : "group.request-refused",
      actorId: actor.id,
      personId: person.id,
      detail: { group: slug },
    });
  });
}

export type WaitingRequest = { person: PersonRef; words: string; askedAt: Date };

/** Who waits to be let in, whoever asked first first. The caller has seen to it that the viewer may decide. */
export async function listWaiting(db: Db, slug: string): Promise<WaitingRequest[]> {
  return db
    .select({ person: personColumns, words: groupRequests.words, askedAt: groupRequests.askedAt })
    .from(groupRequests)
    .innerJoin(groups, eq(groups.id, groupRequests.groupId))
    .innerJoin(people, eq(people.id, groupRequests.personId))
    .where(and(eq(groups.slug, slug), isNull(groupRequests.decidedAt)))
    .orderBy(asc(groupRequests.id))
    .limit(REQUESTS_SHOWN);
}
