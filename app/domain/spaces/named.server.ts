import { and, eq } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { Invalid } from "#app/lib/errors";
import type { Tx } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";
import { isVisibleSpace } from "./visible.server";

/** The space that somebody who writes chose by its slug. Throws Invalid where they know of none. */
export async function requireSpace(tx: Tx, actor: Member, slug: string): Promise<SpaceId> {
  const [space] = await tx
    .select({ id: spaces.id })
    .from(spaces)
    .where(and(eq(spaces.slug, slug), isVisibleSpace(actor)));
  if (!space) throw new Invalid({ space: "error.spaceUnknown" });
  return space.id;
}
