import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { charities } from "#db/schema/index";

/** Points can be given to the charity of this name. Asking again changes nothing. Throws Forbidden. */
export async function openCharity(db: Db, owner: Member, name: string, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const opened = await tx.insert(charities).values({ name, openedAt: now }).onConflictDoNothing().returning();
    if (opened.length === 0) return;
    await record(tx, { kind: "payback.charity-opened", actorId: owner.id, happenedAt: now, detail: { name } });
  });
}

/** Nobody can choose the charity any more; those who did have chosen it. Throws Forbidden. */
export async function closeCharity(db: Db, owner: Member, id: number, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const [closed] = await tx
      .update(charities)
      .set({ closedAt: now })
      .where(and(eq(charities.id, id), isNull(charities.closedAt)))
      .returning({ name: charities.name });
    if (!closed) return;
    await record(tx, {
      kind: "payback.charity-closed",
      actorId: owner.id,
      happenedAt: now,
      detail: { name: closed.name },
    });
  });
}
