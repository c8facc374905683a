import { confirmDue } from "#app/domain/points/confirm.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Points that waited long enough are confirmed. */
export const confirmPoints =
  ({ db }: { db: Db }): Job =>
  async () => {
    await confirmDue(db, new Date());
  };
