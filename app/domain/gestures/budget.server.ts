import { and, gte, isNull, lt, sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Db } from "#app/platform/db.server";
import { gestures } from "#db/schema/index";

/** What staff can give together in a month (UTC): the most at once, and what is left of the month's. */
export type GestureBudget = { most: number; left: number };

export async function readGestureBudget(db: Db, now: Date): Promise<GestureBudget> {
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1));
  const rules = await readSettings(db, ["goodwillPerMonth", "goodwillMost"]);
  const [row] = await db
    .select({ given: sql<number>`coalesce(sum(${gestures.points}), 0)`.mapWith(Number) })
    .from(gestures)
    .where(and(gte(gestures.givenAt, start), lt(gestures.givenAt, end), isNull(gestures.takenBackAt)));
  const left = Math.max(0, rules.goodwillPerMonth - (row?.given ?? 0));
  return { most: Math.min(rules.goodwillMost, left), left };
}
