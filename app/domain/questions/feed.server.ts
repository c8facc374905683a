import { and, desc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import {
  type Language,
  people,
  type QuestionId,
  questions,
  questionTags,
  type SpaceId,
  type TagId,
} from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";
import { QUESTIONS_PER_FEED } from "./limits";
import { carriesTag } from "./list.server";

/** A question as a feed carries it, whole. */
export type FedQuestion = {
  id: QuestionId;
  slug: string;
  title: string;
  html: SafeHtml;
  language: Language;
  askedAt: Date;
  editedAt: Date | null;
  author: PersonRef;
};

/** The newest questions the viewer may see, at most QUESTIONS_PER_FEED, of one space or tag when it is named. */
export async function listForFeed(
  db: Db,
  viewer: Viewer,
  { spaceId, tagId }: { spaceId?: SpaceId; tagId?: TagId } = {},
): Promise<FedQuestion[]> {
  const all = db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      html: sql<SafeHtml>`${questions.html}`,
      language: questions.language,
      askedAt: questions.askedAt,
      editedAt: questions.editedAt,
      author: personColumns,
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.authorId))
    .$dynamic();
  const newest =
    tagId === undefined
      ? [desc(questions.askedAt), desc(questions.id)]
      : [desc(questionTags.askedAt), desc(questionTags.questionId)];
  return (tagId === undefined ? all : all.innerJoin(questionTags, carriesTag(tagId)))
    .where(and(isVisibleQuestion(viewer), spaceId ? eq(questions.spaceId, spaceId) : undefined))
    .orderBy(...newest)
    .limit(QUESTIONS_PER_FEED);
}
