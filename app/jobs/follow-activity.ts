import { readActivity } from "#app/domain/activity/read.server";
import { followVerdict } from "#app/domain/fair-play/follow.server";
import { followForPoints } from "#app/domain/points/follow.server";
import { finishLeaving } from "#app/domain/privacy/finish-leaving.server";
import { followForReputation } from "#app/domain/reputation/follow.server";
import { followForSearch } from "#app/domain/search/follow.server";
import { recountSoon } from "#app/domain/search/recount.server";
import { followAsked } from "#app/domain/search/visits.server";
import { followForPromoters } from "#app/domain/statuses/early-promoters.server";
import { followForPromises } from "#app/domain/statuses/promise.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";

/** What follows from something that happened, in the rooms above the one it happened in. */
export const followActivity =
  ({ db, search }: { db: Db; search: SearchEngine }): Job =>
  async ({ activityId }) => {
    const activity = await readActivity(db, Number(activityId));
    if (!activity) return;
    await finishLeaving(db, activity);
    await followAsked(db, activity);
    await followForPromises(db, [activity]);
    await followForPromoters(db, [activity]);
    await followForSearch(db, search, activity);
    await followForReputation(db, [activity], new Date());
    await recountSoon(db, new Date());
    await followForPoints(db, [activity]);
    await followVerdict(db, activity, new Date());
  };
