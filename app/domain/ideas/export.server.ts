import { and, asc, eq, gt, sql } from "drizzle-orm";
import { personColumns } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { spaceColumns } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, ideas, people, type SpaceId, spaces, type TagId } from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import { EXPORTED_AT_ONCE } from "./limits";
import { hasTag, ideaRowColumns, type Kept, keptAs } from "./list.server";
import { mayExport } from "./policy";

/** What narrows an export: all there are, when it is left out. */
export type ExportFilter = { kept?: Kept; spaceId?: SpaceId; tagId?: TagId };

export type ExportedIdea = Awaited<ReturnType<typeof readBatch>>[number];

/** The ideas the member may see, each with how it stands, the oldest first: read while they are written out, EXPORTED_AT_ONCE at a time. Throws Forbidden. */
export function exportIdeas(db: Db, viewer: Member, filter: ExportFilter): AsyncGenerator<ExportedIdea[]> {
  allow(mayExport(viewer));
  return batches(db, viewer, filter);
}

async function* batches(db: Db, viewer: Member, filter: ExportFilter): AsyncGenerator<ExportedIdea[]> {
  for (let after = 0; ; ) {
    const batch = await readBatch(db, viewer, filter, after as IdeaId);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.id;
  }
}

const readBatch = (db: Db, viewer: Member, { kept, spaceId, tagId }: ExportFilter, after: IdeaId) =>
  db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      problem: ideas.problem,
      proposal: ideas.body,
      language: ideas.language,
      status: ideas.status,
      statusSince: ideas.statusSince,
      promoteCount: ideas.promoteCount,
      demoteCount: ideas.demoteCount,
      commentCount: ideas.commentCount,
      tags: ideaRowColumns.tags,
      author: personColumns,
      space: spaceColumns,
      proposedAt: ideas.proposedAt,
      archivedAt: ideas.archivedAt,
    })
    .from(ideas)
    .innerJoin(people, eq(people.id, ideas.authorId))
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(
      and(
        isVisibleIdea(viewer),
        keptAs(kept),
        spaceId === undefined ? undefined : eq(ideas.spaceId, spaceId),
        tagId === undefined ? undefined : hasTag(sql`${tagId}::bigint`),
        gt(ideas.id, after),
      ),
    )
    .orderBy(asc(ideas.id))
    .limit(EXPORTED_AT_ONCE);
