import { and, eq, inArray, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { isCommonPassword } from "#app/lib/common-passwords.server";
import { Conflict, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { hashPassword, passwordFits } from "#app/platform/password.server";
import { type PersonId, people, sessions, type TokenKind, tokens } from "#db/schema/index";
import { requestLetter } from "./letters/request.server";

/** The hash that this password of the person's own fits. Throws Invalid, naming the `field` it was typed into. */
export async function requirePassword(db: Db, id: PersonId, password: string, field = "password"): Promise<string> {
  const [account] = await db.select({ passwordHash: people.passwordHash }).from(people).where(eq(people.id, id));
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!fits || !account?.passwordHash) throw new Invalid({ [field]: "error.passwordWrong" });
  return account.passwordHash;
}

/**
 * The member signs in with the new password from here on. Every session of theirs is over, this browser's too, and so is every
 * link that could still let somebody in. Throws Invalid for a wrong or a guessable password, Conflict when it has changed meanwhile.
 */
export async function changePassword(
  db: Db,
  actor: Member,
  { currentPassword, password }: { currentPassword: string; password: string },
  now = new Date(),
): Promise<void> {
  const old = await requirePassword(db, actor.id, currentPassword, "currentPassword");
  await refuseGuessablePassword(db, actor.id, password);
  const passwordHash = await hashPassword(password);
  await inTransaction(db, async (tx) => {
    const changed = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, actor.id), eq(people.passwordHash, old)))
      .returning({ id: people.id });
    if (changed.length === 0) throw new Conflict();
    await endAllAccess(tx, actor.id);
    await record(tx, { happenedAt: now, kind: "person.password-changed", actorId: actor.id, personId: actor.id });
    await requestLetter(tx, { kind: "password-changed", personId: actor.id }, now);
  });
}

/** Links and half-finished sign-ins that a change of who may enter makes void. */
const LETTING_IN: TokenKind[] = ["reset-password", "change-email", "second-step"];

/** Nobody is signed in as this person any more, and nothing handed out before lets anybody in. */
export async function endAllAccess(tx: Tx, id: PersonId): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.personId, id));
  await tx.delete(tokens).where(and(eq(tokens.personId, id), inArray(tokens.kind, LETTING_IN)));
}

/** Throws Invalid for a password that is tried first: a leaked one, a pattern, a name of the person's own or of the community. */
export async function refuseGuessablePassword(db: Db, id: PersonId, password: string): Promise<void> {
  const [own] = await db
    .select({
      name: people.name,
      handle: sql<string>`${people.handle}::text`,
      email: sql<string>`coalesce(${people.email}::text, '')`,
      community: sql<string>`coalesce((select c.name from community c), '')`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (own && isCommonPassword(password, Object.values(own))) throw new Invalid({ password: "error.passwordCommon" });
}
