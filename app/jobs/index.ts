import { isActivityTopic } from "#app/domain/activity/topics";
import type { Billing } from "#app/platform/billing.server";
import type { Db } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import type { Log } from "#app/platform/log.server";
import type { Mail } from "#app/platform/mail.server";
import type { Job, Standing } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import type { SiteAddress } from "#app/platform/site-address.server";
import { confirmPoints } from "./confirm-points";
import { countContributionDaysByNow } from "./count-contribution-days";
import { findSignalsByNow } from "./find-signals";
import { followActivity } from "./follow-activity";
import { type Following, followNew } from "./follow-new";
import { giveQuestsByNow } from "./give-quests";
import { grantLateBadges } from "./grant-badges";
import { refreshLateHelp } from "./refresh-helpers";
import { refreshLeadersByNow } from "./refresh-leaders";
import { refreshSearchWords } from "./refresh-search-words";
import { refreshWaits } from "./refresh-typical-waits";
import { remindChoosing } from "./remind-to-choose";
import { runPayback } from "./run-payback";
import { sendCredits, sendOneCredit } from "./send-credit";
import { sendLetter } from "./send-letter";
import { settlePromotersOf } from "./settle-promoters";
import { settleReferralsByNow } from "./settle-referrals";
import { settleVisitsByNow } from "./settle-visits";
import { sweep } from "./sweep";
import { tendSearchServer } from "./tend-search-server";
import { tendTrustByNow } from "./tend-trust";

/** Jobs that nothing asks for, by the clock (UTC): once, however many workers there are. */
export const CLOCK = `
17 3 * * * sweep
47 3 * * * find-signals
7 * * * * refresh-typical-waits
12 * * * * refresh-helpers
21 * * * * settle-visits
33 * * * * confirm-points
*/10 * * * * grant-badges
3,13,23,33,43,53 * * * * give-quests
27 * * * * refresh-leaders
2 0 * * * count-contribution-days
41 2 * * * tend-trust
51 8 * * * remind-to-choose
39 * * * * send-credits
44 * * * * settle-referrals
`;

/** Every kind of job by the name it is queued under. */
export function createJobs(app: {
  db: Db;
  files: Files;
  search: SearchEngine;
  log: Log;
  mail: Mail;
  billing: Billing | null;
  address: SiteAddress;
}): Record<string, Job> {
  return {
    "find-signals": findSignalsByNow(app),
    "follow-activity": followActivity(app),
    "give-quests": giveQuestsByNow(app),
    "grant-badges": grantLateBadges(app),
    "refresh-search-words": refreshSearchWords(app),
    "send-credit": sendOneCredit(app),
    "send-credits": sendCredits(app),
    "send-letter": sendLetter(app),
    "refresh-helpers": refreshLateHelp(app),
    "count-contribution-days": countContributionDaysByNow(app),
    "refresh-leaders": refreshLeadersByNow(app),
    "refresh-typical-waits": refreshWaits(app),
    "settle-promoters": settlePromotersOf(app),
    "settle-referrals": settleReferralsByNow(app),
    "settle-visits": settleVisitsByNow(app),
    "confirm-points": confirmPoints(app),
    "remind-to-choose": remindChoosing(app),
    "run-payback": runPayback(app),
    sweep: sweep(app),
    "tend-trust": tendTrustByNow(app),
  };
}

/** What is done over and over beside the jobs. */
export function standingWork(app: Following & { searchServer: RemoteEngine | null }): Standing[] {
  const { db, searchServer } = app;
  return [followNew(app), ...(searchServer ? [tendSearchServer({ db, searchServer })] : [])];
}

/** Tells of standing work as soon as something happened that has to be followed. */
export const happenings =
  ({ streams }: Following) =>
  (tell: () => void): void =>
    streams.live.follow({ hear: (topics) => topics.some(isActivityTopic) && tell(), missed: tell });
