import { DAY_MS } from "#app/lib/time";
import { UNFOUND_AFTER_DAYS } from "./limits";

type Facts = { answerCount: number; affectedCount: number; askedAt: Date };

/**
 * Whether a search engine should lead people to the question: one that has an answer, is recent enough to get one, or
 * that others say they have too. An old question without an answer only disappoints.
 */
export const isWorthFinding = ({ answerCount, affectedCount, askedAt }: Facts, now: Date): boolean =>
  answerCount > 0 || affectedCount > 0 || now.getTime() - askedAt.getTime() <= UNFOUND_AFTER_DAYS * DAY_MS;
