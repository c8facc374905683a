import { and, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import type { Db } from "#app/platform/db.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { questions, type SpaceId } from "#db/schema/index";
import { SIMILAR_COUNTED } from "./limits";

/** In which of these spaces questions like these words were asked, and how many of the most similar ones; only what the viewer may see counts. */
export async function spacesAsked(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { words, spaces }: { words: string; spaces: readonly SpaceId[] },
): Promise<Map<SpaceId, number>> {
  const named = await engine.similar({ title: words, spaces, most: SIMILAR_COUNTED });
  if (named.length === 0) return new Map();
  const ids = sql.param(`{${named.map(({ id }) => id).join(",")}}`);
  const rows = await db
    .select({ spaceId: questions.spaceId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(questions)
    .where(and(sql`${questions.id} = any(${ids}::bigint[])`, isVisibleQuestion(viewer)))
    .groupBy(questions.spaceId);
  return new Map(rows.map(({ spaceId, count }) => [spaceId, count]));
}
