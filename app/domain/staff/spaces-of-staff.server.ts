import { asc, inArray } from "drizzle-orm";
import { Invalid } from "#app/lib/errors";
import type { Tx } from "#app/platform/db.server";
import { type Role, type SpaceId, spaces } from "#db/schema/index";

/** The rights somebody is given: what they are called beside their name, and for staff the spaces they speak for, by slug. */
export type Rights = { role: Role; title: string | null; spaces: readonly string[] };

export type NamedSpace = { id: SpaceId; name: string };

/** The spaces that these rights are for; owners and moderators have no list of their own. Throws Invalid for one that is not there. */
export async function spacesFor(tx: Tx, rights: Rights): Promise<NamedSpace[]> {
  const slugs = [...new Set(rights.spaces)];
  if (rights.role !== "staff" || slugs.length === 0) return [];
  const found = await tx
    .select({ id: spaces.id, name: spaces.name })
    .from(spaces)
    .where(inArray(spaces.slug, slugs))
    .orderBy(asc(spaces.position), asc(spaces.id));
  if (found.length < slugs.length) throw new Invalid({ spaces: "error.spaceUnknown" });
  return found;
}

export const namesOf = (named: readonly { name: string }[]) => named.map(({ name }) => name).join(", ");
