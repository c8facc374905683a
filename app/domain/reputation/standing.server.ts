import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db } from "#app/platform/db.server";
import { type PersonId, spaceStandings, standings } from "#db/schema/index";

/** What everybody begins with, and nobody is shown below. */
const FIRST_REPUTATION = 1;

/** The reputation that is shown, from the sum of somebody's causes. */
export const shownReputation = (sum: number): number => Math.max(FIRST_REPUTATION, FIRST_REPUTATION + sum);

/** Somebody's reputation, from all they did. */
export async function readReputation(db: Db, personId: PersonId): Promise<number> {
  const [row] = await db.select({ sum: standings.reputation }).from(standings).where(eq(standings.personId, personId));
  return shownReputation(row?.sum ?? 0);
}

/** The same from what the viewer may see: what was done in a private space is not told of outside it, in numbers either. */
export async function readVisibleReputation(db: Db, viewer: Viewer, personId: PersonId): Promise<number> {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${spaceStandings.reputation}), 0)`.mapWith(Number) })
    .from(spaceStandings)
    .where(and(eq(spaceStandings.personId, personId), inVisibleSpace(viewer, spaceStandings.spaceId)));
  return shownReputation(row?.sum ?? 0);
}
