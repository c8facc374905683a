import { remindToChoose } from "#app/domain/rewards/remind.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Whoever has not chosen how to be paid back is reminded before it is too late. */
export const remindChoosing =
  ({ db }: { db: Db }): Job =>
  () =>
    remindToChoose(db, new Date());
