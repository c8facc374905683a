import { and, desc, eq, gt, ne } from "drizzle-orm";
import { personTopic } from "#app/domain/activity/topics";
import type { Member } from "#app/domain/people/viewer.server";
import type { Db } from "#app/platform/db.server";
import { tell } from "#app/platform/live.server";
import { type PersonId, sessions } from "#db/schema/index";

/** A browser in which the member is signed in. */
export type SignedInBrowser = { id: string; userAgent: string; since: Date; seenAt: Date };

/** Where the member is signed in now, the browser seen last first. */
export const listBrowsers = (db: Db, { id }: Member, now: Date): Promise<SignedInBrowser[]> =>
  db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      since: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt), sessions.id);

/** What a person's browsers have open finds out at once whether they are signed in still. */
export const tellSessionsEnded = (db: Db, id: PersonId): Promise<void> => tell(db, [personTopic(id)]);

/** That browser is signed out, with all it has open. Does nothing where it is no browser of the member's, or no longer. */
export async function signOutBrowser(db: Db, { id }: Member, session: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, id), eq(sessions.id, session)));
  await tellSessionsEnded(db, id);
}

/** Every browser of the member's is signed out but the one that keeps this session. */
export async function signOutOtherBrowsers(db: Db, { id }: Member, kept: string | null): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, id), kept === null ? undefined : ne(sessions.id, kept)));
  await tellSessionsEnded(db, id);
}
