import { sql } from "drizzle-orm";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { answerQuestion } from "#app/domain/answers/answer.server";
import { editAnswer } from "#app/domain/answers/edit.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { type Commented, makeComment } from "#app/domain/comments/comment.server";
import type { Member } from "#app/domain/people/viewer.server";
import { sayAffected } from "#app/domain/questions/affected.server";
import { askQuestion } from "#app/domain/questions/ask.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type AnswerId, type QuestionId, questions } from "#db/schema/index";
import type { Answer, Comment, Thread } from "./content/types";
import { after, type Cast, memberOf, type Step, spread } from "./steps";

/** What the steps of a thread learn from one another. */
type Stage = { db: Db; cast: Cast; asked: Map<string, QuestionId> };

/** Everything that happens in the threads, done by those who did it. */
export function stepsOfThreads(db: Db, cast: Cast, threads: readonly Thread[], now: Date): Step[] {
  const stage: Stage = { db, cast, asked: new Map() };
  return threads.flatMap((thread) => stepsOfThread(stage, thread, now));
}

const who = ({ cast }: Stage, handle: string): Member => memberOf(cast, handle);

function stepsOfThread(stage: Stage, thread: Thread, now: Date): Step[] {
  const { db } = stage;
  const askedAt = new Date(now.getTime() - thread.daysAgo * DAY_MS);
  const question = () => {
    const id = stage.asked.get(thread.title);
    if (id === undefined) throw new Error(`not asked yet: ${thread.title}`);
    return id;
  };
  const steps: Step[] = [
    {
      at: askedAt,
      async act(at) {
        const { id } = await askQuestion(db, who(stage, thread.by), thread, at);
        stage.asked.set(thread.title, id);
      },
    },
    ...votes(thread, askedAt, (handle, wanted, at) => voteOnQuestion(db, who(stage, handle), question(), wanted, at)),
    ...spread(thread.alsoAffects ?? [], askedAt, (handle, at) =>
      sayAffected(db, who(stage, handle), question(), true, at),
    ),
    ...commentSteps(stage, thread.comments, askedAt, () => ({ questionId: question() })),
    ...(thread.answers ?? []).flatMap((answer) => stepsOfAnswer(stage, thread, answer, askedAt, question)),
  ];
  const { edit, closed, duplicateOf } = thread;
  if (edit) {
    const change = { title: edit.title ?? thread.title, body: edit.body, tags: thread.tags, summary: edit.summary };
    steps.push({
      at: after(askedAt, edit.minutesAfter),
      act: (at) => editQuestion(db, who(stage, edit.by), question(), change, at),
    });
  }
  if (closed) {
    const closure = { reason: closed.reason, note: closed.note ?? "", duplicateOf: null };
    steps.push({
      at: after(askedAt, closed.minutesAfter),
      act: (at) => closeQuestion(db, who(stage, closed.by), question(), closure, at),
    });
  }
  if (duplicateOf) {
    steps.push({
      at: after(askedAt, duplicateOf.minutesAfter),
      act(at) {
        const original = stage.asked.get(duplicateOf.title) ?? null;
        return closeQuestion(
          db,
          who(stage, duplicateOf.by),
          question(),
          { reason: "duplicate", note: "", duplicateOf: original },
          at,
        );
      },
    });
  }
  return steps;
}

function stepsOfAnswer(
  stage: Stage,
  thread: Thread,
  answer: Answer,
  askedAt: Date,
  question: () => QuestionId,
): Step[] {
  const { db } = stage;
  const answeredAt = after(askedAt, answer.minutesAfter);
  const told: { id?: AnswerId } = {};
  const id = () => {
    if (told.id === undefined) throw new Error(`not answered yet: ${thread.title} ${answer.by} ${answer.minutesAfter}`);
    return told.id;
  };
  const steps: Step[] = [
    {
      at: answeredAt,
      async act(at) {
        const given = { body: answer.body, official: answer.official ?? false };
        told.id = await answerQuestion(db, who(stage, answer.by), question(), given, at);
      },
    },
    ...votes(answer, answeredAt, (handle, wanted, at) => voteOnAnswer(db, who(stage, handle), id(), wanted, at)),
    ...commentSteps(stage, answer.comments, answeredAt, () => ({ answerId: id() })),
  ];
  const { accepted, edit } = answer;
  if (accepted)
    steps.push({
      at: after(answeredAt, accepted.minutesAfter),
      act: (at) => setAcceptance(db, who(stage, accepted.by), id(), true, at),
    });
  if (edit)
    steps.push({
      at: after(answeredAt, edit.minutesAfter),
      act: (at) => editAnswer(db, who(stage, edit.by), id(), edit, at),
    });
  return steps;
}

function commentSteps(stage: Stage, comments: readonly Comment[] = [], postedAt: Date, on: () => Commented): Step[] {
  return comments.map(({ by, body, minutesAfter }) => ({
    at: after(postedAt, minutesAfter),
    act: (at) => makeComment(stage.db, who(stage, by), on(), body, at),
  }));
}

type Voted = { up?: string[]; down?: string[] };

const votes = (
  post: Voted,
  postedAt: Date,
  vote: (handle: string, wanted: "up" | "down", at: Date) => Promise<unknown>,
): Step[] => [
  ...spread(post.up ?? [], postedAt, (handle, at) => vote(handle, "up", at)),
  ...spread(post.down ?? [], postedAt, (handle, at) => vote(handle, "down", at)),
];

/** Nobody reads a demo before it is there, so its readings are made up: the more somebody cared, the more. */
export async function fillViews(db: Db): Promise<void> {
  await db.update(questions).set({
    viewCount: sql`23 + greatest(${questions.score}, 0) * 31 + ${questions.answerCount} * 17 + ${questions.affectedCount} * 40 + ${questions.id} % 19`,
  });
}
