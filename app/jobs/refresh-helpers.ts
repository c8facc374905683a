import { refreshHelpers } from "#app/domain/answers/who-helps.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Who helped of late is told without what has grown old meanwhile. */
export const refreshLateHelp =
  ({ db }: { db: Db }): Job =>
  () =>
    refreshHelpers(db, new Date());
