import { and, eq, isNull, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type AnswerId,
  answers,
  bookmarks,
  type Language,
  people,
  type QuestionId,
  questions,
  spaces,
} from "#db/schema/index";
import { BOOKMARKS_PER_PAGE } from "./limits";

/** A bookmark as its owner's list shows it. */
export type BookmarkRow = {
  id: number;
  savedAt: Date;
  /** The bookmarked answer; null where the question itself is. */
  answer: { id: AnswerId; accepted: boolean; official: boolean } | null;
  question: {
    id: QuestionId;
    slug: string;
    title: string;
    language: Language;
    answerCount: number;
    acceptedCount: number;
    officialCount: number;
    closureReason: (typeof questions.$inferSelect)["closureReason"];
  };
  /** Who wrote what is bookmarked. */
  author: PersonRef;
  space: SpaceRef;
};

/** One page of the member's bookmarks of what they may see now, the latest first. */
export async function listBookmarks(
  db: Db,
  member: Member,
  {
    before = null,
    after = null,
    size = BOOKMARKS_PER_PAGE,
  }: { before?: Cursor | null; after?: Cursor | null; size?: number },
): Promise<Page<BookmarkRow>> {
  const { backwards, started, order, past } = keyset(
    { column: bookmarks.savedAt, id: bookmarks.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({
      id: bookmarks.id,
      savedAt: bookmarks.savedAt,
      answer: { id: answers.id, accepted: sql<boolean>`${answers.acceptedAt} is not null`, official: answers.official },
      question: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
        answerCount: questions.answerCount,
        acceptedCount: questions.acceptedCount,
        officialCount: questions.officialCount,
        closureReason: questions.closureReason,
      },
      author: personColumns,
      space: spaceColumns,
    })
    .from(bookmarks)
    .leftJoin(answers, eq(answers.id, bookmarks.answerId))
    .innerJoin(questions, eq(questions.id, sql`coalesce(${bookmarks.questionId}, ${answers.questionId})`))
    .innerJoin(people, eq(people.id, sql`coalesce(${answers.authorId}, ${questions.authorId})`))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .where(and(eq(bookmarks.personId, member.id), isNull(answers.deletedAt), isVisibleQuestion(member), past))
    .orderBy(...order)
    .limit(size + 1);
  return cutPage(
    rows.map(({ answer, ...row }) => ({ ...row, answer: answer?.id ? answer : null })),
    { size, backwards, started, cursorOf: (row) => ({ value: row.savedAt.getTime(), id: row.id }) },
  );
}
