import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { NotFound } from "#app/lib/errors";
import { HOUR_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { hashSecret, newSecret } from "#app/platform/secret.server";
import { type PersonId, type TokenKind, tokens } from "#db/schema/index";
import { LINK_HOURS } from "./limits";

/** The kinds of secrets that travel in letters, and whose each is: of these there is one living link at a time. */
export type NewToken =
  | { kind: "sign-up"; email: string; next: string | null; guestHash: string | null }
  | { kind: "reset-password"; personId: PersonId }
  | { kind: "change-email"; personId: PersonId; email: string }
  | { kind: "invitation"; invitationId: number };

export type Token = typeof tokens.$inferSelect;

/** A fresh secret for a link, of which only the hash is kept; older links of the same kind for the same subject are dead. In a transaction. */
export async function mintToken(tx: Db, token: NewToken, now: Date): Promise<string> {
  const [subject, key] = subjectOf(token);
  // One at a time for one subject: of two letters that are written at once, one link lives.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${token.kind} ${key}`}, 0))`);
  await tx.delete(tokens).where(and(eq(tokens.kind, token.kind), subject, isNull(tokens.usedAt)));
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LINK_HOURS[token.kind] * HOUR_MS);
  await tx.insert(tokens).values({ ...token, hash: hashSecret(secret), expiresAt });
  return secret;
}

function subjectOf(token: NewToken): [SQL, string | number] {
  switch (token.kind) {
    case "sign-up":
      return [eq(tokens.email, token.email), token.email.toLowerCase()];
    case "invitation":
      return [eq(tokens.invitationId, token.invitationId), token.invitationId];
    default:
      return [eq(tokens.personId, token.personId), token.personId];
  }
}

const isLiving = (kind: TokenKind, secret: string, now: Date): SQL | undefined =>
  and(eq(tokens.hash, hashSecret(secret)), eq(tokens.kind, kind), isNull(tokens.usedAt), gt(tokens.expiresAt, now));

/** What this secret of a link stands for; null when it was used, has run out or never was. Looking uses nothing up. */
export async function findToken(db: Db, kind: TokenKind, secret: string, now: Date): Promise<Token | null> {
  const [token] = await db
    .select()
    .from(tokens)
    .where(isLiving(kind, secret, now));
  return token ?? null;
}

/** The link is used up, in the transaction of what it is used for. Throws NotFound when it is dead: of racers exactly one gets through. */
export async function takeToken(tx: Db, kind: TokenKind, secret: string, now: Date): Promise<Token> {
  const [token] = await tx
    .update(tokens)
    .set({ usedAt: now })
    .where(isLiving(kind, secret, now))
    .returning();
  if (!token) throw new NotFound();
  return token;
}
