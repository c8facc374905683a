import { and, eq, lt, lte, sql } from "drizzle-orm";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import type { Viewer } from "#app/domain/people/viewer.server";
import { Conflict } from "#app/lib/errors";
import { HOUR_MS } from "#app/lib/time";
import { type PersonId, people, sessions } from "#db/schema/index";
import type { Db } from "./db.server";
import { hashSecret, newSecret } from "./secret.server";

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Pick<Attributes, "seenAt">, { member: Viewer }>;
    UserId: PersonId;
    DatabaseSessionAttributes: Attributes;
    DatabaseUserAttributes: { member: Viewer };
  }
}

/** What is kept of a session beside whose it is; `passwordHash` is asked for, not kept. */
type Attributes = { userAgent: string; seenAt: Date; passwordHash: string | null };

/** Characters kept of what a browser says of itself. */
const USER_AGENT_CHARS = 300;

/** From what a session begins: what the browser says of itself, and the hash that the password was found to fit. */
export type Beginning = { userAgent?: string | null; passwordHash?: string | null };

export type Sessions = {
  /**
   * Signs a person in on a token nobody has seen before; returns the cookie to set.
   * Throws Conflict when the account was left, or has another password than the one that was found to fit.
   */
  start(personId: PersonId, beginning?: Beginning): Promise<string>;
  /** Who the cookie header signs in, and the cookie to set when the session was renewed (or is none). */
  read(cookieHeader: string | null): Promise<ReadSession>;
  /** The key under which the table keeps the session of the cookie header, whether or not there is one. */
  keyOf(cookieHeader: string | null): string | null;
  /** Ends the session of the cookie header; returns the cookie that clears it. */
  end(cookieHeader: string | null): Promise<string>;
};

/** Who is signed in; `member` has what the rules need to know of them, and is null where the account was left. */
export type ReadSession = {
  personId: PersonId | null;
  member: Viewer;
  setCookie: string | null;
  /** It was written down that the session is in use, for the first time within an hour. */
  seenAnew: boolean;
};

/** A session as it is kept, and the member it signs in, read in one statement. */
export type FoundSession = { personId: PersonId; expiresAt: Date; seenAt: Date; member: Viewer };

type Options = {
  secure: boolean;
  /** The session kept under a key. Without it a session tells whose it is, and nothing of their rights. */
  find?(key: string): Promise<FoundSession | null>;
  /** Is told whose session was ended, for what they still have open to end too. */
  ended?(personId: PersonId): Promise<void>;
};

/** Lucia is no longer developed: everything that knows it is in this file. Its session ids are the cookie's tokens; the table keeps their hash. */
export function createSessions(db: Db, { secure, find = findAlone(db), ended }: Options): Sessions {
  const lucia = new Lucia(hashingAdapter(db, find), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      // `__Host-` binds the cookie to this very host; browsers refuse it without Secure, so plain http goes without.
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ seenAt }) => ({ seenAt }),
    getUserAttributes: ({ member }) => ({ member }),
  });
  return {
    async start(personId, { userAgent, passwordHash = null } = {}) {
      const attributes = { userAgent: (userAgent ?? "").slice(0, USER_AGENT_CHARS), seenAt: new Date(), passwordHash };
      const session = await lucia.createSession(personId, attributes, { sessionId: newSecret() });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async read(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      if (!token) return { personId: null, member: null, setCookie: null, seenAnew: false };
      const { session, user } = await lucia.validateSession(token);
      if (!session)
        return {
          personId: null,
          member: null,
          setCookie: lucia.createBlankSessionCookie().serialize(),
          seenAnew: false,
        };
      return {
        personId: session.userId,
        member: user.member,
        setCookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
        seenAnew: await showSeen(db, token, session.seenAt),
      };
    },
    keyOf(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      return token && hashSecret(token);
    },
    async end(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      const [was] = token
        ? await db
            .delete(sessions)
            .where(eq(sessions.id, hashSecret(token)))
            .returning({ personId: sessions.personId })
        : [];
      if (was) await ended?.(was.personId);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}

/** Writes down that the session is in use, at most once an hour; says whether it did. */
async function showSeen(db: Db, token: string, seenAt: Date): Promise<boolean> {
  const hourAgo = new Date(Date.now() - HOUR_MS);
  if (seenAt > hourAgo) return false;
  const seen = await db
    .update(sessions)
    .set({ seenAt: new Date() })
    .where(and(eq(sessions.id, hashSecret(token)), lt(sessions.seenAt, hourAgo)))
    .returning({ id: sessions.id });
  return seen.length > 0;
}

/** Finds the session without its member. */
const findAlone =
  (db: Db) =>
  async (key: string): Promise<FoundSession | null> => {
    const [row] = await db
      .select({ personId: sessions.personId, expiresAt: sessions.expiresAt, seenAt: sessions.seenAt })
      .from(sessions)
      .where(eq(sessions.id, key));
    return row ? { ...row, member: null } : null;
  };

function hashingAdapter(db: Db, find: NonNullable<Options["find"]>): Adapter {
  return {
    async getSessionAndUser(token) {
      const found = await find(hashSecret(token));
      if (!found) return [null, null];
      return [asLucias(token, found), { id: found.personId, attributes: { member: found.member } }];
    },
    async getUserSessions(personId) {
      const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => asLucias(row.id, row));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.transaction(async (tx) => {
        const { passwordHash, userAgent, seenAt } = attributes;
        // Held until the session is written: whoever changes the password afterwards finds this session and ends it.
        const [person] = await tx
          .select({ passwordHash: people.passwordHash })
          .from(people)
          .where(and(eq(people.id, userId), sql`${people.leftAt} is null`))
          .for("share");
        if (!person || (passwordHash !== null && person.passwordHash !== passwordHash)) throw new Conflict();
        await tx.insert(sessions).values({ id: hashSecret(id), personId: userId, expiresAt, userAgent, seenAt });
      });
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

const asLucias = (id: string, row: { personId: PersonId; expiresAt: Date; seenAt: Date }): DatabaseSession => ({
  id,
  userId: row.personId,
  expiresAt: row.expiresAt,
  attributes: { seenAt: row.seenAt, userAgent: "", passwordHash: null },
});
