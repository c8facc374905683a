import { asc, sql } from "drizzle-orm";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Db } from "#app/platform/db.server";
import { spaces } from "#db/schema/index";
import type { DirectoryEntry } from "./directory";
import { spaceColumns } from "./list.server";
import { isVisibleSpace } from "./visible.server";

/** Faces beside a space. */
const STAFF_SHOWN = 4;
/** Tags by which a space is found. */
const TAGS_READ = 20;

const staff = sql<PersonRef[]>`coalesce((select jsonb_agg(${personJson(sql`s.person_id`)} order by s.person_id) from (
  select f.person_id from staff_spaces f join people on people.id = f.person_id and people.role = 'staff'
  where f.space_id = spaces.id order by f.person_id limit ${STAFF_SHOWN}) s), '[]'::jsonb)`;

// Each name by itself: a plan kept for any limit would read all tags for every space.
const topTags = sql<string[]>`array(select (select t.name from tags t where t.id = st.tag_id) from space_tags st
  where st.space_id = spaces.id and st.question_count > 0 order by st.question_count desc, st.tag_id limit ${TAGS_READ})`;

/** Every space the viewer may know of with all that a directory says of it, in the owner's order. */
export async function listDirectory(db: Db, viewer: Viewer): Promise<DirectoryEntry[]> {
  return db
    .select({
      id: spaces.id,
      ...spaceColumns,
      description: spaces.description,
      product: spaces.product,
      region: spaces.region,
      help: spaces.help,
      questionCount: spaces.questionCount,
      hours: spaces.hours,
      typicalWaitMinutes: spaces.typicalWaitMinutes,
      staff,
      tags: topTags,
    })
    .from(spaces)
    .where(isVisibleSpace(viewer))
    .orderBy(asc(spaces.position), asc(spaces.name), asc(spaces.id));
}
