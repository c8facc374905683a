import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { asLooker, inVisibleSpace, looker, visibleSpaceIds } from "#app/domain/spaces/visible.server";
import { Gone, NotFound } from "#app/lib/errors";
import type { SafeHtml } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
import {
  bookmarks,
  type IssueStatus,
  origins,
  people,
  promises,
  type QuestionId,
  questionAffected,
  questionFollows,
  questions,
  type SpaceId,
  spaces,
  votes,
} from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";
import { type QuestionRow, questionRowColumns } from "./list.server";
import { type News, news } from "./news.server";
import type { QuestionFacts } from "./policy";
import { writersBeside } from "./writers.server";

/** Where an imported post came from, as its licence wants it told. */
export type Origin = { source: string; url: string | null; authorName: string | null; licence: string | null };

export type ShownQuestion = QuestionRow &
  QuestionFacts & {
    spaceId: SpaceId;
    html: SafeHtml;
    commentCount: number;
    editedAt: Date | null;
    editor: PersonRef | null;
    closer: PersonRef | null;
    closureNote: string | null;
    duplicateOf: { id: QuestionId; slug: string; title: string } | null;
    origin: Origin | null;
    /** How far the company is with it, where it is a known issue. */
    issueStatus: IssueStatus | null;
    /** By when the company owes its word on it. */
    owedBy: Date | null;
    myVote: 1 | -1 | null;
    affectsMe: boolean;
    followed: boolean;
    bookmarked: boolean;
    news: News;
    /** Who else is writing an answer. */
    writers: PersonRef[];
    /** The spaces the viewer may enter. */
    openSpaces: SpaceId[];
  };

const original = alias(questions, "original");

/** A duplicate tells of its original only those who may see that too. */
const isVisibleOriginal = and(isNull(original.deletedAt), inVisibleSpace(looker, original.spaceId));

const read = statement((db) =>
  db
    .select({
      ...questionRowColumns,
      spaceId: questions.spaceId,
      authorId: questions.authorId,
      html: sql<SafeHtml>`${questions.html}`,
      commentCount: questions.commentCount,
      editedAt: questions.editedAt,
      editor: personJson(questions.editorId),
      closedAt: questions.closedAt,
      closer: personJson(questions.closerId),
      closureNote: questions.closureNote,
      duplicateOf: { id: original.id, slug: original.slug, title: original.title },
      origin: { source: origins.source, url: origins.url, authorName: origins.authorName, licence: origins.licence },
      issueStatus: sql<IssueStatus | null>`(select k.status from known_issues k where k.question_id = ${questions.id})`,
      owedBy:
        sql<Date | null>`(select p.due_at from promises p where p.question_id = ${questions.id} and p.kept_at is null)`.mapWith(
          promises.dueAt,
        ),
      myVote: sql<
        1 | -1 | null
      >`(select ${votes.value} from ${votes} where ${votes.questionId} = ${questions.id} and ${votes.personId} = ${looker.id})`,
      affectsMe: sql<boolean>`exists (select from ${questionAffected} where ${questionAffected.questionId} = ${questions.id} and ${questionAffected.personId} = ${looker.id})`,
      followed: sql<boolean>`exists (select from ${questionFollows} where ${questionFollows.questionId} = ${questions.id} and ${questionFollows.personId} = ${looker.id})`,
      bookmarked: sql<boolean>`exists (select from ${bookmarks} where ${bookmarks.questionId} = ${questions.id} and ${bookmarks.personId} = ${looker.id})`,
      news,
      writers: writersBeside(looker),
      openSpaces: visibleSpaceIds(looker),
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.authorId))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .leftJoin(original, and(eq(original.id, questions.duplicateOfId), isVisibleOriginal))
    .leftJoin(origins, eq(origins.questionId, questions.id))
    .where(and(eq(questions.id, sql.placeholder("id")), isVisibleQuestion(looker))),
);

/** The question as its page shows it. Throws NotFound when there is none the viewer may see, Gone when it was deleted. */
export async function showQuestion(db: Db, viewer: Viewer, id: QuestionId): Promise<ShownQuestion> {
  const [row] = await read(db, { ...asLooker(viewer), id });
  if (!row) throw await whyMissing(db, viewer, id);
  return row;
}

/** A question that was deleted where the viewer may look is Gone, so that search engines forget it; any other is NotFound. */
async function whyMissing(db: Db, viewer: Viewer, id: QuestionId): Promise<NotFound> {
  const [deleted] = await db
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.id, id), isNotNull(questions.deletedAt), inVisibleSpace(viewer, questions.spaceId)));
  return deleted ? new Gone() : new NotFound();
}
