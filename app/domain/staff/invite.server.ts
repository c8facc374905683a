import { and, eq, isNull } from "drizzle-orm";
import { requestLetter } from "#app/domain/accounts/letters/request.server";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound, TooMany } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { invitations, people } from "#db/schema/index";
import { OPEN_INVITATIONS_MAX } from "./limits";
import { namesOf, type Rights, spacesFor } from "./spaces-of-staff.server";

export type Invited = Rights & { email: string };

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/**
 * A letter is on its way to this address; whoever reads it may take these rights. Throws Forbidden, TooMany, and Invalid for an
 * address that is invited already or belongs to somebody who has rights.
 */
export async function inviteStaff(db: Db, owner: Member, invited: Invited, now = new Date()): Promise<void> {
  allow(isOwner(owner));
  const { email, role, title } = invited;
  await inTransaction(db, async (tx) => {
    const [known] = await tx.select({ role: people.role }).from(people).where(eq(people.email, email));
    if (known && known.role !== "member") throw new Invalid({ email: "error.alreadyStaff" });
    if ((await tx.$count(invitations, isOpen)) >= OPEN_INVITATIONS_MAX) throw new TooMany("error.tooMany");
    const spaces = await spacesFor(tx, invited);
    const [invitation] = await tx
      .insert(invitations)
      .values({ email, role, title, spaceIds: spaces.map(({ id }) => id), inviterId: owner.id, invitedAt: now })
      .onConflictDoNothing()
      .returning({ id: invitations.id });
    if (!invitation) throw new Invalid({ email: "error.alreadyInvited" });
    await requestLetter(tx, { kind: "invitation", invitationId: invitation.id }, now);
    await record(tx, {
      kind: "staff.invited",
      actorId: owner.id,
      happenedAt: now,
      detail: { invitation: invitation.id, role, title, spaces: namesOf(spaces) },
    });
  });
}

/** A new letter goes out, and the link in the old one is dead. Throws Forbidden, NotFound. */
export async function inviteAgain(db: Db, owner: Member, id: number, now = new Date()): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    await lockOpen(tx, id);
    await requestLetter(tx, { kind: "invitation", invitationId: id }, now);
    const detail = { invitation: id };
    await record(tx, { kind: "staff.invited-again", actorId: owner.id, happenedAt: now, detail });
  });
}

/** The letter's link gives nothing any more. Doing it again changes nothing. Throws Forbidden, NotFound. */
export async function revokeInvitation(db: Db, owner: Member, id: number, now = new Date()): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const { revokedAt } = await lockInvitation(tx, id);
    if (revokedAt) return;
    await lockOpen(tx, id);
    await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, id));
    const detail = { invitation: id };
    await record(tx, { kind: "staff.invitation-revoked", actorId: owner.id, happenedAt: now, detail });
  });
}

/** The invitation, held until the transaction ends. Throws NotFound. */
export async function lockInvitation(tx: Tx, id: number) {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id)).for("update");
  if (!row) throw new NotFound();
  return row;
}

/** The same, of one that nobody has answered yet. Throws NotFound. */
export async function lockOpen(tx: Tx, id: number) {
  const row = await lockInvitation(tx, id);
  if (row.acceptedAt || row.revokedAt) throw new NotFound();
  return row;
}
