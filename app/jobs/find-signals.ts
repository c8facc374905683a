import { findSignals } from "#app/domain/fair-play/find.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** What looks like foul play is told to the moderators. */
export const findSignalsByNow =
  ({ db }: { db: Db }): Job =>
  async () => {
    await findSignals(db, new Date());
  };
