import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { familyOf } from "#app/domain/ideas/family.server";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import type { SafeHtml } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
import { type CommentId, comments, type IdeaId, ideas, type Language, people } from "#db/schema/index";
import { MOST_EXTENSIONS, TALKS_PER_PAGE } from "./limits";
import { type ShownComment, shownColumns } from "./list.server";

/** A comment on an idea, or on one that is merged into it. */
export type IdeaComment = ShownComment & {
  ideaId: IdeaId | null;
  /** Part of the idea. */
  lifted: boolean;
};

/** A comment with what was replied to it, oldest first. */
export type Talk = IdeaComment & { replies: IdeaComment[] };

/** A comment that was made part of an idea, credited to whoever wrote it. */
export type Extension = { id: CommentId; html: SafeHtml; language: Language; author: PersonRef };

const idea = sql`${sql.placeholder("ideaId")}::bigint`;

/** Comments on the idea and on all that is merged into it, as far as the one who looks may see those ideas. */
const saidOn = (db: Db) =>
  db.$with("said").as(
    db
      .select({ id: comments.id, parentId: comments.parentId, commentedAt: comments.commentedAt })
      .from(comments)
      .innerJoin(ideas, eq(ideas.id, comments.ideaId))
      .where(and(sql`${ideas.id} in ${familyOf(idea)}`, isVisibleIdea(looker), isNull(comments.deletedAt))),
  );

/** Those of them that begin a talk: they reply to none which still stands there. */
const beginnings = sql`
  select begins.id, begins.commented_at from said begins where not exists (select from said s where s.id = begins.parent_id)`;

const readTalks = statement((db) =>
  db
    .with(saidOn(db))
    .select({
      ...shownColumns,
      ideaId: comments.ideaId,
      lifted: sql<boolean>`${comments.liftedAt} is not null`,
      begunById: sql<number>`begun.id`.mapWith(Number),
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .innerJoin(
      sql`(${beginnings} order by begins.commented_at, begins.id limit ${TALKS_PER_PAGE} offset ${sql.placeholder("skipped")}) begun`,
      sql`begun.id in (${comments.id}, ${comments.parentId})`,
    )
    .where(sql`${comments.id} in (select said.id from said)`)
    .orderBy(sql`begun.commented_at`, sql`begun.id`, asc(comments.commentedAt), asc(comments.id)),
);

const countTalks = statement((db) =>
  db
    .with(saidOn(db))
    .select({
      talks: sql<number>`count(*)`.mapWith(Number),
      comments: sql<number>`(select count(*) from said)`.mapWith(Number),
    })
    .from(sql`(${beginnings}) begun`),
);

/** One page of what is said on an idea that the viewer may see, and on all that is merged into it: each talk with its replies, the oldest first; and how many comments there are in all. */
export async function listTalks(
  db: Db,
  viewer: Viewer,
  ideaId: IdeaId,
  page: number,
): Promise<{ talks: Talk[]; pages: number; commentCount: number }> {
  const [rows, [count]] = await Promise.all([
    readTalks(db, { ...asLooker(viewer), ideaId, skipped: (page - 1) * TALKS_PER_PAGE }),
    countTalks(db, { ...asLooker(viewer), ideaId }),
  ]);
  const talks = new Map<number, Talk>();
  for (const { begunById, ...comment } of rows)
    if (comment.id === begunById) talks.set(begunById, { ...comment, replies: [] });
  for (const { begunById, ...comment } of rows)
    if (comment.id !== begunById) talks.get(begunById)?.replies.push(comment);
  const pages = Math.max(1, Math.ceil((count?.talks ?? 0) / TALKS_PER_PAGE));
  return { talks: [...talks.values()], pages, commentCount: count?.comments ?? 0 };
}

const findPlace = statement((db) =>
  db
    .with(saidOn(db))
    .select({ place: sql<number>`ranked.place` })
    .from(
      sql`(select begun.id, row_number() over (order by begun.commented_at, begun.id)::int as place from (${beginnings}) begun) ranked`,
    )
    .where(sql`ranked.id in (${sql.placeholder("parentId")}::bigint, ${sql.placeholder("id")}::bigint)`),
);

/** On which page of the talks of an idea the viewer finds the comment. */
export async function pageOfComment(
  db: Db,
  viewer: Viewer,
  ideaId: IdeaId,
  { id, parentId }: { id: CommentId; parentId: CommentId | null },
): Promise<number> {
  const [row] = await findPlace(db, { ...asLooker(viewer), ideaId, id, parentId });
  return Math.ceil((row?.place ?? 1) / TALKS_PER_PAGE);
}

const readExtensions = statement((db) =>
  db
    .select({
      id: comments.id,
      html: sql<SafeHtml>`${comments.html}`,
      language: comments.language,
      author: personColumns,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(and(eq(comments.ideaId, idea), isNull(comments.deletedAt), sql`${comments.liftedAt} is not null`))
    .orderBy(asc(comments.liftedAt), asc(comments.id))
    .limit(MOST_EXTENSIONS),
);

/** The comments that were made part of an idea, in the order in which they were. The caller has seen that the viewer may see the idea. */
export const listExtensions = (db: Db, ideaId: IdeaId): Promise<Extension[]> => readExtensions(db, { ideaId });
