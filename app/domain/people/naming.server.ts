import { and, eq, ne } from "drizzle-orm";
import { findCommunity } from "#app/domain/community/find.server";
import { Invalid } from "#app/lib/errors";
import { lookAlike } from "#app/lib/look-alike";
import { isReservedHandle, looksOfficial } from "#app/lib/official-names";
import type { Db, Tx } from "#app/platform/db.server";
import { formerHandles, type PersonId, people, type Role } from "#db/schema/index";

/** What somebody wants to be called. */
export type Names = { handle: string; name: string };

/**
 * Throws Invalid when a member's names would let them pass for the company, for this site or for somebody who speaks here
 * with authority. Those who do so themselves may be called what they like.
 */
export async function keepNamesHonest(db: Db, { handle, name }: Partial<Names>, role: Role = "member"): Promise<void> {
  if (role !== "member") return;
  const [community, authorities] = await Promise.all([
    findCommunity(db),
    db.select({ handle: people.handle, name: people.name }).from(people).where(ne(people.role, "member")),
  ]);
  const handles = new Set(authorities.map((person) => lookAlike(person.handle)));
  const names = new Set(authorities.map((person) => lookAlike(person.name)));
  const refused: Record<string, string> = {};
  if (handle !== undefined && (isReservedHandle(handle, community.name) || handles.has(lookAlike(handle))))
    refused.handle = "error.handleTaken";
  if (name !== undefined && (looksOfficial(name, community.name) || names.has(lookAlike(name))))
    refused.name = "error.nameOfficial";
  if (Object.keys(refused).length > 0) throw new Invalid(refused);
}

/**
 * Throws Invalid when this handle was once somebody else's: old links would then lead to the wrong person. To be called
 * after the handle was written, for only then has whoever gives it up in the same moment done so.
 */
export async function keepHandleNew(tx: Tx | Db, handle: string, ownerId: PersonId): Promise<void> {
  const [former] = await tx
    .select({ personId: formerHandles.personId })
    .from(formerHandles)
    .where(and(eq(formerHandles.handle, handle), ne(formerHandles.personId, ownerId)));
  if (former) throw new Invalid({ handle: "error.handleTaken" });
}
