import type { ClosureReason, Language } from "#db/schema/index";
import { type Chance, countOf, itemAt, longTail, waitOf } from "./chance";
import { activeAt, type Circle, type Crowd, severalAt } from "./people";
import { answerDelay, type Moment, within } from "./rhythm";
import { SPACES } from "./spaces";
import type { Tags } from "./tags";
import type { Writer, Written } from "./write";

export type Vote = { personId: number; value: 1 | -1; at: number };
export type Remark = Written & { authorId: number; at: number; deleted: boolean };
export type Given = Written & {
  id: number;
  authorId: number;
  at: number;
  official: boolean;
  accepted: { at: number; byId: number } | null;
  deletedAt: number | null;
  votes: Vote[];
  remarks: Remark[];
};
export type Closure = { at: number; byId: number; reason: ClosureReason; duplicateOfId: number | null };
export type Thread = Written & {
  id: number;
  /** Index into SPACES. */
  space: number;
  language: Language;
  authorId: number;
  title: string;
  at: number;
  tags: number[];
  answers: Given[];
  votes: Vote[];
  remarks: Remark[];
  affected: { personId: number; at: number }[];
  followers: number[];
  bookmarks: { personId: number; at: number }[];
  closure: Closure | null;
  deletedAt: number | null;
};

export const standing = (answers: readonly Given[]) => answers.filter(({ deletedAt }) => deletedAt === null);

/** Open, and nobody has answered. */
export const isWaiting = ({ closure, answers }: Thread) => closure === null && standing(answers).length === 0;

/** What all threads are made from. */
export type World = { crowd: Crowd; tags: Tags; writers: Record<Language, Writer>; until: number };

/** Shares and measures of what happens around a question; together they give 5 answers and 20 votes to each on average. */
const UNANSWERED = 0.12;
const CROWDED = 0.03;
const UNVOTED = 0.2;
const DOWN_SHARE = 0.12;
const SOLVED = 0.6;
const OFFICIAL = 0.08;
const CLOSED = 0.03;
const DUPLICATE = 0.02;
const REASONS: readonly ClosureReason[] = ["off-topic", "unclear", "resolved-elsewhere", "outdated"];

/** A question and all that came of it until now. `earlier` are ids of questions that a duplicate may lead to. */
export function playThread(
  chance: Chance,
  world: World,
  id: number,
  moment: Moment,
  language: Language,
  space: number,
  earlier: readonly number[],
): Thread {
  const { crowd, writers, until } = world;
  const { group } = itemAt(SPACES, space);
  const circle = (group === null ? undefined : crowd.groups.get(group)) ?? crowd.speakers[language];
  const authorId = activeAt(chance, crowd, circle, moment.at) ?? chance.pick(itemAt(crowd.staffOf, space));
  const scene: Scene = { chance, world, circle, writer: writers[language] };
  const answers = playAnswers(scene, moment.at, space, authorId);
  const tags = world.tags.choose(chance, language);
  const closure = playClosure(scene, space, lastOf(moment.at, answers), earlier);
  return {
    ...writers[language].question(chance),
    ...{ id, space, language, authorId, answers, closure, at: moment.at },
    title: writers[language].title(chance),
    tags: moment.outage ? [...new Set([world.tags.outage, ...tags])].slice(0, 5) : tags,
    votes: playVotes(scene, moment.at, authorId, 400),
    remarks: playRemarks(scene, moment.at, 0.5),
    affected: playAffected(scene, moment, authorId, closure?.at ?? until),
    followers: severalAt(chance, crowd, circle, moment.at, countOf(chance, 0, 1)),
    bookmarks: severalAt(chance, crowd, circle, moment.at, chance.happens(0.1) ? countOf(chance, 1, 2) : 0).map(
      (personId) => ({ personId, at: within(chance, moment.at, answerDelay(chance), until) }),
    ),
    deletedAt:
      answers.length === 0 && closure === null && chance.happens(0.05)
        ? within(chance, moment.at, answerDelay(chance), until)
        : null,
  };
}

type Scene = { chance: Chance; world: World; circle: Circle; writer: Writer };

