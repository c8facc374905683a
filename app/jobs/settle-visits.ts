import { settleVisits } from "#app/domain/search/outcomes.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** What came of visits is counted for good, and what was kept of them singly is thrown away once it has served. */
export const settleVisitsByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    settleVisits(db, new Date());
