import type { Activity } from "#app/domain/activity/read.server";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { followPostsForSearch, touchesPostsAlone } from "#app/domain/search/follow.server";
import { recountSoon } from "#app/domain/search/recount.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { enqueue } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";

/** Activities taken at a time. */
const MOST = 50;

/**
 * Follows what happened and nobody has followed yet, what is about posts many at a time; says whether there was any. The
 * rest, and what fails together, goes into the queue, where each is followed, and tried again, on its own.
 */
export const followNew =
  ({ db, search }: { db: Db; search: SearchEngine }) =>
  (): Promise<boolean> =>
    inTransaction(db, async (tx) => {
      const happened = await takeUnfollowed(tx, MOST);
      await followApart(
        tx,
        happened.filter((one) => !touchesPostsAlone(one)),
      );
      const posts = happened.filter(touchesPostsAlone);
      if (posts.length > 0)
        await tx.transaction((inner) => followTogether(inner, search, posts)).catch(() => followApart(tx, posts));
      return happened.length > 0;
    });

async function followTogether(db: Db, search: SearchEngine, happened: readonly Activity[]): Promise<void> {
  await followPostsForSearch(db, search, happened);
  await recountSoon(db, new Date());
}

async function followApart(tx: Tx, happened: readonly Activity[]): Promise<void> {
  for (const { id } of happened) await enqueue(tx, "follow-activity", { activityId: id });
}