const lastOf = (at: number, answers: readonly Given[]) => answers.reduce((last, given) => Math.max(last, given.at), at);

function answerCount(chance: Chance): number {
  const drawn = chance.next();
  if (drawn < UNANSWERED) return 0;
  return drawn < UNANSWERED + CROWDED ? longTail(chance, 20, 200, 1.2) : Math.min(19, countOf(chance, 1, 4.25));
}

function playAnswers(scene: Scene, askedAt: number, space: number, askerId: number): Given[] {
  const { chance, world, circle, writer } = scene;
  const { crowd, until } = world;
  const answers: Given[] = [];
  for (let left = answerCount(chance); left > 0; left--) {
    const at = within(chance, askedAt, answerDelay(chance), until);
    const official = answers.length === 0 && chance.happens(OFFICIAL);
    const authorId = official ? chance.pick(itemAt(crowd.staffOf, space)) : activeAt(chance, crowd, circle, at);
    if (authorId === undefined) continue;
    answers.push({
      ...writer.answer(chance),
      ...{ id: 0, authorId, at, official, accepted: null },
      deletedAt: !official && chance.happens(0.01) ? within(chance, at, answerDelay(chance), until) : null,
      votes: playVotes(scene, at, authorId, 300),
      remarks: playRemarks(scene, at, 0.3),
    });
  }
  if (chance.happens(SOLVED)) acceptBest(scene, answers, askerId);
  return answers;
}

/** The asker says what solved it: mostly what others found best, now and then a second one too. */
function acceptBest({ chance, world }: Scene, answers: readonly Given[], askerId: number): void {
  const best = standing(answers).sort((one, other) => other.votes.length - one.votes.length);
  for (const answer of best.slice(0, chance.happens(0.05) ? 2 : 1))
    answer.accepted = { at: within(chance, answer.at, answerDelay(chance), world.until), byId: askerId };
}

function playVotes({ chance, world, circle }: Scene, at: number, authorId: number, most: number): Vote[] {
  if (chance.happens(UNVOTED)) return [];
  const downShare = chance.happens(0.1) ? 0.6 : DOWN_SHARE * chance.next();
  return severalAt(chance, world.crowd, circle, at, longTail(chance, 1, most, 1.1))
    .filter((personId) => personId !== authorId)
    .map((personId) => ({
      personId,
      value: chance.happens(downShare) ? -1 : 1,
      at: within(chance, at, answerDelay(chance), world.until),
    }));
}

function playRemarks({ chance, world, circle, writer }: Scene, postedAt: number, mean: number): Remark[] {
  const remarks: Remark[] = [];
  for (let left = countOf(chance, 0, mean); left > 0; left--) {
    const at = within(chance, postedAt, answerDelay(chance), world.until);
    const authorId = activeAt(chance, world.crowd, circle, at);
    if (authorId !== undefined)
      remarks.push({ ...writer.comment(chance), authorId, at, deleted: chance.happens(0.01) });
  }
  return remarks;
}

function playAffected({ chance, world, circle }: Scene, { at, outage }: Moment, askerId: number, until: number) {
  const most = outage ? longTail(chance, 8, 300, 0.9) : chance.happens(0.3) ? longTail(chance, 1, 60, 1.2) : 0;
  return severalAt(chance, world.crowd, circle, at, most)
    .filter((personId) => personId !== askerId)
    .map((personId) => ({ personId, at: within(chance, at, waitOf(chance, 5 * 3_600_000), until) }));
}

function playClosure(scene: Scene, space: number, last: number, earlier: readonly number[]): Closure | null {
  const { chance, world } = scene;
  const drawn = chance.next();
  const duplicateOfId = drawn < DUPLICATE && earlier.length > 0 ? chance.pick(earlier) : null;
  if (duplicateOfId === null && (drawn < DUPLICATE || drawn > DUPLICATE + CLOSED)) return null;
  return {
    at: within(chance, last, answerDelay(chance), world.until),
    byId: chance.pick(chance.happens(0.5) ? itemAt(world.crowd.staffOf, space) : world.crowd.moderators),
    reason: duplicateOfId === null ? chance.pick(REASONS) : "duplicate",
    duplicateOfId,
  };
}
