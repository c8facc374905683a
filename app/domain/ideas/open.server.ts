import { eq, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { type IdeaStatus, type SpaceId, spaces } from "#db/schema/index";
import { isSettled } from "./statuses";

/** What decides whether an idea that stands is still to be decided or done. */
type Facts = { status: IdeaStatus; archivedAt: Date | null; mergedIntoId: number | null };

/** As the column `open` has it, of an idea that is not deleted. */
export const isOpen = ({ status, archivedAt, mergedIntoId }: Facts): boolean =>
  mergedIntoId === null && archivedAt === null && !isSettled(status);

/** The space's number of open ideas follows an idea that changed. The caller holds the idea. */
export async function countOpen(tx: Tx, idea: Facts & { spaceId: SpaceId }, change: Partial<Facts>): Promise<void> {
  const by = Number(isOpen({ ...idea, ...change })) - Number(isOpen(idea));
  if (by !== 0) await addOpen(tx, idea.spaceId, by);
}

/** So many more ideas are open in the space. */
export async function addOpen(tx: Tx, spaceId: SpaceId, by: number): Promise<void> {
  await tx
    .update(spaces)
    .set({ ideaCount: sql`${spaces.ideaCount} + ${by}` })
    .where(eq(spaces.id, spaceId));
}
