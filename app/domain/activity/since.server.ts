import { desc, lt } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { activity } from "#db/schema/index";
import type { Activity } from "./read.server";

/** Activities read at a time. */
const AT_ONCE = 500;

/** What happened from that moment on, the latest first, a part at a time. */
export async function* happenedSince(db: Db, since: Date): AsyncGenerator<Activity[]> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = await db
      .select()
      .from(activity)
      .where(lt(activity.id, before))
      .orderBy(desc(activity.id))
      .limit(AT_ONCE);
    const last = rows.at(-1);
    yield rows.filter(({ happenedAt }) => happenedAt >= since) as Activity[];
    if (!last || last.happenedAt < since) return;
    before = last.id;
  }
}
