import { and, desc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { type AnswerId, answers, type Language, people, type QuestionId, questions } from "#db/schema/index";
import { isVisibleAnswer } from "./find.server";
import { ANSWERS_PER_FEED } from "./limits";

/** An answer as a feed carries it, whole. */
export type FedAnswer = {
  id: AnswerId;
  html: SafeHtml;
  language: Language;
  answeredAt: Date;
  editedAt: Date | null;
  author: PersonRef;
};

/** The newest answers of a question as far as the viewer may see them, at most ANSWERS_PER_FEED. */
export async function listAnswersForFeed(db: Db, viewer: Viewer, questionId: QuestionId): Promise<FedAnswer[]> {
  return db
    .select({
      id: answers.id,
      html: sql<SafeHtml>`${answers.html}`,
      language: answers.language,
      answeredAt: answers.answeredAt,
      editedAt: answers.editedAt,
      author: personColumns,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(people, eq(people.id, answers.authorId))
    .where(and(eq(answers.questionId, questionId), isVisibleAnswer(viewer)))
    .orderBy(desc(answers.answeredAt), desc(answers.id))
    .limit(ANSWERS_PER_FEED);
}
