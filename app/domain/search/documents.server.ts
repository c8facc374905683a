import { and, asc, type Column, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { ideaRowColumns } from "#app/domain/ideas/list.server";
import { cameTrue } from "#app/domain/ideas/statuses";
import { plainText, type SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import type { DocumentKind, DocumentRef, SearchDocument } from "#app/platform/search-engine/port";
import { answers, type IdeaId, ideas, type PersonId, people, type QuestionId, questions } from "#db/schema/index";

/** A part of what can be found, by ids in ascending order: those given, or the next after one. */
export type Part<Id extends number> = { ids: readonly Id[] } | { after: number; most: number };

const tagNames = sql<string[]>`coalesce((
  select jsonb_agg(t.name order by qt.position) from question_tags qt join tags t on t.id = qt.tag_id where qt.question_id = ${questions.id}), '[]'::jsonb)`;

const isLive = isNull(questions.deletedAt);

/** The questions that stand, as documents. */
export async function questionDocuments(db: Db, part: Part<QuestionId>): Promise<SearchDocument[]> {
  const rows = await db
    .select({
      id: questions.id,
      spaceId: questions.spaceId,
      title: questions.title,
      html: sql<SafeHtml>`${questions.html}`,
      tags: tagNames,
      author: people.handle,
      language: questions.language,
      answerCount: questions.answerCount,
      acceptedCount: questions.acceptedCount,
      officialCount: questions.officialCount,
      closedAt: questions.closedAt,
      score: questions.score,
      createdAt: questions.askedAt,
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.authorId))
    .where(and(isLive, isPart(questions.id, part)))
    .orderBy(asc(questions.id))
    .limit("ids" in part ? part.ids.length : part.most);
  return rows.map(({ html, answerCount, acceptedCount, officialCount, closedAt, ...row }) => ({
    ...row,
    kind: "question",
    questionId: row.id,
    body: plainText(html),
    solved: acceptedCount > 0,
    official: officialCount > 0,
    answered: answerCount > 0 || closedAt !== null,
  }));
}

/** The answers that stand under questions that do, as documents. */
export async function answerDocuments(db: Db, part: Part<number>): Promise<SearchDocument[]> {
  const rows = await db
    .select({
      id: answers.id,
      questionId: questions.id,
      spaceId: questions.spaceId,
      title: questions.title,
      html: sql<SafeHtml>`${answers.html}`,
      tags: tagNames,
      author: people.handle,
      language: answers.language,
      acceptedAt: answers.acceptedAt,
      official: answers.official,
      score: answers.score,
      createdAt: answers.answeredAt,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(people, eq(people.id, answers.authorId))
    .where(and(isLive, isNull(answers.deletedAt), isPart(answers.id, part)))
    .orderBy(asc(answers.id))
    .limit("ids" in part ? part.ids.length : part.most);
  return rows.map(({ html, acceptedAt, ...row }) => ({
    ...row,
    kind: "answer",
    body: plainText(html),
    solved: acceptedAt !== null,
    answered: true,
  }));
}

/** The ideas that stand by themselves, as documents: who looks for one that is merged finds the one it went into. */
export async function ideaDocuments(db: Db, part: Part<IdeaId>): Promise<SearchDocument[]> {
  const rows = await db
    .select({
      id: ideas.id,
      spaceId: ideas.spaceId,
      title: ideas.title,
      problemHtml: sql<SafeHtml>`${ideas.problemHtml}`,
      html: sql<SafeHtml>`${ideas.html}`,
      tags: ideaRowColumns.tags,
      author: people.handle,
      language: ideas.language,
      status: ideas.status,
      open: ideas.open,
      score: ideas.score,
      createdAt: ideas.proposedAt,
    })
    .from(ideas)
    .innerJoin(people, eq(people.id, ideas.authorId))
    .where(and(sql`${ideas.listed}`, isPart(ideas.id, part)))
    .orderBy(asc(ideas.id))
    .limit("ids" in part ? part.ids.length : part.most);
  return rows.map(({ problemHtml, html, status, open, ...row }) => ({
    ...row,
    kind: "idea",
    questionId: null,
    body: `${plainText(problemHtml)}\n${plainText(html)}`,
    solved: cameTrue(status),
    official: status !== "new",
    answered: !open,
  }));
}

const isPart = (id: Column, part: Part<number>): SQL =>
  "ids" in part ? sql`${id} = any(${sql.param(`{${part.ids.join(",")}}`)}::bigint[])` : gt(id, part.after);

/** People, found by their names and by what they say of themselves. */
export async function personDocuments(db: Db, part: Part<PersonId>): Promise<SearchDocument[]> {
  const rows = await db
    .select({
      id: people.id,
      title: people.name,
      author: people.handle,
      body: people.about,
      language: people.language,
      createdAt: people.joinedAt,
    })
    .from(people)
    .where(and(isNull(people.leftAt), isPart(people.id, part)))
    .orderBy(asc(people.id))
    .limit("ids" in part ? part.ids.length : part.most);
  return rows.map((row) => ({
    ...row,
    kind: "person",
    spaceId: null,
    questionId: null,
    tags: [row.author],
    solved: false,
    official: false,
    answered: true,
    score: 0,
  }));
}

/** Where the documents of each kind are read. */
export const DOCUMENTS_OF: Record<DocumentKind, (db: Db, part: Part<number>) => Promise<SearchDocument[]>> = {
  person: (db, part) => personDocuments(db, part as Part<PersonId>),
  question: (db, part) => questionDocuments(db, part as Part<QuestionId>),
  answer: answerDocuments,
  idea: (db, part) => ideaDocuments(db, part as Part<IdeaId>),
};

/** Those of the documents named that stand, as they are now. */
export async function documentsNamed(db: Db, refs: readonly DocumentRef[]): Promise<SearchDocument[]> {
  const kinds = [...new Set(refs.map(({ kind }) => kind))];
  const ofKind = (kind: DocumentKind) => refs.flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
  return (await Promise.all(kinds.map((kind) => DOCUMENTS_OF[kind](db, { ids: ofKind(kind) })))).flat();
}
