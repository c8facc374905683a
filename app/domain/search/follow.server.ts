import { eq, gt, sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, SearchEngine } from "#app/platform/search-engine/port";
import {
  type AnswerId,
  activity,
  answers,
  type IdeaId,
  type PersonId,
  type QuestionId,
  questions,
} from "#db/schema/index";
import { bring, bringNamed, inTurn } from "./bring.server";
import { answerDocuments, questionDocuments } from "./documents.server";
import { followIdeasForSearch, indexIdeasBy } from "./follow-ideas.server";
import { FOLLOW_BATCH } from "./limits";

/** What the activity touched can be found as it is now, what it took away cannot be found any more. May be called twice, or late. */
export async function followForSearch(db: Db, engine: SearchEngine, happened: Activity): Promise<void> {
  const { kind, personId } = happened;
  const questionId = happened.questionId as QuestionId | null;
  if (TOUCHES_A_PERSON.has(kind) && personId !== null) {
    await bringNamed(db, engine, [{ kind: "person", id: personId }]);
    if (happened.detail?.renamed) await indexPostsBy(db, engine, personId as PersonId);
  } else if (kind === "person.left" && personId !== null) {
    await followLeaving(db, engine, personId as PersonId);
  } else if (happened.ideaId !== null) {
    await followIdeasForSearch(db, engine, [happened]);
  } else if (questionId !== null) {
    if (TOUCHES_ONE.has(kind)) await indexPosts(db, engine, [touchedBy(happened)]);
    else if (!TOUCHES_NOTHING.has(kind)) await indexQuestion(db, engine, questionId);
  }
}

const TOUCHES_A_PERSON: ReadonlySet<string> = new Set<ActivityKind>(["person.joined", "person.changed"]);

/** Whether what happened touches no more of what is found than a question and an answer, or some ideas, if anything. */
export const touchesPostsAlone = ({ kind, questionId, ideaId }: Activity): boolean =>
  ideaId !== null || (questionId !== null && (TOUCHES_ONE.has(kind) || TOUCHES_NOTHING.has(kind)));

/** The same as followForSearch, for many that touch posts alone. */
export async function followPostsForSearch(db: Db, engine: SearchEngine, happened: readonly Activity[]): Promise<void> {
  const touching = happened.filter(({ kind, questionId }) => questionId !== null && TOUCHES_ONE.has(kind));
  if (touching.length > 0) await indexPosts(db, engine, touching.map(touchedBy));
  await followIdeasForSearch(db, engine, happened);
}

const touchedBy = ({ questionId, answerId, detail }: Activity): Post => ({
  questionId: questionId as QuestionId,
  answerId: answerId as AnswerId | null,
  questionToo: !detail?.answerAlone,
});

/** Nobody finds the person who left, nor what they wrote by their name; what went with them is not found at all. */
async function followLeaving(db: Db, engine: SearchEngine, id: PersonId): Promise<void> {
  await bringNamed(db, engine, [{ kind: "person", id }]);
  await indexPostsBy(db, engine, id);
}

/** What no search finds or filters by. */
const TOUCHES_NOTHING: ReadonlySet<string> = new Set<ActivityKind>([
  "question.affected",
  "status.set",
  "status.edited",
  "comment.made",
  "comment.edited",
  "comment.deleted",
]);
/** What leaves the title, the tags and the life of a question as they are, and so its other answers. */
const TOUCHES_ONE: ReadonlySet<string> = new Set<ActivityKind>([
  "question.closed",
  "question.reopened",
  "answer.given",
  "answer.edited",
  "answer.accepted",
  "answer.unaccepted",
  "answer.deleted",
  "vote.cast",
]);

/** The question and all its answers stand in the index as they are now. */
export async function indexQuestion(db: Db, engine: SearchEngine, id: QuestionId): Promise<void> {
  await inTurn(db, "question", [id], async (tx) => {
    const question = await questionDocuments(tx, { ids: [id] });
    await bring(engine, [{ kind: "question", id }], question);
    const rows = await tx
      .select({ id: answers.id })
      .from(answers)
      .where(eq(answers.questionId, id))
      .orderBy(answers.id);
    for (let from = 0; from < rows.length; from += FOLLOW_BATCH) {
      const ids = rows.slice(from, from + FOLLOW_BATCH).map((row) => row.id);
      await bring(
        engine,
        ids.map((answer) => ({ kind: "answer", id: answer })),
        await answerDocuments(tx, { ids }),
      );
    }
  });
}

/** All that somebody wrote: what is searched by its author goes by their handle. */
async function indexPostsBy(db: Db, engine: SearchEngine, authorId: PersonId): Promise<void> {
  const asked = await db.select({ id: questions.id }).from(questions).where(eq(questions.authorId, authorId));
  for (const { id } of asked) await indexPosts(db, engine, [{ questionId: id, answerId: null, questionToo: true }]);
  const given = await db
    .select({ id: answers.id, questionId: answers.questionId })
    .from(answers)
    .where(eq(answers.authorId, authorId));
  for (const { id, questionId } of given)
    await indexPosts(db, engine, [{ questionId, answerId: id, questionToo: true }]);
  await indexIdeasBy(db, engine, authorId);
}

/** What is indexed anew: the question, unless it is found as before, and the answer, if one is named. */
type Post = { questionId: QuestionId; answerId: AnswerId | null; questionToo: boolean };

/** The questions and answers stand in the index as they are now. */
async function indexPosts(db: Db, engine: SearchEngine, posts: readonly Post[]): Promise<void> {
  const heldIds = [...new Set(posts.map(({ questionId }) => questionId))];
  const questionIds = [...new Set(posts.flatMap(({ questionId, questionToo }) => (questionToo ? [questionId] : [])))];
  const answerIds = [...new Set(posts.flatMap(({ answerId }) => (answerId === null ? [] : [answerId])))];
  await inTurn(db, "question", heldIds, async (tx) => {
    const documents = questionIds.length > 0 ? await questionDocuments(tx, { ids: questionIds }) : [];
    if (answerIds.length > 0) documents.push(...(await answerDocuments(tx, { ids: answerIds })));
    await bring(
      engine,
      [
        ...questionIds.map((id): DocumentRef => ({ kind: "question", id })),
        ...answerIds.map((id): DocumentRef => ({ kind: "answer", id })),
      ],
      documents,
    );
  });
}

/** The last thing that happened; 0 when nothing has. */
export async function lastActivity(db: Db): Promise<number> {
  const [row] = await db.select({ id: sql<number>`coalesce(max(${activity.id}), 0)`.mapWith(Number) }).from(activity);
  return row?.id ?? 0;
}

/** The questions, the ideas and the people to whom something happened after that. */
export async function touchedSince(db: Db, activityId: number): Promise<Touched> {
  const { questionId, ideaId, personId, id } = activity;
  const rows = await db.selectDistinct({ questionId, ideaId, personId }).from(activity).where(gt(id, activityId));
  return {
    ideas: [...new Set(rows.flatMap((row) => (row.ideaId === null ? [] : [row.ideaId as IdeaId])))],
    questions: [...new Set(rows.flatMap((row) => (row.questionId === null ? [] : [row.questionId as QuestionId])))],
    people: [...new Set(rows.flatMap((row) => row.personId ?? []))],
  };
}

type Touched = { questions: QuestionId[]; ideas: IdeaId[]; people: number[] };
