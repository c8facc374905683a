import { LRUCache } from "lru-cache";
import type { Activity } from "#app/domain/activity/read.server";
import { activityTopic, topicsOf } from "#app/domain/activity/topics";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { followForPoints } from "#app/domain/points/follow.server";
import { followForReputation } from "#app/domain/reputation/follow.server";
import { followPostsForSearch, touchesPostsAlone } from "#app/domain/search/follow.server";
import { recountSoon } from "#app/domain/search/recount.server";
import { followForPromoters } from "#app/domain/statuses/early-promoters.server";
import { followForPromises } from "#app/domain/statuses/promise.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type Live, tell } from "#app/platform/live.server";
import { enqueue } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";

/** Activities taken at a time. */
const MOST = 50;
/** Activities of which is known that they were told of: more than wait to be followed at a time. */
const MOST_HEARD = 10_000;
/** Seconds after which nothing needs to be told any more: whoever looks on has looked anew by then, and no page is kept so long. */
const TELLING_SECONDS = 120;

/**
 * Follows what happened and nobody has followed yet, what is about posts many at a time; says whether there was any. The
 * rest, and what fails together, goes into the queue, where each is followed, and tried again, on its own.
 */
export function followNew({ db, search, streams }: Following): () => Promise<boolean> {
  const heard = hearing(streams.live);
  return () =>
    inTransaction(db, async (tx) => {
      const happened = await takeUnfollowed(tx, MOST);
      await followApart(
        tx,
        happened.filter((one) => !touchesPostsAlone(one)),
      );
      const posts = happened.filter(touchesPostsAlone);
      if (posts.length > 0)
        await tx.transaction((inner) => followTogether(inner, search, posts)).catch(() => followApart(tx, posts));
      await tellUntold(tx, heard, happened);
      return happened.length > 0;
    });
}

export type Following = { db: Db; search: SearchEngine; streams: { live: Pick<Live, "follow"> } };

type Heard = { has(topic: string): boolean };

/** What was told of lately. */
function hearing(live: Pick<Live, "follow">): Heard {
  const heard = new LRUCache<string, true>({ max: MOST_HEARD });
  live.follow({
    hear(topics) {
      for (const topic of topics) heard.set(topic, true);
    },
    missed: () => heard.clear(),
  });
  return heard;
}

/** Whoever did it told of it, and by now that was heard, unless their process ended just then. */
async function tellUntold(tx: Tx, heard: Heard, happened: readonly Activity[]): Promise<void> {
  const since = Date.now() - TELLING_SECONDS * 1000;
  const untold = happened.filter((one) => one.happenedAt.getTime() > since && !heard.has(activityTopic(one.id)));
  await tell(tx, [...new Set(untold.flatMap(topicsOf))]);
}

async function followTogether(db: Db, search: SearchEngine, happened: readonly Activity[]): Promise<void> {
  await followPostsForSearch(db, search, happened);
  await followForReputation(db, happened, new Date());
  // After the search, as it holds what was voted on: whoever votes meanwhile waits, with a connection that search might need.
  await followForPromises(db, happened);
  await followForPromoters(db, happened);
  await recountSoon(db, new Date());
  // Last: all who earn or lose points take turns at the budget until this commits.
  await followForPoints(db, happened);
}

async function followApart(tx: Tx, happened: readonly Activity[]): Promise<void> {
  for (const { id } of happened) await enqueue(tx, "follow-activity", { activityId: id });
}
