import { grantSince } from "#app/domain/badges/grant.server";
import { MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Minutes looked back on: a run may be late, or left out, without anybody missing their badge. */
const LOOKED_BACK_MINUTES = 60;

/** Whoever did something of late has the badges that they have earned with it. */
export const grantLateBadges =
  ({ db }: { db: Db }): Job =>
  () =>
    grantSince(db, new Date(Date.now() - LOOKED_BACK_MINUTES * MINUTE_MS));
