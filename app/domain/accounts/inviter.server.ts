import { sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/db.server";
import { type PersonId, referrals } from "#db/schema/index";

/** The member whose link somebody came by. */
export type Inviter = { id: PersonId; handle: string; name: string };

/** Whose link this is, by their handle, or one they had before; null for nobody who is still here. */
export async function findInviter(db: Db, handle: string): Promise<Inviter | null> {
  const [row] = await db.execute<{ id: string; handle: string; name: string }>(sql`
    select p.id, p.handle, p.name from people p
    where p.left_at is null and p.email is not null and (p.handle = ${handle}::citext
      or p.id = (select f.person_id from former_handles f where f.handle = ${handle}::citext))
    order by p.handle = ${handle}::citext desc limit 1`);
  return row ? { ...row, id: Number(row.id) as PersonId } : null;
}

/** It is kept that this person, who is just joining, came by the link of that member, if there is one. */
export async function tieToInviter(tx: Tx, personId: PersonId, handle: string, now: Date): Promise<void> {
  const inviter = await findInviter(tx, handle);
  if (!inviter || inviter.id === personId) return;
  await tx.insert(referrals).values({ personId, referrerId: inviter.id, joinedAt: now });
}
