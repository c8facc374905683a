import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { keepHandleNew, keepNamesHonest } from "#app/domain/people/naming.server";
import { Conflict, Invalid, NotFound } from "#app/lib/errors";
import { brokenConstraint, type Db, inTransaction } from "#app/platform/db.server";
import { hashPassword, passwordFits } from "#app/platform/password.server";
import { hashSecret, newSecret } from "#app/platform/secret.server";
import { community, type Language, type PersonId, people, type Role, tokens } from "#db/schema/index";
import { SETUP_LINK_HOURS } from "./limits";

export type NewPerson = { name: string; handle: string; email: string; password: string; language?: Language };

/**
 * A member with this account. Throws Invalid for a handle that is or was somebody else's, and for names that pass for the company's.
 * An address that already has an account gives null and changes nothing: the answer to the visitor must not tell the two apart.
 */
export async function signUp(db: Db, person: NewPerson): Promise<PersonId | null> {
  await keepNamesHonest(db, person);
  const passwordHash = await hashPassword(person.password);
  try {
    return await inTransaction(db, (tx) => addPerson(tx, { ...person, passwordHash, role: "member" }));
  } catch (error) {
    if (brokenConstraint(error) === "people_handle_unique") throw new Invalid({ handle: "error.handleTaken" });
    if (brokenConstraint(error) === "people_email_unique") return null;
    throw error;
  }
}

/** A person of this role with an account, who has just come. */
export async function addPerson(
  tx: Db,
  {
    name,
    handle,
    email,
    passwordHash,
    role,
    language,
  }: Omit<NewPerson, "password"> & { passwordHash: string; role: Role },
) {
  const [row] = await tx
    .insert(people)
    .values({ name, handle, email, passwordHash, role, language: language ?? "en" })
    .returning({ id: people.id });
  if (!row) throw new Error("a person was not written");
  await keepHandleNew(tx, handle, row.id);
  await record(tx, { kind: "person.joined", actorId: row.id, personId: row.id });
  return row.id;
}

/** Whose account this is, with the hash that the password fits; null for a wrong address or password, after the same time for both. */
export async function signIn(
  db: Db,
  { email, password }: { email: string; password: string },
): Promise<{ id: PersonId; passwordHash: string | null } | null> {
  const [account] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.email, email));
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  return account && fits ? account : null;
}

/** Whether somebody owns the community yet. */
export async function hasOwner(db: Db): Promise<boolean> {
  const [owner] = await db.select({ id: people.id }).from(people).where(eq(people.role, "owner")).limit(1);
  return owner !== undefined;
}

/** The secret of a fresh one-time link that lets its holder become owner; older links are dead. Null when there is an owner. */
export async function issueSetupLink(db: Db, now: Date): Promise<string | null> {
  if (await hasOwner(db)) return null;
  const secret = newSecret();
  await inTransaction(db, async (tx) => {
    await tx.delete(tokens).where(eq(tokens.kind, "setup"));
    await tx.insert(tokens).values({
      kind: "setup",
      hash: hashSecret(secret),
      expiresAt: new Date(now.getTime() + SETUP_LINK_HOURS * 3_600_000),
    });
  });
  return secret;
}

/** Throws NotFound unless this is the setup link of a community that has no owner yet. */
export async function checkSetupLink(db: Db, secret: string, now: Date): Promise<void> {
  const [token] = await db
    .select()
    .from(tokens)
    .where(eq(tokens.hash, hashSecret(secret)));
  if (token?.kind !== "setup" || token.usedAt || token.expiresAt <= now || (await hasOwner(db))) throw new NotFound();
}

/** The community has its name and its one owner; the link is used up. Of racers exactly one wins, the others get NotFound or Conflict. */
export async function becomeOwner(
  db: Db,
  secret: string,
  { communityName, ...person }: NewPerson & { communityName: string },
  now: Date,
): Promise<PersonId> {
  await checkSetupLink(db, secret, now);
  const passwordHash = await hashPassword(person.password);
  try {
    return await inTransaction(db, async (tx) => {
      const [token] = await tx
        .select()
        .from(tokens)
        .where(eq(tokens.hash, hashSecret(secret)))
        .for("update");
      if (!token || token.usedAt || token.expiresAt <= now || (await hasOwner(tx))) throw new NotFound();
      await tx.update(tokens).set({ usedAt: now }).where(eq(tokens.hash, token.hash));
      await tx
        .insert(community)
        .values({ name: communityName })
        .onConflictDoUpdate({ target: community.id, set: { name: communityName } });
      const id = await addPerson(tx, { ...person, passwordHash, role: "owner" });
      await record(tx, { kind: "community.opened", actorId: id });
      return id;
    });
  } catch (error) {
    if (brokenConstraint(error) === "people_handle_unique") throw new Invalid({ handle: "error.handleTaken" });
    if (brokenConstraint(error)) throw new Conflict();
    throw error;
  }
}
