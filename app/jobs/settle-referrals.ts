import { settleReferrals } from "#app/domain/referrals/settle.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Whoever invited customers that are active by now has points for it. */
export const settleReferralsByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    settleReferrals(db, new Date());
