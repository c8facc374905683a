import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { plainText, type SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import type { SearchEngine, SimilarQuery } from "#app/platform/search-engine/port";
import { type QuestionId, questions } from "#db/schema/index";
import { idsInScope, spacesInScope } from "./scope.server";

/** A question that asks something like another. */
export type SimilarQuestion = { id: QuestionId; slug: string; title: string; solved: boolean; answerCount: number };

export type SimilarRequest = {
  title: string;
  body?: string;
  /** Somebody is still typing the title. */
  unfinished?: boolean;
  most: number;
  except?: QuestionId;
};

/** Questions the viewer may see that ask something like this, best first. */
export async function similarQuestions(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  request: SimilarRequest,
): Promise<SimilarQuestion[]> {
  const spaces = (await spacesInScope(db, viewer)).map(({ id }) => id);
  return namedBy(db, engine, viewer, { ...request, spaces });
}

/** The same for a question that stands. Nothing for one the viewer may not see. */
export async function relatedQuestions(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  id: QuestionId,
  most: number,
): Promise<SimilarQuestion[]> {
  const [question] = await db
    .select({ title: questions.title, html: sql<SafeHtml>`${questions.html}`, spaces: idsInScope(viewer) })
    .from(questions)
    .where(and(eq(questions.id, id), isVisibleQuestion(viewer)));
  if (!question) return [];
  const { title, html, spaces } = question;
  return namedBy(db, engine, viewer, { title, body: plainText(html), spaces, except: id, most });
}

async function namedBy(db: Db, engine: SearchEngine, viewer: Viewer, query: SimilarQuery): Promise<SimilarQuestion[]> {
  const named = await engine.similar(query);
  if (named.length === 0) return [];
  const ids = sql.param(`{${named.map((match) => match.id).join(",")}}`);
  return db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      solved: sql<boolean>`${questions.acceptedCount} > 0`,
      answerCount: questions.answerCount,
    })
    .from(questions)
    .where(and(sql`${questions.id} = any(${ids}::bigint[])`, isVisibleQuestion(viewer)))
    .orderBy(sql`array_position(${ids}::bigint[], ${questions.id})`);
}
