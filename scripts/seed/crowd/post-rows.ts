import { wilsonLowerBound } from "#app/domain/answers/rank";
import { EXCERPT_CHARS } from "#app/domain/questions/limits";
import { excerpt, plainText, RENDERER_VERSION, type SafeHtml } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import type { Language } from "#db/schema/index";
import type { Chance } from "./chance";
import type { Sheets } from "./sheets";
import { type Given, isWaiting, type Remark, standing, type Thread, type Vote } from "./thread";

/** The last id of each table whose rows come while threads are written. */
export type LastIds = Record<
  "answers" | "comments" | "votes" | "bookmarks" | "activity" | "ideaVotes" | "statusUpdates" | "promises",
  number
>;

/** Writes posts and what hangs on them, as the verbs of the house would have left them. */
export type Desk = { sheets: Sheets; last: LastIds; chance: Chance };

type Posted = { questionId: number; answerId: number | null };

/**
 * The rows of some threads. Ids grow with time within them, as if everything had been written as it happened: what
 * belongs to one question lies among what belongs to others of its time.
 */
export function writeThreads(desk: Desk, threads: readonly Thread[]): void {
  const given = threads.flatMap((thread) => thread.answers.map((answer) => ({ at: answer.at, thread, answer })));
  for (const { answer } of inTime(given)) answer.id = ++desk.last.answers;
  for (const thread of threads) writeQuestion(desk, thread);
  for (const { thread, answer } of given) writeAnswer(desk, thread, answer);
  writeRemarks(desk, threads);
  writeVotes(desk, threads);
  writeActivity(desk, threads);
}

const inTime = <T extends { at: number }>(list: T[]): T[] => list.sort((one, other) => one.at - other.at);

function writeQuestion(desk: Desk, thread: Thread): void {
  const { id, authorId, at, closure, answers } = thread;
  const stands = standing(answers);
  const counts = countVotes(thread.votes);
  const acceptedCount = stands.filter((answer) => answer.accepted).length;
  const activeAt = lastTouch(thread);
  desk.sheets.questions.add({
    ...{ id, spaceId: thread.space + 1, authorId, title: thread.title, askedAt: at, activeAt },
    slug: slugify(thread.title, "question"),
    excerpt: excerpt(plainText(thread.html as SafeHtml), EXCERPT_CHARS),
    ...textOf(thread, thread.language),
    ...counts,
    answerCount: stands.length,
    acceptedCount,
    officialCount: stands.filter(({ official }) => official).length,
    commentCount: liveCount(thread.remarks),
    affectedCount: thread.affected.length,
    viewCount: viewsOf(desk.chance, thread),
    ...{ closedAt: closure?.at ?? null, closerId: closure?.byId ?? null },
    ...{ closureReason: closure?.reason ?? null, duplicateOfId: closure?.duplicateOfId ?? null },
    ...goneOf(thread.deletedAt, authorId),
  });
  const order = { askedAt: at, activeAt, score: counts.score, waiting: isWaiting(thread), solved: acceptedCount > 0 };
  for (const [index, tagId] of thread.tags.entries())
    desk.sheets.questionTags.add({ questionId: id, tagId, position: index + 1, ...order });
  writeReaders(desk, thread);
}

/** When the question was last written to, in whatever way. */
const lastTouch = ({ at, answers, remarks }: Thread): number =>
  Math.max(
    at,
    ...remarks.map((remark) => remark.at),
    ...answers.flatMap((answer) => [answer.at, answer.accepted?.at ?? 0, ...answer.remarks.map((remark) => remark.at)]),
  );

/** Who has the same problem, who follows it and who keeps it. */
function writeReaders({ sheets, last }: Desk, thread: Thread): void {
  const { id: questionId } = thread;
  for (const { personId, at: saidAt } of thread.affected) sheets.questionAffected.add({ questionId, personId, saidAt });
  for (const [personId, followedAt] of followersOf(thread))
    sheets.questionFollows.add({ questionId, personId, followedAt });
  for (const { personId, at: savedAt } of thread.bookmarks)
    sheets.bookmarks.add({ id: ++last.bookmarks, personId, questionId, savedAt });
}

function writeAnswer({ sheets }: Desk, { id: questionId, language }: Thread, answer: Given): void {
  const { id, authorId, official, accepted } = answer;
  const counts = countVotes(answer.votes);
  sheets.answers.add({
    ...{ id, questionId, authorId, official, answeredAt: answer.at },
    ...{ acceptedAt: accepted?.at ?? null, accepterId: accepted?.byId ?? null },
    ...textOf(answer, language),
    ...counts,
    wilson: wilsonLowerBound(counts.upCount, counts.downCount),
    commentCount: liveCount(answer.remarks),
    ...goneOf(answer.deletedAt, authorId),
  });
}

