import { closeSome } from "#app/domain/rewards/close.server";
import { queueCredits } from "#app/domain/rewards/credit.server";
import { freezeSome } from "#app/domain/rewards/freeze.server";
import type { Billing } from "#app/platform/billing.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";
import type { PeriodId } from "#db/schema/index";

/** A step of payback that goes through all members is done, however often it is cut off; what is fixed as credit is then sent. */
export const runPayback =
  ({ db, billing }: { db: Db; billing: Billing | null }): Job =>
  async ({ periodId }) => {
    const id = Number(periodId) as PeriodId;
    while (await closeSome(db, id, new Date()));
    while (await freezeSome(db, id, new Date()));
    if (billing) await queueCredits(db);
  };
