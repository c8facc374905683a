import type { SettingName } from "#app/domain/community/settings";
import type { SettingValues } from "#app/domain/community/settings.server";
import type { AnswerId, AwardCause, IdeaId, PersonId, QuestionId, ReversalCause, SpaceId } from "#db/schema/index";

export const POINT_SETTINGS = [
  "pointsAccepted",
  "pointsUpvote",
  "upvotesInFull",
  "upvotesInHalf",
  "pointsQuick",
  "quickMinutes",
  "pointsIdea",
  "pointsPerDay",
  "pendingDays",
] as const satisfies readonly SettingName[];
export type PointRules = SettingValues<(typeof POINT_SETTINGS)[number]>;

/** What an answer has to show for itself at this moment. */
export type AnswerFacts = {
  answerId: AnswerId;
  questionId: QuestionId;
  spaceId: SpaceId;
  authorId: PersonId;
  /** Why it earns no more, where it is gone. */
  gone: "answer-deleted" | "question-deleted" | null;
  /** Its author is a member who earns points, and it was written here. */
  earns: boolean;
  /** Accepted on another's question, by somebody else. */
  accepted: boolean;
  /** It would be, had that been fair play. */
  unfairlyAccepted: boolean;
  /** That came when its author was no staff any more. */
  acceptedAsMember: boolean;
  /** Nobody but the asker answered before, and it came within the minutes that count as quick. */
  quick: boolean;
  upvotes: number;
  /** Those that were no fair play, and count for nothing. */
  unfairUpvotes: number;
  /** Of the first upvotes, in their order: whether they came when its author was no staff any more. */
  upvotedAsMember: readonly boolean[];
};

/** The same of an idea. */
export type IdeaFacts = {
  ideaId: IdeaId;
  spaceId: SpaceId;
  authorId: PersonId;
  gone: "idea-deleted" | "idea-merged" | null;
  earns: boolean;
  done: boolean;
  doneAsMember: boolean;
};

export type Facts = AnswerFacts | IdeaFacts;

/** Something that earns points: `slot` tells it from everything else that ever did, but for how often it did. */
export type Claim = { slot: string; cause: AwardCause; points: number; facts: Record<string, number> };

const slotOf = (facts: Facts, what: string) =>
  "answerId" in facts ? `answer ${facts.answerId} ${what}` : `idea ${facts.ideaId} ${what}`;

/** Everything that this earns by the rules of the moment. */
export function claimsOf(facts: Facts, rules: PointRules): Claim[] {
  if (facts.gone || !facts.earns) return [];
  if ("ideaId" in facts) {
    const done = facts.done && facts.doneAsMember && rules.pointsIdea > 0;
    return done ? [{ slot: slotOf(facts, "done"), cause: "idea-done", points: rules.pointsIdea, facts: {} }] : [];
  }
  return [...acceptanceClaims(facts, rules), ...upvoteClaims(facts, rules)];
}

function acceptanceClaims(facts: AnswerFacts, rules: PointRules): Claim[] {
  if (!facts.accepted || !facts.acceptedAsMember) return [];
  const accepted: Claim = {
    slot: slotOf(facts, "accepted"),
    cause: "accepted",
    points: rules.pointsAccepted,
    facts: {},
  };
  const quick: Claim = {
    slot: slotOf(facts, "quick"),
    cause: "quick",
    points: rules.pointsQuick,
    facts: { minutes: rules.quickMinutes },
  };
  return [accepted, ...(facts.quick ? [quick] : [])].filter(({ points }) => points > 0);
}

/** Upvotes by their place among those of the answer. The first that gives nothing is named, so that the statement can say why; those after it are not. */
function upvoteClaims(facts: AnswerFacts, rules: PointRules): Claim[] {
  if (rules.pointsUpvote === 0) return [];
  return facts.upvotedAsMember.slice(0, namedUpvotes(rules)).flatMap((counts, index) => {
    const number = index + 1;
    const { full, all } = { full: rules.upvotesInFull, all: rules.upvotesInFull + rules.upvotesInHalf };
    const claim = { slot: slotOf(facts, `upvote ${number}`), facts: { number, full, all } };
    return counts ? [{ ...claim, ...worthOfUpvote(number, rules) }] : [];
  });
}

/** So many upvotes on an answer are told of, each by itself. */
export const namedUpvotes = ({ upvotesInFull, upvotesInHalf }: PointRules) => upvotesInFull + upvotesInHalf + 1;

/** What all upvotes up to this one are worth together; halves of a point are given once they are whole. */
function worthOfUpvotes(number: number, { pointsUpvote, upvotesInFull, upvotesInHalf }: PointRules): number {
  const full = Math.min(number, upvotesInFull);
  const half = Math.min(number - full, upvotesInHalf);
  return Math.floor(pointsUpvote * full + (pointsUpvote / 2) * half);
}

function worthOfUpvote(number: number, rules: PointRules): Pick<Claim, "cause" | "points"> {
  const points = worthOfUpvotes(number, rules) - worthOfUpvotes(number - 1, rules);
  if (number <= rules.upvotesInFull) return { cause: "upvote", points };
  return { cause: number <= rules.upvotesInFull + rules.upvotesInHalf ? "upvote-half" : "upvote-none", points };
}

/** Why what was given in this slot is not earned any more; null while it is, whatever the rules are by now. */
export function whyNotAnyMore(slot: string, facts: Facts): ReversalCause | null {
  if (facts.gone) return facts.gone;
  if ("ideaId" in facts) return facts.done ? null : "idea-not-done";
  const upvote = / upvote (\d+)$/.exec(slot);
  if (!upvote && facts.accepted) return null;
  if (!upvote) return facts.unfairlyAccepted ? "fair-play" : "unaccepted";
  const number = Number(upvote[1]);
  if (number <= facts.upvotes) return null;
  return number <= facts.upvotes + facts.unfairUpvotes ? "fair-play" : "vote-withdrawn";
}
