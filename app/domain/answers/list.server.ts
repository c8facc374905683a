import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Origin } from "#app/domain/questions/show.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import type { SafeHtml } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type AnswerId,
  answers,
  bookmarks,
  type Language,
  origins,
  type PersonId,
  people,
  type QuestionId,
  questions,
  votes,
} from "#db/schema/index";
import { isVisibleAnswer } from "./find.server";
import { ANSWERS_PER_PAGE } from "./limits";

export type ShownAnswer = {
  id: AnswerId;
  authorId: PersonId;
  html: SafeHtml;
  language: Language;
  official: boolean;
  acceptedAt: Date | null;
  accepter: PersonRef | null;
  score: number;
  commentCount: number;
  answeredAt: Date;
  editedAt: Date | null;
  editor: PersonRef | null;
  author: PersonRef;
  origin: Origin | null;
  myVote: 1 | -1 | null;
  bookmarked: boolean;
};

/** Official and accepted answers first, then what the votes prove, then time. */
const standing = [
  desc(answers.official),
  desc(sql`${answers.acceptedAt} is not null`),
  desc(answers.wilson),
  asc(answers.answeredAt),
  asc(answers.id),
];

const readPage = statement((db) =>
  db
    .select({
      id: answers.id,
      authorId: answers.authorId,
      html: sql<SafeHtml>`${answers.html}`,
      language: answers.language,
      official: answers.official,
      acceptedAt: answers.acceptedAt,
      accepter: personJson(answers.accepterId),
      score: answers.score,
      commentCount: answers.commentCount,
      answeredAt: answers.answeredAt,
      editedAt: answers.editedAt,
      editor: personJson(answers.editorId),
      author: personColumns,
      origin: { source: origins.source, url: origins.url, authorName: origins.authorName, licence: origins.licence },
      myVote: sql<
        1 | -1 | null
      >`(select ${votes.value} from ${votes} where ${votes.answerId} = ${answers.id} and ${votes.personId} = ${looker.id})`,
      bookmarked: sql<boolean>`exists (select from ${bookmarks} where ${bookmarks.answerId} = ${answers.id} and ${bookmarks.personId} = ${looker.id})`,
      all: questions.answerCount,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(people, eq(people.id, answers.authorId))
    .leftJoin(origins, eq(origins.answerId, answers.id))
    .where(and(eq(answers.questionId, sql.placeholder("questionId")), isVisibleAnswer(looker)))
    .orderBy(...standing)
    .limit(ANSWERS_PER_PAGE)
    .offset(sql.placeholder("before")),
);

/** One numbered page of the answers of a question the viewer may see, best first, and how many pages there are. */
export async function listAnswers(
  db: Db,
  viewer: Viewer,
  questionId: QuestionId,
  page: number,
): Promise<{ answers: ShownAnswer[]; pages: number }> {
  const rows = await readPage(db, { ...asLooker(viewer), questionId, before: (page - 1) * ANSWERS_PER_PAGE });
  const pages = Math.max(1, Math.ceil((rows[0]?.all ?? 0) / ANSWERS_PER_PAGE));
  return { answers: rows.map(({ all: _, ...answer }) => answer), pages };
}

/** On which page of its question the answer stands. 1 when it is not there. */
export async function pageOfAnswer(db: Db, viewer: Viewer, questionId: QuestionId, id: AnswerId): Promise<number> {
  const ranked = db
    .select({
      id: answers.id,
      rank: sql<number>`row_number() over (order by ${sql.join(standing, sql`, `)})`.as("rank"),
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.questionId, questionId), isVisibleAnswer(viewer)))
    .as("ranked");
  const [row] = await db.select({ rank: ranked.rank }).from(ranked).where(eq(ranked.id, id));
  return Math.ceil(Number(row?.rank ?? 1) / ANSWERS_PER_PAGE);
}

/** An answer as a profile shows it, under the title of its question. */
export type AnswerRow = {
  id: AnswerId;
  score: number;
  official: boolean;
  accepted: boolean;
  answeredAt: Date;
  question: { id: QuestionId; slug: string; title: string; language: Language };
};

/** One page of what a person answered, newest first, as far as the viewer may see it. */
export async function listAnswersBy(
  db: Db,
  viewer: Viewer,
  authorId: PersonId,
  {
    before = null,
    after = null,
    size = ANSWERS_PER_PAGE,
  }: { before?: Cursor | null; after?: Cursor | null; size?: number },
): Promise<Page<AnswerRow>> {
  const { backwards, started, order, past } = keyset(
    { column: answers.answeredAt, id: answers.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({
      id: answers.id,
      score: answers.score,
      official: answers.official,
      accepted: sql<boolean>`${answers.acceptedAt} is not null`,
      answeredAt: answers.answeredAt,
      question: { id: questions.id, slug: questions.slug, title: questions.title, language: questions.language },
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.authorId, authorId), isVisibleAnswer(viewer), past))
    .orderBy(...order)
    .limit(size + 1);
  return cutPage(rows, {
    size,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.answeredAt.getTime(), id: row.id }),
  });
}
