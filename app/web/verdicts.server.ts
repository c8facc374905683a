import type { ShownAnswer } from "#app/domain/answers/list.server";
import * as answerPolicy from "#app/domain/answers/policy";
import type { ShownComment } from "#app/domain/comments/list.server";
import * as commentPolicy from "#app/domain/comments/policy";
import type { Viewer } from "#app/domain/people/viewer.server";
import * as questionPolicy from "#app/domain/questions/policy";
import type { ShownQuestion } from "#app/domain/questions/show.server";
import { maySpeak } from "#app/domain/statuses/policy";

/** What the viewer may do with a question; the page asks nothing else. */
export type QuestionVerdicts = Record<
  "edit" | "close" | "delete" | "beAffected" | "comment" | "answer" | "answerOfficially" | "accept" | "speak",
  boolean
> & {
  vote: VoteVerdict;
};
export type AnswerVerdicts = Record<"edit" | "delete" | "comment" | "accept", boolean> & { vote: VoteVerdict };
export type CommentVerdicts = Record<"edit" | "delete", boolean>;

/** Members vote, guests are led to sign in, authors see the count. */
export type VoteVerdict = "yes" | "sign-in" | "no";

/** A question with all that stands under it, each with what the viewer may do. */
export function verdictsOn(
  viewer: Viewer,
  question: ShownQuestion,
  answers: ShownAnswer[],
  comments: ShownComment[],
  now: Date,
) {
  const withCan = comments.map((comment) => ({ ...comment, can: onComment(viewer, comment, now) }));
  return {
    signedIn: viewer !== null,
    question: {
      ...question,
      can: onQuestion(viewer, question, now),
      comments: withCan.filter(({ answerId }) => answerId === null),
    },
    answers: answers.map((answer) => ({
      ...answer,
      can: onAnswer(viewer, { ...answer, question }, now),
      comments: withCan.filter(({ answerId }) => answerId === answer.id),
    })),
  };
}

export type QuestionWithVerdicts = ReturnType<typeof verdictsOn>["question"];
export type AnswerWithVerdicts = ReturnType<typeof verdictsOn>["answers"][number];
export type CommentWithVerdicts = QuestionWithVerdicts["comments"][number];

const onQuestion = (viewer: Viewer, question: ShownQuestion, now: Date): QuestionVerdicts => ({
  edit: questionPolicy.mayEdit(viewer, question, now),
  close: questionPolicy.mayClose(viewer, question, now),
  delete: questionPolicy.mayDelete(viewer, question, now),
  beAffected: questionPolicy.mayBeAffected(viewer, question, now),
  comment: questionPolicy.mayComment(viewer, question, now),
  answer: questionPolicy.mayAnswer(viewer, question, now),
  answerOfficially: questionPolicy.mayAnswerOfficially(viewer, question, now),
  accept: questionPolicy.mayAccept(viewer, question, now),
  speak: maySpeak(viewer, question.spaceId, now),
  vote: voteVerdict(viewer, questionPolicy.mayVote(viewer, question, now)),
});

const onAnswer = (viewer: Viewer, answer: answerPolicy.AnswerFacts, now: Date): AnswerVerdicts => ({
  edit: answerPolicy.mayEdit(viewer, answer, now),
  delete: answerPolicy.mayDelete(viewer, answer, now),
  comment: answerPolicy.mayComment(viewer, answer, now),
  accept: answerPolicy.mayAccept(viewer, answer, now),
  vote: voteVerdict(viewer, answerPolicy.mayVote(viewer, answer, now)),
});

export const onComment = (viewer: Viewer, comment: ShownComment, now: Date): CommentVerdicts => ({
  edit: commentPolicy.mayEdit(viewer, comment, now),
  delete: commentPolicy.mayDelete(viewer, comment, now),
});

function voteVerdict(viewer: Viewer, may: boolean): VoteVerdict {
  if (viewer === null) return "sign-in";
  return may ? "yes" : "no";
}
