import { lt } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { rateLimits, sessions, tokens } from "#db/schema/index";

/** Sessions, one-time links and counts of rate-limited acts that have run out are gone. None of them had any effect any more. */
export async function clearExpired(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(tokens).where(lt(tokens.expiresAt, now));
  await db.delete(rateLimits).where(lt(rateLimits.expire, now));
}
