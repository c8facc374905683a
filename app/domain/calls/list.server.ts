import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { Gone, NotFound } from "#app/lib/errors";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { type CallId, calls, type Language, people, type SpaceId, spaces } from "#db/schema/index";
import { isVisibleCall } from "./find.server";
import { CALLS_PER_PAGE } from "./limits";

/** A call as a list shows it. */
export type CallRow = {
  id: CallId;
  slug: string;
  title: string;
  language: Language;
  opensAt: Date;
  closesAt: Date;
  reportedAt: Date | null;
  /** Ideas that answer it and stand for themselves. */
  ideaCount: number;
  author: PersonRef;
  space: SpaceRef;
};

const columns = {
  id: calls.id,
  slug: calls.slug,
  title: calls.title,
  language: calls.language,
  opensAt: calls.opensAt,
  closesAt: calls.closesAt,
  reportedAt: calls.reportedAt,
  ideaCount: sql<number>`(select count(*)::int from ideas i where i.call_id = ${calls.id} and i.space_id = ${calls.spaceId} and i.listed)`,
  author: personColumns,
  space: spaceColumns,
};

const rows = (db: Db) =>
  db
    .select(columns)
    .from(calls)
    .innerJoin(people, eq(people.id, calls.authorId))
    .innerJoin(spaces, eq(spaces.id, calls.spaceId))
    .$dynamic();

/** The calls that take ideas now and those to come, as far as the viewer may see them, what closes first before the others. */
export async function listCurrentCalls(
  db: Db,
  viewer: Viewer,
  now: Date,
): Promise<{ open: CallRow[]; coming: CallRow[] }> {
  const found = await rows(db)
    .where(and(gt(calls.closesAt, now), isVisibleCall(viewer)))
    .orderBy(asc(calls.closesAt), asc(calls.id));
  return { open: found.filter(({ opensAt }) => opensAt <= now), coming: found.filter(({ opensAt }) => opensAt > now) };
}

/** One page of the calls that are over, the latest first. */
export async function listPastCalls(
  db: Db,
  viewer: Viewer,
  { now, before, after }: { now: Date; before: Cursor | null; after: Cursor | null },
): Promise<Page<CallRow>> {
  const { backwards, started, order, past } = keyset(
    { column: calls.closesAt, id: calls.id, toValue: asMoment },
    { before, after },
  );
  const found = await rows(db)
    .where(and(lte(calls.closesAt, now), isVisibleCall(viewer), past))
    .orderBy(...order)
    .limit(CALLS_PER_PAGE + 1);
  return cutPage(found, {
    size: CALLS_PER_PAGE,
    backwards,
    started,
    cursorOf: ({ closesAt, id }) => ({ value: closesAt.getTime(), id }),
  });
}

export type ShownCall = CallRow & {
  spaceId: SpaceId;
  html: SafeHtml;
  prompts: string[];
  editedAt: Date | null;
  reportHtml: SafeHtml | null;
};

/** The call as its page shows it. Throws NotFound when there is none the viewer may see, Gone when it was deleted. */
export async function showCall(db: Db, viewer: Viewer, id: CallId): Promise<ShownCall> {
  const [row] = await db
    .select({
      ...columns,
      spaceId: calls.spaceId,
      html: sql<SafeHtml>`${calls.html}`,
      prompts: calls.prompts,
      editedAt: calls.editedAt,
      reportHtml: sql<SafeHtml | null>`${calls.reportHtml}`,
      deletedAt: calls.deletedAt,
    })
    .from(calls)
    .innerJoin(people, eq(people.id, calls.authorId))
    .innerJoin(spaces, eq(spaces.id, calls.spaceId))
    .where(and(eq(calls.id, id), inVisibleSpace(viewer, calls.spaceId)));
  if (!row) throw new NotFound();
  const { deletedAt, ...call } = row;
  if (deletedAt) throw new Gone();
  return call;
}
