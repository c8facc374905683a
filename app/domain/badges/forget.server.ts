import { sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";

/** The person has no badges any more, and is counted among those of none. What they gave others stays, without their name. May be called twice. */
export async function forgetBadges(tx: Tx, id: PersonId): Promise<void> {
  await tx.execute(sql`
    with gone as (delete from badge_awards where person_id = ${id} returning badge, revoked_at)
    update badge_counts c set holders = c.holders - 1
    from gone where gone.badge = c.badge and gone.revoked_at is null`);
}
