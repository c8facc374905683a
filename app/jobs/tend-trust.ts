import { tendTrust } from "#app/domain/trust/settle.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Whoever has reached a level has it, and whoever no longer keeps theirs is told, or loses it. */
export const tendTrustByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    tendTrust(db, new Date());
