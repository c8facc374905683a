import { and, eq, sql } from "drizzle-orm";
import { addPerson, type NewPerson } from "#app/domain/accounts/join.server";
import { takeToken } from "#app/domain/accounts/tokens.server";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { isReservedHandle } from "#app/lib/official-names";
import { brokenConstraint, type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { hashPassword } from "#app/platform/password.server";
import { hashSecret } from "#app/platform/secret.server";
import { invitations, type PersonId, people, staffSpaces, tokens } from "#db/schema/index";
import { lockOpen } from "./invite.server";
import { type InvitationRow, invitationColumns } from "./list.server";

/** What has become of an invitation, as whoever holds its link may know. */
export type InvitationState = "open" | "accepted" | "revoked" | "expired";
export type FoundInvitation = Omit<InvitationRow, "expiresAt"> & {
  state: InvitationState;
  /** Whether somebody has an account with the invited address. */
  hasAccount: boolean;
};

/** The invitation whose letter held this secret. Looking at it uses nothing up. Throws NotFound. */
export async function findInvitation(db: Db, secret: string, now: Date): Promise<FoundInvitation> {
  const [row] = await db
    .select({
      ...invitationColumns,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      expiresAt: tokens.expiresAt,
    })
    .from(tokens)
    .innerJoin(invitations, eq(invitations.id, tokens.invitationId))
    .innerJoin(people, eq(people.id, invitations.inviterId))
    .where(and(eq(tokens.hash, hashSecret(secret)), eq(tokens.kind, "invitation")));
  if (!row) throw new NotFound();
  const { acceptedAt, revokedAt, expiresAt, ...invitation } = row;
  const state = acceptedAt ? "accepted" : revokedAt ? "revoked" : expiresAt <= now ? "expired" : "open";
  return { ...invitation, state, hasAccount: (await db.$count(people, eq(people.email, row.email))) > 0 };
}

/** Whether the member's own address is the invited one. */
export async function isInvited(db: Db, member: Member, email: string): Promise<boolean> {
  return (await db.$count(people, and(eq(people.id, member.id), eq(people.email, email)))) > 0;
}

/**
 * The member has the rights they were invited to. Of many tries at once one gets through. Throws NotFound when the link is
 * dead, Forbidden when it went to somebody else's address.
 */
export async function acceptInvitation(db: Db, actor: Member, secret: string, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const invitation = await takeInvitation(tx, secret, now);
    const [person] = await tx
      .select({ role: people.role })
      .from(people)
      .where(and(eq(people.id, actor.id), eq(people.email, invitation.email)))
      .for("update");
    if (!person) throw new Forbidden();
    // An invitation gives rights and takes none away: an owner stays one.
    if (person.role !== "owner") await giveRights(tx, actor.id, invitation);
    await closeInvitation(tx, actor.id, invitation, now);
  });
}

/**
 * Somebody new has an account with the invited address, which the letter has proven, and the rights they were invited to.
 * Throws NotFound when the link is dead, Conflict when the address has an account, Invalid for a handle that is taken.
 */
export async function acceptAsNewcomer(
  db: Db,
  secret: string,
  person: Omit<NewPerson, "email">,
  now = new Date(),
): Promise<PersonId> {
  if (isReservedHandle(person.handle)) throw new Invalid({ handle: "error.handleTaken" });
  const passwordHash = await hashPassword(person.password);
  try {
    return await inTransaction(db, async (tx) => {
      const invitation = await takeInvitation(tx, secret, now);
      const id = await addPerson(tx, { ...person, email: invitation.email, passwordHash, role: "member" });
      await giveRights(tx, id, invitation);
      await closeInvitation(tx, id, invitation, now);
      return id;
    });
  } catch (error) {
    if (brokenConstraint(error) === "people_handle_unique") throw new Invalid({ handle: "error.handleTaken" });
    if (brokenConstraint(error) === "people_email_unique") throw new Conflict();
    throw error;
  }
}

type Invitation = typeof invitations.$inferSelect;

async function takeInvitation(tx: Tx, secret: string, now: Date): Promise<Invitation> {
  const { invitationId } = await takeToken(tx, "invitation", secret, now);
  if (invitationId === null) throw new NotFound();
  return lockOpen(tx, invitationId);
}

async function giveRights(tx: Tx, personId: PersonId, { role, title, spaceIds }: Invitation): Promise<void> {
  await tx.update(people).set({ role, title }).where(eq(people.id, personId));
  await tx.delete(staffSpaces).where(eq(staffSpaces.personId, personId));
  if (role !== "staff" || spaceIds.length === 0) return;
  // A space may have been closed since the letter was written.
  await tx.execute(
    sql`insert into staff_spaces (person_id, space_id) select ${personId}, s.id from spaces s where s.id = any(${sql.param(`{${spaceIds.join(",")}}`)}::bigint[])`,
  );
}

async function closeInvitation(tx: Tx, personId: PersonId, { id, role }: Invitation, now: Date): Promise<void> {
  await tx.update(invitations).set({ acceptedAt: now, accepterId: personId }).where(eq(invitations.id, id));
  const detail = { invitation: id, role };
  await record(tx, { kind: "staff.joined", actorId: personId, personId, happenedAt: now, detail });
}
