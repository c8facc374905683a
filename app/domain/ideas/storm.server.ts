import { and, eq, gt, sql } from "drizzle-orm";
import { keepsOrder } from "#app/domain/people/roles";
import type { Viewer } from "#app/domain/people/viewer.server";
import { HOUR_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, ideaVotes, type SpaceId } from "#db/schema/index";
import { STORM_DEMOTES, STORM_HOURS } from "./limits";

/**
 * Demotes of the idea by new members in the last STORM_HOURS, told to those who keep order in its space once they are
 * STORM_DEMOTES; null for others and below that.
 */
export async function readStorm(
  db: Db,
  viewer: Viewer,
  idea: { id: IdeaId; spaceId: SpaceId; newDemoteCount: number },
  now: Date,
): Promise<number | null> {
  if (!keepsOrder(viewer, idea.spaceId) || idea.newDemoteCount < STORM_DEMOTES) return null;
  const since = new Date(now.getTime() - STORM_HOURS * HOUR_MS);
  const [row] = await db
    .select({
      count: sql<number>`count(*) filter (where ${ideaVotes.byNewcomer} and ${ideaVotes.value} = -1)`.mapWith(Number),
    })
    .from(ideaVotes)
    .where(and(eq(ideaVotes.ideaId, idea.id), gt(ideaVotes.castAt, since)));
  return row && row.count >= STORM_DEMOTES ? row.count : null;
}
