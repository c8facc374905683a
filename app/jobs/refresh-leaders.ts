import { refreshLeaders } from "#app/domain/leaders/refresh.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Who earned the most is told anew. */
export const refreshLeadersByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    refreshLeaders(db, new Date());
