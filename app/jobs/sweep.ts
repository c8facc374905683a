import { clearOldDrafts } from "#app/domain/drafts/keep.server";
import { clearExpired } from "#app/domain/people/expired.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** What has run out is thrown away: drafts nobody came back for, sessions, links, counts of old acts. */
export const sweep =
  ({ db }: { db: Db }): Job =>
  async () => {
    const now = new Date();
    await clearOldDrafts(db, now);
    await clearExpired(db, now);
  };
