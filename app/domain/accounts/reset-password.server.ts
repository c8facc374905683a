import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { hashPassword } from "#app/platform/password.server";
import { type PersonId, people } from "#db/schema/index";
import { requestLetter } from "./letters/request.server";
import { endAllAccess, refuseGuessablePassword } from "./password.server";
import { findToken, takeToken } from "./tokens.server";

/** The address of the account that this link gives a new password to; null when the link is dead. */
export async function findResetAddress(db: Db, secret: string, now: Date): Promise<string | null> {
  const token = await findToken(db, "reset-password", secret, now);
  if (!token?.personId) return null;
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, token.personId));
  return person?.email ?? null;
}

/**
 * The account has this password. Its sessions are over, the links to it are dead, and its address hears of it.
 * Throws NotFound when the link is dead, Invalid for a guessable password: the link then lives on.
 */
export async function resetPassword(
  db: Db,
  secret: string,
  password: string,
  now: Date,
): Promise<{ personId: PersonId; passwordHash: string }> {
  const token = await findToken(db, "reset-password", secret, now);
  if (!token?.personId) throw new NotFound();
  await refuseGuessablePassword(db, token.personId, password);
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const { personId } = await takeToken(tx, "reset-password", secret, now);
    if (personId === null) throw new NotFound();
    await tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
    await endAllAccess(tx, personId);
    await record(tx, { happenedAt: now, kind: "person.password-changed", actorId: personId, personId });
    await requestLetter(tx, { kind: "password-changed", personId }, now);
    return { personId, passwordHash };
  });
}
