import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { TagRow } from "#app/domain/spaces/list.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db } from "#app/platform/db.server";
import { spaces, spaceTags, tags } from "#db/schema/index";
import { MOST_COMPLETIONS } from "./limits";

/** The tags that hold these letters in the spaces the viewer may know of: those that begin so first, then by their use in the space, then everywhere. */
export async function completeTags(
  db: Db,
  viewer: Viewer,
  { letters, space }: { letters: string; space: string | null },
): Promise<TagRow[]> {
  const typed = letters.toLowerCase();
  const used = sql<number>`sum(${spaceTags.questionCount})`.mapWith(Number);
  const usedThere = sql`coalesce(sum(${spaceTags.questionCount}) filter (where ${spaces.slug} = ${space}), 0)`;
  return db
    .select({ name: tags.name, questionCount: used })
    .from(spaceTags)
    .innerJoin(tags, eq(tags.id, spaceTags.tagId))
    .innerJoin(spaces, eq(spaces.id, spaceTags.spaceId))
    .where(and(isVisibleSpace(viewer), sql`strpos(${tags.name}, ${typed}) > 0`))
    .groupBy(tags.name)
    .having(sql`sum(${spaceTags.questionCount}) > 0`)
    .orderBy(desc(sql`starts_with(${tags.name}, ${typed})`), desc(usedThere), desc(used), asc(tags.name))
    .limit(MOST_COMPLETIONS);
}
