import { COMMENT_WEIGHT, heatOf, PROMOTE_WEIGHT } from "#app/domain/ideas/heat";
import { EXCERPT_CHARS } from "#app/domain/ideas/limits";
import { isSettled } from "#app/domain/ideas/statuses";
import { excerpt, plainText, RENDERER_VERSION, type SafeHtml } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import { DAY_MS } from "#app/lib/time";
import { countedPromotes, lastTouchOf, type PlayedIdea } from "./idea";
import type { Desk } from "./post-rows";

/** From how many promotes on the company owes a word, and within how many days. */
const PROMISED_FROM = 20;
const PROMISED_DAYS = 14;

/** Whether it is still to be decided or done. */
export const isOpenIdea = ({ word, archivedAt }: PlayedIdea) =>
  archivedAt === null && !isSettled(word?.status ?? "new");

/** The rows of some ideas and of what hangs on them, their votes in the order in which they were cast. */
export function writeIdeas(desk: Desk, played: readonly PlayedIdea[]): void {
  for (const idea of played) {
    writeIdea(desk, idea);
    writeWord(desk, idea);
    writeRemarks(desk, idea);
    writeHappenings(desk, idea);
  }
  writeVotes(desk, played);
}

function writeIdea({ sheets }: Desk, idea: PlayedIdea): void {
  const { id, space, authorId, title, problem, proposal, language, at, word, archivedAt } = idea;
  sheets.ideas.add({
    ...{ id, spaceId: space + 1, authorId, title, slug: slugify(title, "idea") },
    ...{ problem: problem.body, problemHtml: problem.html, body: proposal.body, html: proposal.html },
    ...{ rendererVersion: RENDERER_VERSION, language },
    excerpt: excerpt(plainText(problem.html as SafeHtml), EXCERPT_CHARS),
    ...{ status: word?.status ?? "new", statusSince: word?.at ?? at, archivedAt },
    ...countsOf(idea),
    commentCount: idea.remarks.length,
    heat: heatOf(new Date(at), [
      ...countedPromotes(idea.votes).map((vote) => ({ at: new Date(vote.at), weight: PROMOTE_WEIGHT })),
      ...idea.remarks.map((remark) => ({ at: new Date(remark.at), weight: COMMENT_WEIGHT })),
    ]),
    ...{ proposedAt: at, activeAt: lastTouchOf(idea) },
  });
  for (const [index, tagId] of idea.tags.entries()) sheets.ideaTags.add({ ideaId: id, tagId, position: index + 1 });
  sheets.ideaFollows.add({ ideaId: id, personId: authorId, followedAt: at });
}

function countsOf({ votes }: PlayedIdea) {
  const count = (wanted: 1 | -1, newcomer: boolean) =>
    votes.filter(({ value, byNewcomer }) => value === wanted && byNewcomer === newcomer).length;
  const [promoteCount, demoteCount] = [count(1, false), count(-1, false)];
  const score = promoteCount - demoteCount;
  return { promoteCount, demoteCount, score, newPromoteCount: count(1, true), newDemoteCount: count(-1, true) };
}

/** What the company said, and what it owed: a promise is made with the vote that makes an idea popular. */
function writeWord({ sheets, last }: Desk, idea: PlayedIdea): void {
  const { id: ideaId, space, word, language } = idea;
  const saidId = word && ++last.statusUpdates;
  if (word)
    sheets.statusUpdates.add({
      ...{ id: last.statusUpdates, ideaId, authorId: word.byId, fromStatus: "new", toStatus: word.status },
      ...{ body: word.body, html: word.html, rendererVersion: RENDERER_VERSION, language, saidAt: word.at },
      ...{ declineReason: word.declineReason, wouldChange: word.wouldChange, lookAgainOn: word.lookAgainOn },
    });
  const promotes = countedPromotes(idea.votes).map(({ at }) => at);
  const madeAt = promotes.sort((one, other) => one - other)[PROMISED_FROM - 1];
  if (madeAt === undefined) return;
  sheets.promises.add({
    ...{ id: ++last.promises, ideaId, spaceId: space + 1, madeAt, dueAt: madeAt + PROMISED_DAYS * DAY_MS },
    ...{ keptAt: word && Math.max(word.at, madeAt), keptById: saidId },
  });
}

function writeRemarks({ sheets, last }: Desk, { id: ideaId, remarks, language }: PlayedIdea): void {
  for (const { authorId, at, body, html } of [...remarks].sort((one, other) => one.at - other.at))
    sheets.comments.add({
      ...{ id: ++last.comments, questionId: null, answerId: null, ideaId, authorId, commentedAt: at },
      ...{ body, html, language, rendererVersion: RENDERER_VERSION, deletedAt: null, deleterId: null },
    });
}

function writeVotes({ sheets, last }: Desk, played: readonly PlayedIdea[]): void {
  const all = played.flatMap(({ id: ideaId, votes }) => votes.map((vote) => ({ ...vote, ideaId })));
  for (const { ideaId, personId, value, byNewcomer, at } of all.sort((one, other) => one.at - other.at))
    sheets.ideaVotes.add({ id: ++last.ideaVotes, ideaId, castOnId: ideaId, personId, value, byNewcomer, castAt: at });
}

/** What the record keeps. Votes have no line of their own, like those on questions. */
function writeHappenings({ sheets, last }: Desk, { id: ideaId, space, authorId, at, word }: PlayedIdea): void {
  const about = { questionId: null, answerId: null, ideaId, personId: null, spaceId: space + 1 };
  sheets.activity.add({
    ...{ id: ++last.activity, kind: "idea.proposed", actorId: authorId, detail: null, happenedAt: at, ...about },
  });
  if (word)
    sheets.activity.add({
      ...{ id: ++last.activity, kind: "status.set", actorId: word.byId, happenedAt: word.at, ...about },
      detail: { from: "new", to: word.status },
    });
}
