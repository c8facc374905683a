import { sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { activity, unfollowed } from "#db/schema/index";
import type { Activity } from "./read.server";

/** Takes at most so many of what happened and nobody has followed, oldest first; they are back when the transaction fails. */
export async function takeUnfollowed(tx: Tx, most: number): Promise<Activity[]> {
  const next = sql`(select activity_id from unfollowed order by activity_id limit ${most} for update skip locked)`;
  const taken = await tx
    .delete(unfollowed)
    .where(sql`${unfollowed.activityId} in ${next}`)
    .returning({ id: unfollowed.activityId });
  if (taken.length === 0) return [];
  const ids = taken.map(({ id }) => id);
  const rows = await tx
    .select()
    .from(activity)
    .where(sql`${activity.id} = any(${sql.param(`{${ids.join(",")}}`)}::bigint[])`)
    .orderBy(activity.id);
  return rows as Activity[];
}
