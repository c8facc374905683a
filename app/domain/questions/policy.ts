import { isLeader, keepsOrder, mayWrite, speaksFor } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { PersonId, SpaceId } from "#db/schema/index";

/** What the rules need to know of a question the viewer may see. */
export type QuestionFacts = { authorId: PersonId; spaceId: SpaceId; closedAt: Date | null; answerCount: number };

const isAuthor = (viewer: Viewer, question: QuestionFacts) => viewer?.id === question.authorId;

export const mayAsk = (viewer: Viewer, now: Date): viewer is Member => mayWrite(viewer, now);

/** Authors edit while the question is open; those who keep order in the space always. */
export const mayEdit = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) &&
  ((isAuthor(viewer, question) && question.closedAt === null) || keepsOrder(viewer, question.spaceId));

/** Closing and reopening are for those who keep order in the space. */
export const mayClose = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && keepsOrder(viewer, question.spaceId);

/** Authors delete their own while nobody has answered: afterwards it would take others' words along. */
export const mayDelete = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isAuthor(viewer, question) && question.answerCount === 0;

export const mayVote = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isAuthor(viewer, question);

/** The asker has the problem anyway. */
export const mayBeAffected = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isAuthor(viewer, question) && question.closedAt === null;

export const mayComment = (viewer: Viewer, _question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now);

export const mayAnswer = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && question.closedAt === null;

/** An official answer is given by staff of that space, in the company's name. */
export const mayAnswerOfficially = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayAnswer(viewer, question, now) && speaksFor(viewer, question.spaceId);

/** The asker says what solved it; so may staff of that space and members trusted the most. */
export const mayAccept = (viewer: Viewer, question: QuestionFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && (isAuthor(viewer, question) || speaksFor(viewer, question.spaceId) || isLeader(viewer));
