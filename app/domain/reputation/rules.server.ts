import { readSettings } from "#app/domain/community/settings.server";
import type { Db } from "#app/platform/db.server";
import type { ReputationKind } from "#db/schema/index";

/** What each kind of cause gives or takes, and what votes can give in a day at most. */
export type ReputationRules = { amounts: Record<ReputationKind, number>; perDay: number };

/** The rules as the owner has them now. They hold for what is settled from now on: what was given stays as it was. */
export async function readReputationRules(db: Db): Promise<ReputationRules> {
  const set = await readSettings(db, [
    "reputationAnswerUpvoted",
    "reputationQuestionUpvoted",
    "reputationAccepted",
    "reputationAccepting",
    "reputationDownvoted",
    "reputationDownvoting",
    "reputationPerDay",
  ]);
  return {
    amounts: {
      "answer-upvoted": set.reputationAnswerUpvoted,
      "question-upvoted": set.reputationQuestionUpvoted,
      "answer-accepted": set.reputationAccepted,
      accepting: set.reputationAccepting,
      downvoted: -set.reputationDownvoted,
      downvoting: -set.reputationDownvoting,
    },
    perDay: set.reputationPerDay,
  };
}
