import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type LeaderPeriod, leaderPlaces, people, type SpaceId, spaces } from "#db/schema/index";
import { PLACES_SHOWN } from "./limits";

export { LEADER_PERIODS } from "#db/schema/index";

export type Place = { place: number; earned: number; person: PersonRef };

export type Leaders = {
  places: Place[];
  /** Where the viewer stands; null for guests, staff, and whoever is not among the places that are kept. */
  mine: { place: number; earned: number } | null;
  /** The spaces that may be chosen. */
  spaces: { slug: string; name: string }[];
};

/** Who earned the most in the period, in the space of this slug or in all public ones. Throws NotFound for a space that the viewer may not enter. */
export async function listLeaders(
  db: Db,
  viewer: Viewer,
  { period, space }: { period: LeaderPeriod; space: string | null },
): Promise<Leaders> {
  const choices = await listChoices(db, viewer);
  const chosen = space === null ? null : choices.find(({ slug }) => slug === space);
  if (chosen === undefined) throw new NotFound();
  const [places, mine] = await Promise.all([
    readPlaces(db, inList(period, chosen?.id ?? null)),
    viewer ? readMine(db, viewer.id, inList(period, chosen?.id ?? null)) : null,
  ]);
  return { places, mine, spaces: choices.map(({ slug, name }) => ({ slug, name })) };
}

const listChoices = (db: Db, viewer: Viewer) =>
  db
    .select({ id: spaces.id, slug: spaces.slug, name: spaces.name })
    .from(spaces)
    .where(isVisibleSpace(viewer))
    .orderBy(asc(spaces.position), asc(spaces.id));

const inList = (period: LeaderPeriod, spaceId: SpaceId | null): SQL | undefined =>
  and(eq(leaderPlaces.period, period), sql`coalesce(${leaderPlaces.spaceId}, 0) = ${spaceId ?? 0}`);

/** Whoever joined the staff, left, or no longer wants to stand here is gone at once. */
const stands = and(eq(people.role, "member"), isNull(people.leftAt), people.showsOnLeaders);

const readPlaces = (db: Db, list: SQL | undefined) =>
  db
    .select({ place: leaderPlaces.place, earned: leaderPlaces.earned, person: personColumns })
    .from(leaderPlaces)
    .innerJoin(people, eq(people.id, leaderPlaces.personId))
    .where(and(list, lte(leaderPlaces.place, PLACES_SHOWN), stands))
    .orderBy(asc(leaderPlaces.place), asc(leaderPlaces.personId))
    .limit(PLACES_SHOWN);

async function readMine(db: Db, id: number, list: SQL | undefined) {
  const [row] = await db
    .select({ place: leaderPlaces.place, earned: leaderPlaces.earned })
    .from(leaderPlaces)
    .innerJoin(people, eq(people.id, leaderPlaces.personId))
    .where(and(list, sql`${leaderPlaces.personId} = ${id}`, stands));
  return row ?? null;
}
