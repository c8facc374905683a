import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import { isModerator, speaksFor } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { type IdeaId, ideaVotes, people, type SpaceId } from "#db/schema/index";
import { PROMOTERS_PER_PAGE } from "./limits";

/** Somebody who promotes an idea, since when, and who wrote it down for them. */
export type Promoter = {
  id: number;
  /** Null for a vote that came with an import without a name. */
  person: PersonRef | null;
  castAt: Date;
  byNewcomer: boolean;
  recorder: PersonRef | null;
};

/** Whether the viewer sees all who promote an idea of this space, and not only those who let everybody see it. */
export const seesAllPromoters = (viewer: Member, spaceId: SpaceId): boolean =>
  isModerator(viewer) || speaksFor(viewer, spaceId);

/**
 * One page of those who promote the idea, the latest first: members see themselves and those who allow it, the company and
 * moderators all. Nobody is told who demotes it. The caller knows that the viewer may see the idea.
 */
export async function listPromoters(
  db: Db,
  viewer: Member,
  idea: { id: IdeaId; spaceId: SpaceId },
  { before = null, after = null }: { before?: Cursor | null; after?: Cursor | null },
): Promise<Page<Promoter>> {
  const all = seesAllPromoters(viewer, idea.spaceId);
  const { backwards, started, order, past } = keyset(
    { column: ideaVotes.castAt, id: ideaVotes.id, toValue: asMoment },
    { before, after },
  );
  const found = await db
    .select({
      id: ideaVotes.id,
      personId: people.id,
      person: personColumns,
      castAt: ideaVotes.castAt,
      byNewcomer: ideaVotes.byNewcomer,
      recorder: all ? personJson(ideaVotes.recorderId) : nobody,
    })
    .from(ideaVotes)
    .leftJoin(people, eq(people.id, ideaVotes.personId))
    .where(
      and(
        eq(ideaVotes.ideaId, idea.id),
        eq(ideaVotes.value, 1),
        all ? undefined : or(people.showsPromotes, eq(people.id, viewer.id)),
        past,
      ),
    )
    .orderBy(...order)
    .limit(PROMOTERS_PER_PAGE + 1);
  const rows = found.map(({ personId, person, ...row }) => ({ ...row, person: personId === null ? null : person }));
  return cutPage(rows, {
    size: PROMOTERS_PER_PAGE,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.castAt.getTime(), id: row.id }),
  });
}

const nobody: SQL<PersonRef | null> = sql`null::jsonb`;
