import { closeSome } from "#app/domain/rewards/close.server";
import { freezeSome } from "#app/domain/rewards/freeze.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";
import type { PeriodId } from "#db/schema/index";

/** A step of payback that goes through all members is done, however often it is cut off. */
export const runPayback =
  ({ db }: { db: Db }): Job =>
  async ({ periodId }) => {
    const id = Number(periodId) as PeriodId;
    while (await closeSome(db, id, new Date()));
    while (await freezeSome(db, id, new Date()));
  };
