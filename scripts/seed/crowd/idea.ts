import { isSettled } from "#app/domain/ideas/statuses";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { DeclineReason, IdeaStatus, Language } from "#db/schema/index";
import { type Chance, countOf, itemAt, longTail, waitOf } from "./chance";
import { activeAt, type Circle, severalAt } from "./people";
import { answerDelay, within } from "./rhythm";
import { SPACES } from "./spaces";
import type { World } from "./thread";
import type { Written } from "./write";

export type IdeaVote = { personId: number; value: 1 | -1; byNewcomer: boolean; at: number };
export type IdeaRemark = Written & { authorId: number; at: number };
/** What staff said of an idea. */
export type IdeaWord = Written & {
  at: number;
  byId: number;
  status: IdeaStatus;
  declineReason: DeclineReason | null;
  wouldChange: string | null;
  lookAgainOn: string | null;
};
export type PlayedIdea = {
  id: number;
  /** Index into SPACES. */
  space: number;
  language: Language;
  authorId: number;
  title: string;
  problem: Written;
  proposal: Written;
  at: number;
  tags: number[];
  votes: IdeaVote[];
  remarks: IdeaRemark[];
  word: IdeaWord | null;
  archivedAt: number | null;
};

/** Votes are long-tailed: a hundred to an idea on average, most have a few, a handful has thousands. */
const MOST_VOTES = 8000;
const STEEP = 0.43;
const DEMOTE_SHARE = 0.2;
const NEWCOMER_SHARE = 0.15;
const VOTING_DAYS = 40;
/** How many of a hundred ideas that the company spoke of have each status. */
const SAID: readonly [IdeaStatus, number][] = [
  ["needs-info", 10],
  ["under-review", 20],
  ["planned", 12],
  ["in-progress", 8],
  ["done", 16],
  ["partly-done", 4],
  ["already-exists", 8],
  ["not-now", 10],
  ["declined", 12],
];
const SPOKEN_OF = 0.4;
const DECLINE_REASONS: readonly DeclineReason[] = ["cost", "conflict", "safety", "too-few", "not-feasible", "other"];
const STALE_DAYS = 365;
const STALE_PROMOTES = 10;

/** Promotes that are counted. */
export const countedPromotes = (votes: readonly IdeaVote[]) =>
  votes.filter(({ value, byNewcomer }) => value === 1 && !byNewcomer);

/** An idea and all that came of it until now. */
export function playIdea(
  chance: Chance,
  world: World,
  id: number,
  at: number,
  language: Language,
  space: number,
): PlayedIdea {
  const { crowd, writers } = world;
  const { group } = itemAt(SPACES, space);
  const circle = (group === null ? undefined : crowd.groups.get(group)) ?? crowd.speakers[language];
  const authorId = activeAt(chance, crowd, circle, at) ?? chance.pick(itemAt(crowd.staffOf, space));
  const scene: Scene = { chance, world, circle, at, language, space };
  const played = {
    ...{ id, space, language, authorId, at },
    ...writers[language].wish(chance),
    tags: world.tags.choose(chance, language),
    votes: playVotes(scene, authorId),
    remarks: playRemarks(scene),
    word: playWord(scene),
  };
  return { ...played, archivedAt: archivedAt(played, world.until) };
}

type Scene = { chance: Chance; world: World; circle: Circle; at: number; language: Language; space: number };

function playVotes({ chance, world: { crowd, until }, circle, at }: Scene, authorId: number): IdeaVote[] {
  const demoteShare = chance.happens(0.1) ? 0.5 : DEMOTE_SHARE * chance.next();
  return severalAt(chance, crowd, circle, until, longTail(chance, 1, MOST_VOTES, STEEP))
    .filter((personId) => personId !== authorId)
    .map((personId) => {
      const { joinedAt, trustLevel } = itemAt(crowd.people, personId - 1);
      return {
        personId,
        value: chance.happens(demoteShare) ? -1 : 1,
        byNewcomer: trustLevel === 0 && chance.happens(NEWCOMER_SHARE),
        at: within(chance, Math.max(at, joinedAt), waitOf(chance, VOTING_DAYS * DAY_MS), until),
      };
    });
}

function playRemarks({ chance, world: { crowd, until, writers }, circle, at, language }: Scene): IdeaRemark[] {
  const remarks: IdeaRemark[] = [];
  for (let left = countOf(chance, 0, 1.5); left > 0; left--) {
    const saidAt = within(chance, at, answerDelay(chance), until);
    const authorId = activeAt(chance, crowd, circle, saidAt);
    if (authorId !== undefined) remarks.push({ ...writers[language].comment(chance), authorId, at: saidAt });
  }
  return remarks;
}

function playWord({ chance, world: { crowd, until, writers }, at, language, space }: Scene): IdeaWord | null {
  if (!chance.happens(SPOKEN_OF)) return null;
  const status = statusOf(chance);
  const saidAt = within(chance, at, answerDelay(chance) + 3 * DAY_MS, until);
  const declined = status === "declined";
  return {
    ...writers[language].answer(chance),
    ...{ status, at: saidAt, byId: chance.pick(itemAt(crowd.staffOf, space)) },
    declineReason: declined ? chance.pick(DECLINE_REASONS) : null,
    wouldChange: declined ? writers[language].comment(chance).body : null,
    lookAgainOn: status === "not-now" ? isoDay(new Date(until + chance.between(10, 300) * DAY_MS)) : null,
  };
}

function statusOf(chance: Chance): IdeaStatus {
  let left = chance.below(100);
  for (const [status, share] of SAID) {
    left -= share;
    if (left < 0) return status;
  }
  return "under-review";
}

/** When anybody last did something that keeps it fresh. */
export const lastTouchOf = ({ at, votes, remarks, word }: Omit<PlayedIdea, "archivedAt">): number =>
  [...countedPromotes(votes), ...remarks, ...(word ? [word] : [])].reduce((last, one) => Math.max(last, one.at), at);

/** The company has not taken it up, few want it, and nothing has happened for long. */
function archivedAt(idea: Omit<PlayedIdea, "archivedAt">, until: number): number | null {
  const status = idea.word?.status ?? "new";
  const takenUp = isSettled(status) || status === "planned" || status === "in-progress" || status === "not-now";
  const forgottenAt = lastTouchOf(idea) + STALE_DAYS * DAY_MS;
  return takenUp || countedPromotes(idea.votes).length >= STALE_PROMOTES || forgottenAt >= until ? null : forgottenAt;
}
