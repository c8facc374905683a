import { eq } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { activity } from "#db/schema/index";
import type { ActivityKind } from "./record.server";

export type Activity = Omit<typeof activity.$inferSelect, "kind"> & { kind: ActivityKind };

/** One thing that happened; null when the record does not know it. */
export async function readActivity(db: Db, id: number): Promise<Activity | null> {
  const [row] = await db.select().from(activity).where(eq(activity.id, id));
  return (row as Activity | undefined) ?? null;
}
