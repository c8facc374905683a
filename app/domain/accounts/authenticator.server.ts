import { randomInt } from "node:crypto";
import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { hashSecret } from "#app/platform/secret.server";
import { type PersonId, recoveryCodes, twoFactor } from "#db/schema/index";

/** What authenticator apps understand without being told. */
const CODES = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Steps of 30 seconds by which a clock may be off. */
const STEPS_OFF = 1;
const SECRET_BYTES = 20;

/** Without what is easily taken for another: 0 and o, 1, i and l. */
const RECOVERY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
/** 12 of 31 signs are 59 bits. */
const RECOVERY_CHARS = 12;
export const RECOVERY_CODES = 10;

const purposeOf = (id: PersonId) => `authenticator of person ${id}`;

/** A fresh shared secret in base32, as authenticator apps take it. */
export const newAuthenticatorSecret = () => new Secret({ size: SECRET_BYTES }).base32;

/** The address that tells an authenticator app everything. */
export const authenticatorUri = (secret: string, { issuer, label }: { issuer: string; label: string }) =>
  new TOTP({ ...CODES, secret, issuer: issuer.replaceAll(":", " "), label }).toString();

export const sealAuthenticator = (seal: Seal, id: PersonId, secret: string) => seal.seal(secret, purposeOf(id));
export const openAuthenticator = (seal: Seal, id: PersonId, sealed: string) => seal.open(sealed, purposeOf(id));

/** Whether our key opens what authenticators share with us; true while nobody has one. Where it does not, their codes are all refused. */
export async function keyOpensAuthenticators(db: Db, seal: Seal): Promise<boolean> {
  const [oldest] = await db
    .select({ id: twoFactor.personId, sealed: twoFactor.sealedSecret })
    .from(twoFactor)
    .where(isNotNull(twoFactor.confirmedAt))
    .orderBy(twoFactor.confirmedAt)
    .limit(1);
  return !oldest || openAuthenticator(seal, oldest.id, oldest.sealed) !== null;
}

/**
 * Whether this is the authenticator's code of now, or of half a minute before or after. It is used up, and so are all before it.
 * `confirmed` says which authenticator is asked: the one in use, or the one that is being set up.
 */
export async function takeAuthenticatorCode(
  db: Db,
  seal: Seal,
  id: PersonId,
  code: string,
  { now, confirmed }: { now: Date; confirmed: boolean },
): Promise<boolean> {
  const asked = and(
    eq(twoFactor.personId, id),
    confirmed ? isNotNull(twoFactor.confirmedAt) : isNull(twoFactor.confirmedAt),
  );
  const [row] = await db.select({ sealed: twoFactor.sealedSecret }).from(twoFactor).where(asked);
  const secret = row && openAuthenticator(seal, id, row.sealed);
  if (!secret) return false;
  const totp = new TOTP({ ...CODES, secret });
  const stepsOff = totp.validate({ token: bare(code), timestamp: now.getTime(), window: STEPS_OFF });
  if (stepsOff === null) return false;
  const step = totp.counter({ timestamp: now.getTime() }) + stepsOff;
  const taken = await db
    .update(twoFactor)
    .set({ lastStep: step })
    .where(
      and(asked, eq(twoFactor.sealedSecret, row.sealed), or(isNull(twoFactor.lastStep), lt(twoFactor.lastStep, step))),
    )
    .returning({ personId: twoFactor.personId });
  return taken.length === 1;
}

/** A code as people type it: in whatever groups and case. */
const bare = (code: string) => code.replace(/[\s–—-]/g, "").toLowerCase();

const recoveryHash = (id: PersonId, code: string) => hashSecret(`${id} ${bare(code)}`);

/** Fresh recovery codes in place of all the person had; they are told once, here. */
export async function renewRecoveryCodes(tx: Db, id: PersonId): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, id));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId: id, hash: recoveryHash(id, code) })));
  return codes;
}

function newRecoveryCode(): string {
  const signs = Array.from({ length: RECOVERY_CHARS }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]);
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** Whether this is a recovery code of the person's that was not used before; it is used up. */
export async function takeRecoveryCode(db: Db, id: PersonId, code: string, now: Date): Promise<boolean> {
  const taken = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(eq(recoveryCodes.personId, id), eq(recoveryCodes.hash, recoveryHash(id, code)), isNull(recoveryCodes.usedAt)),
    )
    .returning({ personId: recoveryCodes.personId });
  return taken.length === 1;
}
