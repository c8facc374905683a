import { and, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import type { ShownQuestion } from "#app/domain/questions/show.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import { plainText } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
import type { SearchEngine, SimilarQuery } from "#app/platform/search-engine/port";
import { type QuestionId, questions } from "#db/schema/index";
import { spacesInScope } from "./scope.server";

/** A question that asks something like another. */
export type SimilarQuestion = { id: QuestionId; slug: string; title: string; solved: boolean; answerCount: number };

export type SimilarRequest = {
  title: string;
  body?: string;
  /** Somebody is still typing the title. */
  unfinished?: boolean;
  most: number;
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

/** A question as a place to read on. */
export type ReadOn = { id: QuestionId; slug: string; title: string; solved: boolean };

const readOn = statement((db) =>
  db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      solved: sql<boolean>`${questions.acceptedCount} > 0`,
    })
    .from(questions)
    .innerJoin(
      sql`(select id, min(place) as place from (
          select linked_id as id, 0 as place from question_links where question_id = ${sql.placeholder("id")}
          union all select question_id, 0 from question_links where linked_id = ${sql.placeholder("id")}
          union all select d.id, 0 from questions d where d.duplicate_of_id = ${sql.placeholder("id")}
          union all select * from unnest(${sql.placeholder("alike")}::bigint[]) with ordinality
        ) each group by id) named`,
      sql`named.id = ${questions.id}`,
    )
    .where(isVisibleQuestion(looker))
    .orderBy(sql`named.place`, sql`${questions.score} desc`, questions.id)
    .limit(sql.placeholder("most")),
);

/**
 * Where to read on from a question that the viewer sees: what people linked with it either way and its duplicates, best
 * first, then what only reads alike.
 */
export async function relatedQuestions(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { id, title, html, openSpaces }: Pick<ShownQuestion, "id" | "title" | "html" | "openSpaces">,
  most: number,
): Promise<ReadOn[]> {
  const alike = await engine.similar({ title, body: plainText(html), spaces: openSpaces, except: id, most });
  const ids = `{${alike.map((match) => match.id).join(",")}}`;
  return readOn(db, { ...asLooker(viewer), id, alike: ids, most });
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
