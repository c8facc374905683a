import { keepsOrder, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { mayAccept as mayAcceptOn, type QuestionFacts } from "#app/domain/questions/policy";
import type { PersonId } from "#db/schema/index";

/** What the rules need to know of an answer the viewer may see; `question` is the one it stands under. */
export type AnswerFacts = { authorId: PersonId; question: QuestionFacts };

const isAuthor = (viewer: Viewer, answer: AnswerFacts) => viewer?.id === answer.authorId;

/** Authors edit while the question is open; those who keep order in the space always. */
export const mayEdit = (viewer: Viewer, answer: AnswerFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) &&
  ((isAuthor(viewer, answer) && answer.question.closedAt === null) || keepsOrder(viewer, answer.question.spaceId));

export const mayDelete = (viewer: Viewer, answer: AnswerFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isAuthor(viewer, answer);

export const mayVote = (viewer: Viewer, answer: AnswerFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isAuthor(viewer, answer);

export const mayComment = (viewer: Viewer, _answer: AnswerFacts, now: Date): viewer is Member => mayWrite(viewer, now);

/** Whoever may say what solved the question may say it of any of its answers. */
export const mayAccept = (viewer: Viewer, answer: AnswerFacts, now: Date): viewer is Member =>
  mayAcceptOn(viewer, answer.question, now);
