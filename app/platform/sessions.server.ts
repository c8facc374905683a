import { eq, lte } from "drizzle-orm";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { type PersonId, sessions } from "#db/schema/index";
import type { Db } from "./db.server";
import { hashSecret, newSecret } from "./secret.server";

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    UserId: PersonId;
  }
}

export type Sessions = {
  /** Signs a person in on a token nobody has seen before; returns the cookie to set. */
  start(personId: PersonId): Promise<string>;
  /** Who the cookie header signs in, and the cookie to set when the session was renewed (or is none). */
  read(cookieHeader: string | null): Promise<{ personId: PersonId | null; setCookie: string | null }>;
  /** Ends the session of the cookie header; returns the cookie that clears it. */
  end(cookieHeader: string | null): Promise<string>;
};

/** Lucia is no longer developed: everything that knows it is in this file. Its session ids are the cookie's tokens; the table keeps their hash. */
export function createSessions(db: Db, { secure }: { secure: boolean }): Sessions {
  const lucia = new Lucia(hashingAdapter(db), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      // `__Host-` binds the cookie to this very host; browsers refuse it without Secure, so plain http goes without.
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
  });
  return {
    async start(personId) {
      const session = await lucia.createSession(personId, {}, { sessionId: newSecret() });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async read(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      if (!token) return { personId: null, setCookie: null };
      const { session } = await lucia.validateSession(token);
      if (!session) return { personId: null, setCookie: lucia.createBlankSessionCookie().serialize() };
      return {
        personId: session.userId,
        setCookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
      };
    },
    async end(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      if (token) await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}

function hashingAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(token) {
      const [row] = await db
        .select({ personId: sessions.personId, expiresAt: sessions.expiresAt })
        .from(sessions)
        .where(eq(sessions.id, hashSecret(token)));
      if (!row) return [null, null];
      return [asLucias(token, row), { id: row.personId, attributes: {} }];
    },
    async getUserSessions(personId) {
      const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => asLucias(row.id, row));
    },
    async setSession({ id, userId, expiresAt }) {
      await db.insert(sessions).values({ id: hashSecret(id), personId: userId, expiresAt });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, hashSecret(token)));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(eq(sessions.id, hashSecret(token)));
    },
    async deleteUserSessions(personId) {
      await db.delete(sessions).where(eq(sessions.personId, personId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
    },
  };
}

const asLucias = (id: string, row: { personId: PersonId; expiresAt: Date }): DatabaseSession => ({
  id,
  userId: row.personId,
  expiresAt: row.expiresAt,
  attributes: {},
});
