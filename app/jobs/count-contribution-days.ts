import { countContributionDays } from "#app/domain/leaders/contribution.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** What everybody wrote is counted by day. */
export const countContributionDaysByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    countContributionDays(db, new Date());
