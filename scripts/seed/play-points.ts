import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { followForPoints } from "#app/domain/points/follow.server";
import { ideasTouched, settlePromoters } from "#app/domain/statuses/early-promoters.server";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import type { Step } from "./steps";

/** More than happens in a day of the demo. */
const MOST_A_DAY = 10_000;

/** Every midnight from the first day on, what was earned is given, and what waited long enough is confirmed, as workers would do. */
export function stepsOfPoints(tx: Tx, from: Date, now: Date): Step[] {
  const first = Math.ceil(from.getTime() / DAY_MS) * DAY_MS;
  const days = Math.ceil((now.getTime() - first) / DAY_MS) + 1;
  return Array.from({ length: Math.max(1, days) }, (_, day) => ({
    at: new Date(Math.min(first + day * DAY_MS, now.getTime())),
    async act(at) {
      const happened = await takeUnfollowed(tx, MOST_A_DAY);
      await followForPoints(tx, happened);
      for (const ideaId of ideasTouched(happened)) await settlePromoters(tx, ideaId, at);
      await confirmDue(tx, at);
    },
  }));
}
