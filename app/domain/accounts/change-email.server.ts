import { and, eq, inArray } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { Conflict, NotFound } from "#app/lib/errors";
import { brokenConstraint, type Db, inTransaction } from "#app/platform/db.server";
import { type PersonId, people, tokens } from "#db/schema/index";
import { requestLetter } from "./letters/request.server";
import { findToken, takeToken } from "./tokens.server";

/** The address the member signs in with. */
export async function emailOf(db: Db, id: PersonId): Promise<string | null> {
  const [row] = await db.select({ email: people.email }).from(people).where(eq(people.id, id));
  return row?.email ?? null;
}

/** The address that this link makes the member's; null when the link is dead or another member's. */
export async function findNewEmail(db: Db, member: Member, secret: string, now: Date): Promise<string | null> {
  const token = await findToken(db, "change-email", secret, now);
  return token?.personId === member.id ? token.email : null;
}

/**
 * The member signs in with the address the letter went to. Links sent to the old one are dead, and the old one hears of it.
 * Throws NotFound when the link is dead or another member's, Conflict when the address has an account by now.
 */
export async function changeEmail(db: Db, actor: Member, secret: string, now: Date): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      const { personId, email } = await takeToken(tx, "change-email", secret, now);
      if (personId !== actor.id || email === null) throw new NotFound();
      const [before] = await tx
        .select({ email: people.email })
        .from(people)
        .where(eq(people.id, personId))
        .for("update");
      if (!before?.email) throw new NotFound();
      await tx.update(people).set({ email }).where(eq(people.id, personId));
      await tx
        .delete(tokens)
        .where(and(eq(tokens.personId, personId), inArray(tokens.kind, ["reset-password", "change-email"])));
      await record(tx, { happenedAt: now, kind: "person.email-changed", actorId: personId, personId });
      await requestLetter(tx, { kind: "email-changed", personId, oldEmail: before.email }, now);
    });
  } catch (error) {
    if (brokenConstraint(error) === "people_email_unique") throw new Conflict();
    throw error;
  }
}
