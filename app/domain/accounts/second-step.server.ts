import { and, eq, gt } from "drizzle-orm";
import { MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { hashSecret, newSecret } from "#app/platform/secret.server";
import { type PersonId, people, tokens, twoFactor } from "#db/schema/index";
import { SECOND_STEP_MINUTES } from "./limits";
import { takeCode } from "./two-factor.server";

/** Somebody who showed their password and still owes a code. */
export type SecondStep = { hash: string; personId: PersonId; passwordHash: string | null };

/** The secret of a sign-in that waits for a code; null for somebody who needs none. */
export async function openSecondStep(db: Db, personId: PersonId, now: Date): Promise<string | null> {
  const [row] = await db
    .select({ since: twoFactor.confirmedAt })
    .from(twoFactor)
    .where(eq(twoFactor.personId, personId));
  if (!row?.since) return null;
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + SECOND_STEP_MINUTES * MINUTE_MS);
  await db.insert(tokens).values({ kind: "second-step", hash: hashSecret(secret), personId, expiresAt });
  return secret;
}

/** The sign-in that this secret belongs to; null when there is none, or none any more. */
export async function findSecondStep(db: Db, secret: string, now: Date): Promise<SecondStep | null> {
  const [row] = await db
    .select({ hash: tokens.hash, personId: people.id, passwordHash: people.passwordHash })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.hash, hashSecret(secret)), eq(tokens.kind, "second-step"), gt(tokens.expiresAt, now)));
  return row ?? null;
}

/** Whether the code lets this sign-in pass. It passes once: of two right codes at the same time one does. */
export async function passSecondStep(db: Db, seal: Seal, step: SecondStep, code: string, now: Date): Promise<boolean> {
  return (await takeCode(db, seal, step.personId, code, now)) && (await endSecondStep(db, step));
}

/** Nothing lets this sign-in pass any more. Says whether something still could have. */
export async function endSecondStep(db: Db, { hash }: SecondStep): Promise<boolean> {
  const ended = await db.delete(tokens).where(eq(tokens.hash, hash)).returning({ hash: tokens.hash });
  return ended.length === 1;
}
