import { asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { TagRow } from "#app/domain/spaces/list.server";
import { asLooker, isVisibleSpace, looker } from "#app/domain/spaces/visible.server";
import { type Db, statement } from "#app/platform/db.server";
import { spaces, spaceTags, tags } from "#db/schema/index";
import { MOST_COMPLETIONS } from "./limits";

const typed = sql`${sql.placeholder("typed")}::text`;
const used = sql<number>`sum(${spaceTags.questionCount})`.mapWith(Number);
const usedThere = sql`coalesce(sum(${spaceTags.questionCount}) filter (where ${spaces.slug} = ${sql.placeholder("space")}), 0)`;

const complete = statement((db) => {
  // The few tags that hold the letters come first: their uses alone are counted.
  const held = db
    .$with("held")
    .as(db.select({ id: tags.id, name: tags.name }).from(tags).where(sql`strpos(${tags.name}, ${typed}) > 0`));
  return db
    .with(held)
    .select({ name: held.name, questionCount: used })
    .from(held)
    .innerJoin(spaceTags, eq(spaceTags.tagId, held.id))
    .innerJoin(spaces, eq(spaces.id, spaceTags.spaceId))
    .where(isVisibleSpace(looker))
    .groupBy(held.id, held.name)
    .having(sql`sum(${spaceTags.questionCount}) > 0`)
    .orderBy(desc(sql`starts_with(${held.name}, ${typed})`), desc(usedThere), desc(used), asc(held.name))
    .limit(MOST_COMPLETIONS);
});

/** The tags that hold these letters in the spaces the viewer may know of: those that begin so first, then by their use in the space, then everywhere. */
export const completeTags = (
  db: Db,
  viewer: Viewer,
  { letters, space }: { letters: string; space: string | null },
): Promise<TagRow[]> => complete(db, { ...asLooker(viewer), typed: letters.toLowerCase(), space });
