import { asc, eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type PersonId, people, spaces, staffSpaces } from "#db/schema/index";
import { type NamedSpace, namesOf, type Rights, spacesFor } from "./spaces-of-staff.server";

/**
 * Somebody with rights has these from their next click on. Each change is on record. Throws Forbidden, NotFound, and Invalid
 * where it would leave the community without an owner.
 */
export async function changeStaff(
  db: Db,
  owner: Member,
  handle: string,
  rights: Rights,
  now = new Date(),
): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const person = await lockStaff(tx, owner, handle, rights.role);
    const after = await spacesFor(tx, rights);
    const before = await spacesSpokenFor(tx, person.id);
    await tx.update(people).set({ role: rights.role, title: rights.title }).where(eq(people.id, person.id));
    await tx.delete(staffSpaces).where(eq(staffSpaces.personId, person.id));
    if (after.length > 0)
      await tx.insert(staffSpaces).values(after.map(({ id }) => ({ personId: person.id, spaceId: id })));
    const changes = [
      { what: "role", from: person.role, to: rights.role },
      { what: "title", from: person.title, to: rights.title },
      { what: "spaces", from: namesOf(before), to: namesOf(after) },
    ].filter(({ from, to }) => (from ?? "") !== (to ?? ""));
    const kind = rights.role === "member" ? "staff.left" : "staff.changed";
    for (const detail of changes)
      await record(tx, { kind, actorId: owner.id, personId: person.id, happenedAt: now, detail });
  });
}

/** Somebody is a member like any other from their next click on. Throws Forbidden, NotFound, Invalid for the last owner. */
export const takeRightsAway = (db: Db, owner: Member, handle: string, now = new Date()): Promise<void> =>
  changeStaff(db, owner, handle, { role: "member", title: null, spaces: [] }, now);

/** The person whose rights change, held together with all owners: of two who go at once, one stays. */
async function lockStaff(tx: Tx, owner: Member, handle: string, role: Rights["role"]) {
  const owners = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.role, "owner"))
    .orderBy(asc(people.id))
    .for("update");
  allow(owners.some(({ id }) => id === owner.id));
  const [person] = await tx
    .select({ id: people.id, role: people.role, title: people.title })
    .from(people)
    .where(eq(people.handle, handle))
    .for("update");
  if (!person || person.role === "member") throw new NotFound();
  if (person.role === "owner" && role !== "owner" && owners.length === 1)
    throw new Invalid({ role: "error.lastOwner" });
  return person;
}

async function spacesSpokenFor(tx: Tx, personId: PersonId): Promise<NamedSpace[]> {
  return tx
    .select({ id: spaces.id, name: spaces.name })
    .from(staffSpaces)
    .innerJoin(spaces, eq(spaces.id, staffSpaces.spaceId))
    .where(eq(staffSpaces.personId, personId))
    .orderBy(asc(spaces.position), asc(spaces.id));
}
