import { and, eq, inArray, sql } from "drizzle-orm";
import { HANDLE_MAX_CHARS, HANDLE_MIN_CHARS } from "#app/domain/people/limits";
import { keepNamesHonest } from "#app/domain/people/naming.server";
import { Invalid, NotFound } from "#app/lib/errors";
import { isReservedHandle } from "#app/lib/official-names";
import { brokenConstraint, type Db, inTransaction } from "#app/platform/db.server";
import { hashPassword } from "#app/platform/password.server";
import { formerHandles, type Language, type PersonId, people, tokens } from "#db/schema/index";
import { tieToInviter } from "./inviter.server";
import { addPerson } from "./join.server";
import { findToken, takeToken } from "./tokens.server";

export type Joining = {
  name: string;
  handle: string;
  password: string;
  language: Language;
  /** The handle of the member by whose link they came. */
  invitedBy?: string | null;
};
export type Joined = { personId: PersonId; passwordHash: string; next: string | null; guestHash: string | null };

/**
 * A member with an account at the address the letter went to; its link is used up, and so are all others to that address.
 * Throws NotFound when the link is dead or the address has an account by now, Invalid for names that are
 * taken or not to be had: the link then lives on.
 */
export async function joinByLetter(db: Db, secret: string, person: Joining, now: Date): Promise<Joined> {
  if (!(await findToken(db, "sign-up", secret, now))) throw new NotFound();
  await keepNamesHonest(db, person);
  const passwordHash = await hashPassword(person.password);
  try {
    return await inTransaction(db, async (tx) => {
      const { email, next, guestHash } = await takeToken(tx, "sign-up", secret, now);
      if (email === null) throw new NotFound();
      const personId = await addPerson(tx, { ...person, email, passwordHash, role: "member" });
      if (person.invitedBy) await tieToInviter(tx, personId, person.invitedBy, now);
      await tx.delete(tokens).where(and(eq(tokens.kind, "sign-up"), eq(tokens.email, email)));
      return { personId, passwordHash, next, guestHash };
    });
  } catch (error) {
    if (brokenConstraint(error) === "people_handle_unique") throw new Invalid({ handle: "error.handleTaken" });
    if (brokenConstraint(error) === "people_email_unique") throw new NotFound();
    throw error;
  }
}

/** Numbers tried behind a handle that is taken. */
const MOST_TRIES = 50;

/** A handle nobody has, made from the front of an address; empty when nothing can be made of it. */
export async function suggestHandle(db: Db, email: string): Promise<string> {
  const front = (email.split("@")[0] ?? "")
    .toLowerCase()
    .replace(/\+.*$/, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (front.length < HANDLE_MIN_CHARS) return "";
  const numbered = Array.from({ length: MOST_TRIES }, (_, n) => {
    const number = n === 0 ? "" : String(n + 1);
    return front.slice(0, HANDLE_MAX_CHARS - number.length) + number;
  });
  const taken = await takenOf(db, numbered);
  return numbered.find((handle) => !taken.has(handle) && !isReservedHandle(handle)) ?? "";
}

async function takenOf(db: Db, handles: string[]): Promise<Set<string>> {
  const held = await db
    .select({ handle: sql<string>`${people.handle}::text` })
    .from(people)
    .where(inArray(people.handle, handles));
  const former = await db
    .select({ handle: sql<string>`${formerHandles.handle}::text` })
    .from(formerHandles)
    .where(inArray(formerHandles.handle, handles));
  return new Set([...held, ...former].map(({ handle }) => handle));
}
