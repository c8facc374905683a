import { and, eq, max } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { allow, Forbidden, Invalid } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { brokenConstraint, type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { formerHandles, type Language, type PersonId, people } from "#db/schema/index";
import { isHere } from "./here.server";
import { HANDLE_CHANGE_DAYS } from "./limits";
import { keepHandleNew, keepNamesHonest } from "./naming.server";
import { mayWrite } from "./roles";
import type { Member } from "./viewer.server";

/** What somebody says of themselves. */
export type ProfileEdit = {
  name: string;
  handle: string;
  /** Markdown. */
  about: string;
  speaks: readonly Language[];
  /** The language of letters to them. */
  language: Language;
  /** Everybody may see which ideas they promote; stays as it is when left out. */
  showsPromotes?: boolean;
  /** They may stand in the lists of those who earned the most; stays as it is when left out. */
  showsOnLeaders?: boolean;
};

/** Somebody's own profile, to be changed; `handleFreeAt` is when they may change their handle again, null when they may now. */
export async function findOwnProfile(
  db: Db,
  actor: Member,
  now: Date,
): Promise<ProfileEdit & { handleFreeAt: Date | null }> {
  const [row] = await db
    .select({
      name: people.name,
      handle: people.handle,
      about: people.about,
      speaks: people.speaks,
      language: people.language,
      showsPromotes: people.showsPromotes,
      showsOnLeaders: people.showsOnLeaders,
    })
    .from(people)
    .where(eq(people.id, actor.id));
  if (!row) throw new Error("whoever signed in is not there");
  return { ...row, handleFreeAt: await handleFreeAt(db, actor.id, now) };
}

/**
 * The profile reads as edited. The handle that was given up leads to the new one for good, and is nobody else's.
 * Throws Forbidden, and Invalid for names that are taken, pass for the company's, or were changed too lately.
 */
export async function saveProfile(db: Db, actor: Member, edit: ProfileEdit, now = new Date()): Promise<void> {
  allow(mayWrite(actor, now));
  try {
    await inTransaction(db, (tx) => changeProfile(tx, actor, edit, now));
  } catch (error) {
    if (brokenConstraint(error) === "people_handle_unique") throw new Invalid({ handle: "error.handleTaken" });
    throw error;
  }
}

async function changeProfile(tx: Tx, actor: Member, edit: ProfileEdit, now: Date): Promise<void> {
  const [before] = await tx
    .select({ name: people.name, handle: people.handle, role: people.role })
    .from(people)
    .where(isHere(actor))
    .for("no key update");
  if (!before) throw new Forbidden();
  const renamed = before.handle !== edit.handle;
  const names = {
    ...(renamed ? { handle: edit.handle } : {}),
    ...(before.name === edit.name ? {} : { name: edit.name }),
  };
  if (Object.keys(names).length > 0) await keepNamesHonest(tx, names, before.role);
  if (renamed && (await handleFreeAt(tx, actor.id, now))) throw new Invalid({ handle: "error.handleChanged" });
  await tx
    .update(people)
    .set({ ...edit, speaks: [...edit.speaks] })
    .where(eq(people.id, actor.id));
  if (renamed) await giveUpHandle(tx, actor.id, before.handle, edit.handle, now);
  await record(tx, {
    happenedAt: now,
    kind: "person.changed",
    actorId: actor.id,
    personId: actor.id,
    detail: { renamed },
  });
}

/** The old handle leads on; the new one no longer does when it was once their own. */
async function giveUpHandle(tx: Tx, personId: PersonId, old: string, fresh: string, at: Date): Promise<void> {
  await keepHandleNew(tx, fresh, personId);
  await tx.delete(formerHandles).where(and(eq(formerHandles.handle, fresh), eq(formerHandles.personId, personId)));
  await tx
    .insert(formerHandles)
    .values({ handle: old, personId, changedAt: at })
    .onConflictDoUpdate({ target: formerHandles.handle, set: { changedAt: at } });
}

async function handleFreeAt(db: Db, personId: PersonId, now: Date): Promise<Date | null> {
  const [last] = await db
    .select({ at: max(formerHandles.changedAt) })
    .from(formerHandles)
    .where(eq(formerHandles.personId, personId));
  if (!last?.at) return null;
  const free = new Date(last.at.getTime() + HANDLE_CHANGE_DAYS * DAY_MS);
  return free > now ? free : null;
}
