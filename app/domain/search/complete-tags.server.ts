import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { TagRow } from "#app/domain/spaces/list.server";
import { asLooker, isVisibleSpace, looker } from "#app/domain/spaces/visible.server";
import { type Db, statement } from "#app/platform/db.server";
import { spaces, tags } from "#db/schema/index";
import { MOST_COMPLETIONS } from "./limits";

const typed = sql`${sql.placeholder("typed")}::text`;

const visible = sql`k.space_id = any(array(select ${spaces.id} from ${spaces} where ${isVisibleSpace(looker)}))`;

/** Tags whose uses are counted: of more that fit, the shortest. */
const MOST_COUNTED = 64;

/** The most used of the tags whose names fit, counted one after the other. */
const mostUsed = (fits: SQL) =>
  statement((db) =>
    db
      .select({ name: tags.name, questionCount: sql<number>`uses.everywhere`.mapWith(Number) })
      .from(
        db
          .select({ id: tags.id, name: tags.name })
          .from(tags)
          .where(fits)
          .orderBy(sql`char_length(${tags.name})`, asc(tags.name))
          .limit(MOST_COUNTED)
          .as("tags"),
      )
      .innerJoin(
        sql`lateral (
          select sum(k.question_count) filter (where ${visible}) as everywhere, coalesce(sum(k.question_count) filter (
            where ${visible} and k.space_id = (select h.id from spaces h where h.slug = ${sql.placeholder("space")})), 0) as there
          from space_tags k where k.tag_id = ${tags.id}
        ) uses`,
        sql`uses.everywhere > 0`,
      )
      .orderBy(desc(sql`uses.there`), desc(sql`uses.everywhere`), asc(tags.name))
      .limit(MOST_COMPLETIONS),
  );

const beginning = mostUsed(sql`starts_with(${tags.name}, ${typed})`);
const further = mostUsed(sql`strpos(${tags.name}, ${typed}) > 1`);

/** The tags that hold these letters in the spaces the viewer may know of: those that begin so first, then by their use in the space, then everywhere. */
export async function completeTags(
  db: Db,
  viewer: Viewer,
  { letters, space }: { letters: string; space: string | null },
): Promise<TagRow[]> {
  const filling = { ...asLooker(viewer), typed: letters.toLowerCase(), space };
  const begun = await beginning(db, filling);
  if (begun.length === MOST_COMPLETIONS) return begun;
  return [...begun, ...(await further(db, filling))].slice(0, MOST_COMPLETIONS);
}
