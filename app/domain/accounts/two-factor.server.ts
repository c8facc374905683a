import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { Conflict, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type PersonId, people, recoveryCodes, twoFactor } from "#db/schema/index";
import {
  newAuthenticatorSecret,
  openAuthenticator,
  renewRecoveryCodes,
  sealAuthenticator,
  takeAuthenticatorCode,
  takeRecoveryCode,
} from "./authenticator.server";
import { requestLetter } from "./letters/request.server";
import { endAllAccess, requirePassword } from "./password.server";

/** How it stands with somebody's second proof: since when it is asked for, null while it is being set up, and how many recovery codes are left. */
export type TwoFactor = { since: Date | null; codesLeft: number };

/** Null when the person has none. */
export async function findTwoFactor(db: Db, id: PersonId): Promise<TwoFactor | null> {
  const [row] = await db
    .select({
      since: twoFactor.confirmedAt,
      codesLeft:
        sql<number>`(select count(*) from recovery_codes r where r.person_id = two_factor.person_id and r.used_at is null)`.mapWith(
          Number,
        ),
    })
    .from(twoFactor)
    .where(eq(twoFactor.personId, id));
  return row ?? null;
}

/** An authenticator can be set up with a fresh secret; nothing is asked for yet. Throws Invalid for a wrong password, Conflict where one is in use. */
export async function beginTwoFactor(
  db: Db,
  seal: Seal,
  actor: Member,
  { password }: { password: string },
): Promise<void> {
  await requirePassword(db, actor.id, password);
  const sealedSecret = sealAuthenticator(seal, actor.id, newAuthenticatorSecret());
  const begun = await db
    .insert(twoFactor)
    .values({ personId: actor.id, sealedSecret })
    .onConflictDoUpdate({
      target: twoFactor.personId,
      set: { sealedSecret, lastStep: null },
      setWhere: isNull(twoFactor.confirmedAt),
    })
    .returning({ personId: twoFactor.personId });
  if (begun.length === 0) throw new Conflict();
}

/** The secret that waits for its first code; null when none does. */
export async function findPendingSecret(db: Db, seal: Seal, { id }: Member): Promise<string | null> {
  const [row] = await db
    .select({ sealed: twoFactor.sealedSecret })
    .from(twoFactor)
    .where(and(eq(twoFactor.personId, id), isNull(twoFactor.confirmedAt)));
  return row ? openAuthenticator(seal, id, row.sealed) : null;
}

/**
 * A code is asked for at each sign-in from here on; every session of the member's is over, for none of them was asked for one.
 * Gives the recovery codes, this once. Throws Invalid for a wrong code.
 */
export async function confirmTwoFactor(
  db: Db,
  seal: Seal,
  actor: Member,
  { code }: { code: string },
  now = new Date(),
): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    await lockPerson(tx, actor.id);
    const right = await takeAuthenticatorCode(tx, seal, actor.id, code, { now, confirmed: false });
    if (!right) throw new Invalid({ code: "error.codeWrong" });
    await tx.update(twoFactor).set({ confirmedAt: now }).where(eq(twoFactor.personId, actor.id));
    await endAllAccess(tx, actor.id);
    await recordChange(tx, actor, "on", now);
    return renewRecoveryCodes(tx, actor.id);
  });
}

/** What proves that it is the member: their password, and a code of their authenticator's or a recovery code. */
export type Proof = { password: string; code: string };

/** Fresh recovery codes, told this once; the ones before are void. Throws Invalid. */
export async function replaceRecoveryCodes(
  db: Db,
  seal: Seal,
  actor: Member,
  proof: Proof,
  now = new Date(),
): Promise<string[]> {
  await requirePassword(db, actor.id, proof.password);
  return inTransaction(db, async (tx) => {
    await lockPerson(tx, actor.id);
    await requireCode(tx, seal, actor.id, proof.code, now);
    await recordChange(tx, actor, "codes", now);
    return renewRecoveryCodes(tx, actor.id);
  });
}

/** The password alone lets the member in again. Throws Invalid. */
export async function turnOffTwoFactor(
  db: Db,
  seal: Seal,
  actor: Member,
  proof: Proof,
  now = new Date(),
): Promise<void> {
  await requirePassword(db, actor.id, proof.password);
  await inTransaction(db, async (tx) => {
    await lockPerson(tx, actor.id);
    await requireCode(tx, seal, actor.id, proof.code, now);
    await forgetTwoFactor(tx, actor.id);
    await recordChange(tx, actor, "off", now);
  });
}

/** Nothing is kept of the person's second proof. */
export async function forgetTwoFactor(tx: Tx, id: PersonId): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, id));
  await tx.delete(twoFactor).where(eq(twoFactor.personId, id));
}

/** Throws Invalid unless this is a code that was not used before. */
export async function requireCode(db: Db, seal: Seal, id: PersonId, code: string, now: Date): Promise<void> {
  if (!(await takeCode(db, seal, id, code, now))) throw new Invalid({ code: "error.codeWrong" });
}

/** Whether this is a code of the authenticator in use, or a recovery code; it is used up. */
export async function takeCode(db: Db, seal: Seal, id: PersonId, code: string, now: Date): Promise<boolean> {
  return (
    (await takeAuthenticatorCode(db, seal, id, code, { now, confirmed: true })) ||
    (await takeRecoveryCode(db, id, code, now))
  );
}

/** Changes of one person's proofs take turns. */
const lockPerson = (tx: Tx, id: PersonId) =>
  tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for("no key update");

async function recordChange(tx: Tx, actor: Member, change: "on" | "codes" | "off", now: Date): Promise<void> {
  await record(tx, {
    happenedAt: now,
    kind: "person.two-factor-changed",
    actorId: actor.id,
    personId: actor.id,
    detail: { change },
  });
  if (change !== "codes")
    await requestLetter(tx, { kind: "two-factor-changed", personId: actor.id, state: change }, now);
}
