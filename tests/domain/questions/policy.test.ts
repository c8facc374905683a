import { expect, test } from "vitest";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import * as policy from "#app/domain/questions/policy";
import type { PersonId, SpaceId } from "#db/schema/index";

const now = new Date("2026-06-01T12:00:00Z");
const space = 7 as SpaceId;

const someone = (more: Partial<Member>): Member => ({
  id: 99 as PersonId,
  handle: "someone",
  name: "Someone",
  role: "member",
  title: null,
  picture: null,
  trustLevel: 1,
  language: "en",
  joinedAt: new Date("2025-01-01"),
  suspendedUntil: null,
  needsTwoFactor: false,
  speaksFor: [],
  privateSpaces: [],
  ...more,
});

const author = 1 as PersonId;
const viewers: Record<string, Viewer> = {
  guest: null,
  stranger: someone({}),
  author: someone({ id: author }),
  suspended: someone({ id: author, suspendedUntil: new Date("2026-07-01") }),
  leader: someone({ trustLevel: 4 }),
  moderator: someone({ role: "moderator" }),
  "staff of the space": someone({ role: "staff", speaksFor: [space] }),
  "staff of another space": someone({ role: "staff", speaksFor: [8 as SpaceId] }),
  owner: someone({ role: "owner", speaksFor: [space] }),
};

const open = { authorId: author, spaceId: space, closedAt: null, answerCount: 0 };
const closed = { ...open, closedAt: now };
const answered = { ...open, answerCount: 2 };

const allowed = (
  rule: (viewer: Viewer, question: typeof open, now: Date) => boolean,
  question: typeof open | typeof closed,
) => Object.keys(viewers).filter((name) => rule(viewers[name] ?? null, question as typeof open, now));

const KEEPERS = ["leader", "moderator", "staff of the space", "owner"];
const WRITERS = ["stranger", "author", "leader", "moderator", "staff of the space", "staff of another space", "owner"];

test.each([
  ["edit an open question", policy.mayEdit, open, ["author", ...KEEPERS]],
  ["edit a closed question", policy.mayEdit, closed, KEEPERS],
  ["close it", policy.mayClose, open, KEEPERS],
  ["delete it while nobody answered", policy.mayDelete, open, ["author"]],
  ["delete it once answered", policy.mayDelete, answered, []],
  ["vote on it", policy.mayVote, open, WRITERS.filter((name) => name !== "author")],
  ["say they have the problem too", policy.mayBeAffected, open, WRITERS.filter((name) => name !== "author")],
  ["say so of a closed one", policy.mayBeAffected, closed, []],
  ["comment on it", policy.mayComment, closed, WRITERS],
  ["answer it", policy.mayAnswer, open, WRITERS],
  ["answer a closed one", policy.mayAnswer, closed, []],
  ["answer officially", policy.mayAnswerOfficially, open, ["staff of the space", "owner"]],
  ["accept an answer", policy.mayAccept, open, ["author", "leader", "staff of the space", "owner"]],
] as const)("who may %s", (_what, rule, question, who) => {
  expect(allowed(rule, question).sort()).toEqual([...who].sort());
});
