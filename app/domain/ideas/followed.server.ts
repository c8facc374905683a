import { and, eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { type Db, plannedForValues } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { type IdeaId, type IdeaStatus, ideas, type Language, spaces } from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import { IDEAS_PER_PAGE } from "./limits";

/** An idea in the list of those somebody follows. */
export type FollowedIdea = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
  commentCount: number;
  activeAt: Date;
  archivedAt: Date | null;
  space: SpaceRef;
};

/** The ids of what somebody follows, and of what that went into where it was merged. */
const followedBy = ({ id }: Member) => sql`(
  with recursive followed as (
    select f.idea_id as id from idea_follows f where f.person_id = ${id}
    union select i.merged_into_id from ideas i join followed on i.id = followed.id where i.merged_into_id is not null
  ) select followed.id from followed ${plannedForValues})`;

/** One page of the ideas the member follows and may see now, the most recently active first. */
export async function listFollowedIdeas(
  db: Db,
  member: Member,
  {
    before = null,
    after = null,
    size = IDEAS_PER_PAGE,
  }: { before?: Cursor | null; after?: Cursor | null; size?: number },
): Promise<Page<FollowedIdea>> {
  const { backwards, started, order, past } = keyset(
    { column: ideas.activeAt, id: ideas.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      language: ideas.language,
      status: ideas.status,
      promoteCount: ideas.promoteCount,
      commentCount: ideas.commentCount,
      activeAt: ideas.activeAt,
      archivedAt: ideas.archivedAt,
      space: spaceColumns,
    })
    .from(ideas)
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(and(sql`${ideas.id} in ${followedBy(member)}`, sql`${ideas.listed}`, isVisibleIdea(member), past))
    .orderBy(...order)
    .limit(size + 1);
  return cutPage(rows, {
    size,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.activeAt.getTime(), id: row.id }),
  });
}
