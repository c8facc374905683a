import { eq, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
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
