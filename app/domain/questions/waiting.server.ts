import { eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db, Tx } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";

/** What decides whether a question that stands waits for a first answer. */
type Facts = { closedAt: Date | null; answerCount: number };

/** Open, and nobody has answered. */
export const isWaiting = ({ closedAt, answerCount }: Facts): boolean => closedAt === null && answerCount === 0;

/** The space's number of waiting questions follows a question that changed. The caller holds the question. */
export async function countWaiting(
  tx: Tx,
  question: Facts & { spaceId: SpaceId },
  change: Partial<Facts>,
): Promise<void> {
  const by = Number(isWaiting({ ...question, ...change })) - Number(isWaiting(question));
  if (by === 0) return;
  await tx
    .update(spaces)
    .set({ waitingCount: sql`${spaces.waitingCount} + ${by}` })
    .where(eq(spaces.id, question.spaceId));
}

/** How many questions wait for a first answer in the spaces the viewer may enter. */
export async function sumWaiting(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ waiting: sql<number>`coalesce(sum(${spaces.waitingCount}), 0)`.mapWith(Number) })
    .from(spaces)
    .where(isVisibleSpace(viewer));
  return row?.waiting ?? 0;
}
