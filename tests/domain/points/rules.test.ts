import { expect, test } from "vitest";
import { SETTINGS } from "#app/domain/community/settings";
import { periodOf } from "#app/domain/points/periods.server";
import {
  type AnswerFacts,
  claimsOf,
  type Facts,
  POINT_SETTINGS,
  type PointRules,
  whyNotAnyMore,
} from "#app/domain/points/rules";
import type { AnswerId, IdeaId, PersonId, QuestionId, SpaceId } from "#db/schema/index";

const RULES = Object.fromEntries(POINT_SETTINGS.map((name) => [name, SETTINGS[name].default])) as PointRules;

const answer = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  answerId: 9 as AnswerId,
  questionId: 3 as QuestionId,
  spaceId: 1 as SpaceId,
  authorId: 7 as PersonId,
  gone: null,
  earns: true,
  accepted: false,
  unfairlyAccepted: false,
  acceptedAsMember: true,
  quick: false,
  upvotes: 0,
  unfairUpvotes: 0,
  upvotedAsMember: [],
  ...more,
});

const withUpvotes = (upvotes: number) =>
  answer({ upvotes, upvotedAsMember: Array.from({ length: Math.min(upvotes, 31) }, () => true) });

const idea = (more: object = {}): Facts => ({
  ideaId: 4 as IdeaId,
  spaceId: 1 as SpaceId,
  authorId: 7 as PersonId,
  gone: null,
  earns: true,
  done: true,
  doneAsMember: true,
  ...more,
});

const worth = (facts: Facts) => claimsOf(facts, RULES).reduce((sum, { points }) => sum + points, 0);

test("an accepted answer earns 50, a quick first one 10 more, an idea that is done 500", () => {
  expect(claimsOf(answer({ accepted: true }), RULES).map(({ slot, points }) => [slot, points])).toEqual([
    ["answer 9 accepted", 50],
  ]);
  expect(worth(answer({ accepted: true, quick: true }))).toBe(60);
  expect(worth(answer({ quick: true }))).toBe(0);
  expect(worth(idea())).toBe(500);
  expect(worth(idea({ done: false }))).toBe(0);
});

test.each([
  [0, 0],
  [1, 5],
  [10, 50],
  [11, 52],
  [12, 55],
  [13, 57],
  [30, 100],
  [31, 100],
  [500, 100],
])("%i upvotes on one answer come to %i points", (upvotes, points) => {
  expect(worth(withUpvotes(upvotes))).toBe(points);
});

test("the first upvote that gives nothing is told of, those after it are not", () => {
  expect(claimsOf(withUpvotes(500), RULES)).toHaveLength(31);
  expect(claimsOf(withUpvotes(500), RULES).at(-1)).toMatchObject({
    cause: "upvote-none",
    points: 0,
    facts: { number: 31 },
  });
});

test("what is gone, or is by somebody who earns none, earns nothing", () => {
  for (const more of [{ gone: "answer-deleted" }, { gone: "question-deleted" }, { earns: false }] as const)
    expect(worth({ ...withUpvotes(5), accepted: true, quick: true, ...more })).toBe(0);
  expect(worth(idea({ gone: "idea-merged" }))).toBe(0);
});

test("what came while its author was staff earns nothing, what comes later does", () => {
  expect(worth(answer({ accepted: true, acceptedAsMember: false }))).toBe(0);
  expect(claimsOf(answer({ upvotes: 3, upvotedAsMember: [false, false, true] }), RULES)).toMatchObject([
    { slot: "answer 9 upvote 3", points: 5 },
  ]);
});

test("an award holds as long as its cause does, whatever the rules are by then", () => {
  expect(whyNotAnyMore("answer 9 quick", answer({ accepted: true }))).toBeNull();
  expect(whyNotAnyMore("answer 9 accepted", answer({ accepted: true, earns: false }))).toBeNull();
  expect(whyNotAnyMore("answer 9 upvote 40", withUpvotes(40))).toBeNull();
  expect(whyNotAnyMore("answer 9 upvote 40", withUpvotes(39))).toBe("vote-withdrawn");
  expect(whyNotAnyMore("answer 9 accepted", answer())).toBe("unaccepted");
  expect(whyNotAnyMore("answer 9 accepted", answer({ gone: "answer-deleted" }))).toBe("answer-deleted");
  expect(whyNotAnyMore("idea 4 done", idea({ done: false }))).toBe("idea-not-done");
});

test.each([
  ["2026-05-31T23:59:59Z", "2025-12-01", "2026-05-31"],
  ["2026-06-01T00:00:00Z", "2026-06-01", "2026-11-30"],
  ["2026-11-30T23:59:59Z", "2026-06-01", "2026-11-30"],
  ["2026-12-01T00:00:00Z", "2026-12-01", "2027-05-31"],
])("%s lies in the half-year from %s to %s", (at, startsOn, endsOn) => {
  expect(periodOf(new Date(at))).toEqual({ startsOn, endsOn });
});
