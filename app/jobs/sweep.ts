import { clearExpired } from "#app/domain/accounts/expired.server";
import { clearOldClaims } from "#app/domain/answers/claim.server";
import { grantSince } from "#app/domain/badges/grant.server";
import { clearOldDrafts } from "#app/domain/drafts/keep.server";
import { clearOldMarks } from "#app/domain/fair-play/marks.server";
import { clearStrayFiles, clearUnusedImages } from "#app/domain/files/clear.server";
import { archiveStaleIdeas } from "#app/domain/ideas/archive.server";
import { settleLately } from "#app/domain/points/follow.server";
import { sweepReputation } from "#app/domain/reputation/follow.server";
import { clearOldAccounts } from "#app/domain/rewards/clear.server";
import { sweepPromoters } from "#app/domain/statuses/early-promoters.server";
import { sweepPromises } from "#app/domain/statuses/promise.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import type { Log } from "#app/platform/log.server";
import type { Job } from "#app/platform/queue.server";

/** Days of which is looked after what nobody noticed. */
const SWEPT_DAYS = 2;

/** What has run out is thrown away: drafts nobody came back for, claims, sessions, links, counts of old acts, marks of sign-ins, numbers of accounts, images that stand nowhere. What was missed of promises is promised, what was missed of reputation, points and badges is given, also to early promoters, and forgotten ideas are put away. */
export const sweep =
  ({ db, files, log }: { db: Db; files: Files; log: Log }): Job =>
  async () => {
    const now = new Date();
    await clearOldDrafts(db, now);
    await clearOldClaims(db, now);
    await sweepPromises(db, now);
    const causes = await sweepReputation(db, now);
    if (causes > 0) log.warn({ missed: causes }, "reputation was missing and is given now");
    await grantSince(db, new Date(now.getTime() - SWEPT_DAYS * DAY_MS));
    await archiveStaleIdeas(db, now);
    const missed = await settleLately(db, now);
    if (missed.given + missed.takenBack > 0) log.warn({ missed }, "points had not been settled");
    await sweepPromoters(db, now);
    await clearExpired(db, now);
    await clearOldMarks(db, now);
    await clearOldAccounts(db, now);
    await clearUnusedImages(db, files, now);
    await clearStrayFiles(db, files, now);
  };
