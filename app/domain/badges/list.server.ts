import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { badgeAwards, badgeCounts, type PersonId, people } from "#db/schema/index";
import { BADGE_GROUPS, BADGE_NAMES, type BadgeGroup, type BadgeName, badgeOf, readBadge } from "./badges";
import { HOLDERS_PER_PAGE } from "./limits";

export type ListedBadge = { name: BadgeName; holders: number; mine: boolean };

/** All badges by group: how many people have each, and which are the viewer's. */
export async function listBadges(db: Db, viewer: Viewer): Promise<{ group: BadgeGroup; badges: ListedBadge[] }[]> {
  const rows = await db
    .select({
      badge: badgeCounts.badge,
      holders: badgeCounts.holders,
      mine: sql<boolean>`exists (select from badge_awards b where b.person_id = ${viewer?.id ?? null}::bigint
        and b.badge = badge_counts.badge and b.revoked_at is null)`,
    })
    .from(badgeCounts);
  const counted = new Map(rows.map((row) => [row.badge, row]));
  return BADGE_GROUPS.map((group) => ({
    group,
    badges: BADGE_NAMES.filter((name) => badgeOf(name).group === group).map((name) => ({
      name,
      holders: counted.get(name)?.holders ?? 0,
      mine: counted.get(name)?.mine ?? false,
    })),
  }));
}

/** One award of a badge as everybody sees it. */
export type ShownAward = {
  id: number;
  badge: BadgeName;
  grantedAt: Date;
  /** Of one that was given by hand. */
  reason: string | null;
  giver: PersonRef | null;
  revokedAt: Date | null;
  revokedBecause: string | null;
};

const awardColumns = {
  id: badgeAwards.id,
  badge: sql<BadgeName>`${badgeAwards.badge}`,
  grantedAt: badgeAwards.grantedAt,
  reason: badgeAwards.reason,
  giver: personJson(badgeAwards.giverId),
  revokedAt: badgeAwards.revokedAt,
  revokedBecause: badgeAwards.revokedBecause,
};

/** One page of who has the badge or had it, the latest first. */
export async function listHolders(
  db: Db,
  badge: BadgeName,
  { before = null, after = null }: { before?: Cursor | null; after?: Cursor | null },
): Promise<Page<ShownAward & { person: PersonRef }>> {
  const { backwards, started, order, past } = keyset(
    { column: badgeAwards.grantedAt, id: badgeAwards.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({ ...awardColumns, person: personColumns })
    .from(badgeAwards)
    .innerJoin(people, eq(people.id, badgeAwards.personId))
    .where(and(eq(badgeAwards.badge, badge), isNull(people.leftAt), past))
    .orderBy(...order)
    .limit(HOLDERS_PER_PAGE + 1);
  return cutPage(rows, {
    size: HOLDERS_PER_PAGE,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.grantedAt.getTime(), id: row.id }),
  });
}

/** Every badge that somebody has, or had, the latest first. */
export async function listBadgesOf(db: Db, personId: PersonId): Promise<ShownAward[]> {
  const rows = await db
    .select(awardColumns)
    .from(badgeAwards)
    .where(eq(badgeAwards.personId, personId))
    .orderBy(desc(badgeAwards.grantedAt), asc(badgeAwards.id));
  // A badge that the house no longer knows is told of no more.
  return rows.filter(({ badge }) => readBadge(badge) !== null);
}

/** One award, for who takes it away. Throws NotFound. */
export async function findAward(db: Db, id: number): Promise<ShownAward & { person: PersonRef }> {
  const [row] = await db
    .select({ ...awardColumns, person: personColumns })
    .from(badgeAwards)
    .innerJoin(people, eq(people.id, badgeAwards.personId))
    .where(and(eq(badgeAwards.id, id), isNull(people.leftAt)));
  if (!row || readBadge(row.badge) === null) throw new NotFound();
  return row;
}