const postsOf = (thread: Thread): (Posted & { authorId: number; votes: Vote[]; remarks: Remark[] })[] => [
  { questionId: thread.id, answerId: null, authorId: thread.authorId, votes: thread.votes, remarks: thread.remarks },
  ...thread.answers.map(({ id, authorId, votes, remarks }) => ({
    ...{ questionId: thread.id, answerId: id },
    ...{ authorId, votes, remarks },
  })),
];

function writeRemarks({ sheets, last }: Desk, threads: readonly Thread[]): void {
  const all = threads.flatMap((thread) =>
    postsOf(thread).flatMap(({ questionId, answerId, remarks }) =>
      remarks.map((remark) => ({ at: remark.at, questionId, answerId, language: thread.language, remark })),
    ),
  );
  for (const { at, questionId, answerId, language, remark } of inTime(all))
    sheets.comments.add({
      ...{ id: ++last.comments, questionId, answerId, ideaId: null, authorId: remark.authorId, commentedAt: at },
      ...textOf(remark, language),
      ...goneOf(remark.deleted ? at + 60_000 : null, remark.authorId),
    });
}

function writeVotes({ sheets, last }: Desk, threads: readonly Thread[]): void {
  const all = threads.flatMap((thread) =>
    postsOf(thread).flatMap(({ questionId, answerId, authorId, votes }) =>
      votes.map((vote) => ({
        at: vote.at,
        vote,
        authorId,
        questionId: answerId === null ? questionId : null,
        answerId,
      })),
    ),
  );
  for (const { at, vote, authorId, questionId, answerId } of inTime(all))
    sheets.votes.add({
      ...{ id: ++last.votes, personId: vote.personId, authorId, questionId, answerId },
      ...{ value: vote.value, castAt: at },
    });
}

/** What the record keeps of questions and answers. Votes have no line of their own: nothing reads them, and they would be most of it. */
function writeActivity({ sheets, last }: Desk, threads: readonly Thread[]): void {
  const all = threads.flatMap(happeningsOf);
  for (const { at, kind, actorId, questionId, answerId = null, spaceId, detail = null } of inTime(all))
    sheets.activity.add({
      ...{ id: ++last.activity, kind, actorId, questionId, answerId, spaceId, detail },
      ...{ ideaId: null, personId: null, happenedAt: at },
    });
}

type Happened = {
  at: number;
  kind: string;
  actorId: number;
  answerId?: number;
  detail?: Record<string, string | number | null>;
};

function happeningsOf(thread: Thread): (Happened & { questionId: number; spaceId: number })[] {
  const { closure } = thread;
  const happened: Happened[] = [
    { at: thread.at, kind: "question.asked", actorId: thread.authorId },
    ...thread.answers.flatMap(({ id: answerId, at, authorId, accepted, deletedAt }): Happened[] => [
      { at, kind: "answer.given", actorId: authorId, answerId },
      ...(accepted ? [{ at: accepted.at, kind: "answer.accepted", actorId: accepted.byId, answerId }] : []),
      ...(deletedAt === null ? [] : [{ at: deletedAt, kind: "answer.deleted", actorId: authorId, answerId }]),
    ]),
    ...(thread.deletedAt === null
      ? []
      : [{ at: thread.deletedAt, kind: "question.deleted", actorId: thread.authorId }]),
    ...(closure === null ? [] : [closed(closure)]),
  ];
  return happened.map((one) => ({ ...one, questionId: thread.id, spaceId: thread.space + 1 }));
}

const closed = ({ at, byId, reason, duplicateOfId }: NonNullable<Thread["closure"]>): Happened => ({
  ...{ at, kind: "question.closed", actorId: byId },
  detail: { reason, duplicateOf: duplicateOfId },
});

const textOf = ({ body, html }: { body: string; html: string }, language: Language) => ({
  ...{ body, html, language },
  rendererVersion: RENDERER_VERSION,
});

const goneOf = (deletedAt: number | null, deleterId: number) => ({
  deletedAt,
  deleterId: deletedAt === null ? null : deleterId,
});

function countVotes(votes: readonly Vote[]) {
  const upCount = votes.filter(({ value }) => value === 1).length;
  const downCount = votes.length - upCount;
  return { upCount, downCount, score: upCount - downCount };
}

const liveCount = (remarks: readonly Remark[]) => remarks.filter(({ deleted }) => !deleted).length;

/** Whoever asked or answered follows, from when they first did, and a few others from the beginning. */
function followersOf({ authorId, at, answers, followers }: Thread): Map<number, number> {
  const since = new Map([[authorId, at]]);
  for (const person of followers) if (!since.has(person)) since.set(person, at);
  for (const answer of answers)
    since.set(answer.authorId, Math.min(since.get(answer.authorId) ?? answer.at, answer.at));
  return since;
}

/** The more somebody cared, the more read it. */
const viewsOf = (chance: Chance, { votes, answers, affected }: Thread) =>
  3 + chance.below(40) + votes.length * 11 + answers.length * 17 + affected.length * 23;
