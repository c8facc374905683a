import { and, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { type Db, plannedForValues, statement } from "#app/platform/db.server";
import { asFraction, asMoment, asNumber, keyset } from "#app/platform/keyset.server";
import {
  type CallId,
  IDEA_STATUSES,
  type IdeaId,
  type IdeaStatus,
  ideas,
  type Language,
  type PersonId,
  people,
  type SpaceId,
  spaces,
  type TagId,
} from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import { IDEAS_PER_PAGE } from "./limits";
import type { Sort } from "./sorts";

export { IDEA_STATUSES } from "#db/schema/index";

/** Which ideas a list holds: those still to be decided or done, those of one status, or those that were put away. */
export const KEPT = ["open", ...IDEA_STATUSES, "archived"] as const;
export type Kept = (typeof KEPT)[number];

/** An idea as a list shows it: how it stands with the company and with the crowd, who proposed it, where and when. */
export type IdeaRow = {
  id: IdeaId;
  title: string;
  slug: string;
  excerpt: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
  demoteCount: number;
  score: number;
  commentCount: number;
  heat: number;
  proposedAt: Date;
  archivedAt: Date | null;
  tags: string[];
  author: PersonRef;
  space: SpaceRef;
};

const tagNames = sql<string[]>`coalesce((
  select jsonb_agg(t.name order by it.position) from idea_tags it join tags t on t.id = it.tag_id where it.idea_id = ${ideas.id}), '[]'::jsonb)`;

export const ideaRowColumns = {
  id: ideas.id,
  title: ideas.title,
  slug: ideas.slug,
  excerpt: ideas.excerpt,
  language: ideas.language,
  status: ideas.status,
  promoteCount: ideas.promoteCount,
  demoteCount: ideas.demoteCount,
  score: ideas.score,
  commentCount: ideas.commentCount,
  heat: ideas.heat,
  proposedAt: ideas.proposedAt,
  archivedAt: ideas.archivedAt,
  tags: tagNames,
  author: personColumns,
  space: spaceColumns,
};

type Order = {
  column: "heat" | "score" | "proposedAt";
  toValue: (value: number) => unknown;
  value: (row: IdeaRow) => number;
};

/** How each list is ordered. */
const ORDERS: Record<Sort, Order> = {
  hot: { column: "heat", toValue: asFraction, value: (row) => row.heat },
  top: { column: "score", toValue: asNumber, value: (row) => row.score },
  new: { column: "proposedAt", toValue: asMoment, value: (row) => row.proposedAt.getTime() },
};

export type IdeaFilter = {
  sort: Sort;
  /** All there are, when it is left out. */
  kept?: Kept;
  spaceId?: SpaceId;
  authorId?: PersonId;
  callId?: CallId;
  tagId?: TagId;
  before?: Cursor | null;
  after?: Cursor | null;
  size?: number;
};

/** One page of the ideas the viewer may see; those that are merged into others stand in no list. Rows that arrive meanwhile neither repeat nor skip any. */
export async function listIdeas(db: Db, viewer: Viewer, filter: IdeaFilter): Promise<Page<IdeaRow>> {
  const { sort, kept, before = null, after = null, size = IDEAS_PER_PAGE, ...only } = filter;
  const { toValue, value } = ORDERS[sort];
  const cursor = before ?? after;
  const past = cursor && { pastValue: toValue(cursor.value), pastId: cursor.id };
  const filling = { ...asLooker(viewer), ...only, ...past, status: kept, most: size + 1 };
  return cutPage(await listOf(filter)(db, filling), {
    size,
    backwards: before !== null,
    started: cursor !== null,
    cursorOf: (row) => ({ value: value(row), id: row.id }),
  });
}

const lists = new Map<string, ReturnType<typeof writeList>>();

/** The statement for a list of this kind: there are as many as there are ways to ask. */
function listOf(filter: IdeaFilter) {
  const { sort, kept, spaceId, authorId, callId, tagId, before, after } = filter;
  const which = kept === undefined || kept === "open" || kept === "archived" ? kept : "status";
  const kind = [
    sort,
    which,
    Boolean(spaceId),
    Boolean(authorId),
    Boolean(callId),
    Boolean(tagId),
    Boolean(before),
    Boolean(after),
  ].join();
  const list = lists.get(kind) ?? writeList(filter);
  lists.set(kind, list);
  return list;
}

/** What a list keeps, in the words of the index that serves it; a status may be filled in later. */
export function keptAs(kept: Kept | undefined, status: Kept | Placeholder | undefined = kept): SQL {
  if (kept === "open") return sql`${ideas.open}`;
  const listed = sql`${ideas.listed}`;
  if (kept === undefined) return listed;
  if (kept === "archived") return sql`${listed} and ${ideas.archivedAt} is not null`;
  return sql`${listed} and ${ideas.status} = ${status}`;
}

/** Holds for ideas that carry the tag. */
export const hasTag = (tagId: SQL | Placeholder): SQL =>
  sql`exists (select from idea_tags it where it.idea_id = ${ideas.id} and it.tag_id = ${tagId})`;

function writeList({ sort, kept, spaceId, authorId, callId, tagId, before, after }: IdeaFilter) {
  const place = { value: 0, id: sql.placeholder("pastId") };
  const { order, past } = keyset(
    { column: ideas[ORDERS[sort].column], id: ideas.id, toValue: () => sql.placeholder("pastValue") },
    { before: before && place, after: after && place },
  );
  return statement((db) =>
    db
      .select(ideaRowColumns)
      .from(ideas)
      .innerJoin(people, eq(people.id, ideas.authorId))
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
      .where(
        and(
          isVisibleIdea(looker),
          keptAs(kept, sql.placeholder("status")),
          spaceId ? eq(ideas.spaceId, sql.placeholder("spaceId")) : undefined,
          authorId ? eq(ideas.authorId, sql.placeholder("authorId")) : undefined,
          callId ? eq(ideas.callId, sql.placeholder("callId")) : undefined,
          tagId ? sql`${hasTag(sql.placeholder("tagId"))} ${plannedForValues}` : undefined,
          past,
        ),
      )
      .orderBy(...order)
      .limit(sql.placeholder("most")),
  );
}
