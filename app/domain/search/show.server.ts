import { and, eq, inArray, sql } from "drizzle-orm";
import { isVisibleAnswer } from "#app/domain/answers/find.server";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { type QuestionRow, questionRowColumns } from "#app/domain/questions/list.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { plainText, type SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import type { DocumentKind, DocumentRef } from "#app/platform/search-engine/port";
import {
  type AnswerId,
  answers,
  type IdeaId,
  type IdeaStatus,
  ideas,
  type Language,
  type PersonId,
  people,
  type QuestionId,
  questions,
  spaces,
} from "#db/schema/index";
import { cutSnippet, markWords, type ReadText, readText, type Segment } from "./excerpt";
import { idOf } from "./found";
import { SNIPPET_CHARS, SNIPPET_SOURCE_CHARS } from "./limits";

/** An answer as a list of results shows it. */
export type AnswerFound = {
  id: AnswerId;
  language: Language;
  score: number;
  official: boolean;
  acceptedAt: Date | null;
  answeredAt: Date;
  author: PersonRef;
  space: SpaceRef;
  question: { id: QuestionId; slug: string; title: string };
};

/** An idea as a list of results shows it. */
export type IdeaFound = {
  id: IdeaId;
  slug: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
  commentCount: number;
  proposedAt: Date;
  space: SpaceRef;
};

export type PersonFound = PersonRef & { id: PersonId };

/** Something found. Title and snippet are plain text in pieces; what was looked for is marked. */
export type FoundItem = { title: Segment[]; snippet: Segment[] } & (
  | { kind: "question"; question: QuestionRow }
  | { kind: "answer"; answer: AnswerFound }
  | { kind: "idea"; idea: IdeaFound }
  | { kind: "person"; person: PersonFound }
);

type Texts = { title: ReadText; body: ReadText };
type Shown = Texts &
  (
    | { kind: "question"; question: QuestionRow }
    | { kind: "answer"; answer: AnswerFound }
    | { kind: "idea"; idea: IdeaFound }
    | { kind: "person"; person: PersonFound }
  );

/** What was found as it reads now, in the order given; what has gone meanwhile is left out. */
export async function showFound(
  db: Db,
  viewer: Viewer,
  refs: readonly DocumentRef[],
  lookedFor: (words: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<FoundItem[]> {
  const ids = (kind: DocumentKind) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  const shown = (
    await Promise.all([
      readQuestions(db, viewer, ids("question") as QuestionId[]),
      readAnswers(db, viewer, ids("answer") as AnswerId[]),
      readIdeas(db, viewer, ids("idea") as IdeaId[]),
      readPeople(db, ids("person") as PersonId[]),
    ])
  ).flat();
  const words = shown.flatMap(({ title, body }) => [...title.words, ...body.words].map(({ word }) => word));
  const marked = words.length > 0 ? await lookedFor(words) : new Set<string>();
  const items = new Map(shown.map((item) => [keyOf(item), asItem(item, marked)]));
  return refs.flatMap(({ kind, id }) => items.get(`${kind} ${id}`) ?? []);
}

const keyOf = (item: Shown) => `${item.kind} ${idOf(item)}`;

function asItem({ title, body, ...found }: Shown, marked: ReadonlySet<string>): FoundItem {
  return { ...found, title: markWords(title, marked), snippet: cutSnippet(body, marked, SNIPPET_CHARS) };
}

const bodyOf = (html: SafeHtml) => readText(plainText(html).slice(0, SNIPPET_SOURCE_CHARS));

async function readQuestions(db: Db, viewer: Viewer, ids: QuestionId[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ...questionRowColumns, html: sql<SafeHtml>`${questions.html}` })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.authorId))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .where(and(inArray(questions.id, ids), isVisibleQuestion(viewer)));
  return rows.map(({ html, ...question }) => ({
    kind: "question",
    question,
    title: readText(question.title),
    body: bodyOf(html),
  }));
}

async function readAnswers(db: Db, viewer: Viewer, ids: AnswerId[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: answers.id,
      language: answers.language,
      score: answers.score,
      official: answers.official,
      acceptedAt: answers.acceptedAt,
      answeredAt: answers.answeredAt,
      author: personColumns,
      space: spaceColumns,
      question: { id: questions.id, slug: questions.slug, title: questions.title },
      html: sql<SafeHtml>`${answers.html}`,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(people, eq(people.id, answers.authorId))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .where(and(inArray(answers.id, ids), isVisibleAnswer(viewer)));
  return rows.map(({ html, ...answer }) => ({
    kind: "answer",
    answer,
    title: readText(answer.question.title),
    body: bodyOf(html),
  }));
}

async function readIdeas(db: Db, viewer: Viewer, ids: IdeaId[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      language: ideas.language,
      status: ideas.status,
      promoteCount: ideas.promoteCount,
      commentCount: ideas.commentCount,
      proposedAt: ideas.proposedAt,
      space: spaceColumns,
      html: sql<SafeHtml>`${ideas.problemHtml} || ${ideas.html}`,
    })
    .from(ideas)
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(and(inArray(ideas.id, ids), sql`${ideas.listed}`, isVisibleIdea(viewer)));
  return rows.map(({ html, title, ...idea }) => ({ kind: "idea", idea, title: readText(title), body: bodyOf(html) }));
}

async function readPeople(db: Db, ids: PersonId[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: people.id, ...personColumns, about: people.about })
    .from(people)
    .where(inArray(people.id, ids));
  return rows.map(({ about, ...person }) => ({
    kind: "person",
    person,
    title: readText(person.name),
    body: readText(about),
  }));
}
