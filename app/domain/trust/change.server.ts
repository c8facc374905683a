import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Tx } from "#app/platform/db.server";
import { type PersonId, people, trustChanges } from "#db/schema/index";

type Change = {
  from: number;
  to: number;
  /** Who changed it by hand, and why; null for a change by rule. */
  byHand: { id: PersonId; reason: string } | null;
};

/** The person's level is another, on record; what only served newcomers is gone. Says whether it still was what it is changed from. */
export async function changeLevel(
  tx: Tx,
  personId: PersonId,
  { from, to, byHand }: Change,
  now: Date,
): Promise<boolean> {
  const moved = await tx
    .update(people)
    .set({ trustLevel: to, trustWarnedAt: null, ...(byHand ? { trustHeld: true } : {}) })
    .where(and(eq(people.id, personId), eq(people.trustLevel, from)))
    .returning({ id: people.id });
  if (moved.length === 0) return false;
  await tx.insert(trustChanges).values({
    personId,
    fromLevel: from,
    toLevel: to,
    changerId: byHand?.id ?? null,
    reason: byHand?.reason ?? null,
    happenedAt: now,
  });
  if (to > 0) await tx.execute(sql`delete from threads_read where person_id = ${personId}`);
  const happening = { happenedAt: now, actorId: byHand?.id ?? null, personId } as const;
  const detail = { from, to, ...(byHand ? { reason: byHand.reason } : {}) };
  await record(tx, { ...happening, kind: byHand ? "trust.set" : "trust.changed", detail });
  return true;
}
