import { refreshTypicalWaits } from "#app/domain/insight/typical-wait.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Spaces say how long one waits there, as of late. */
export const refreshWaits =
  ({ db }: { db: Db }): Job =>
  () =>
    refreshTypicalWaits(db, new Date());
