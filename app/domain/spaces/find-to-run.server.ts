import { and, asc, eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Facet } from "#app/lib/directory-address";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { groups, people, spaces } from "#db/schema/index";
import { mayRunSpaces } from "./policy";

const group = { slug: groups.slug, name: groups.name };

/** Every space in its order, for whoever runs them. Throws Forbidden. */
export async function listSpacesToRun(db: Db, viewer: Viewer, now: Date) {
  allow(mayRunSpaces(viewer, now));
  return db
    .select({ slug: spaces.slug, name: spaces.name, questionCount: spaces.questionCount, group })
    .from(spaces)
    .leftJoin(groups, eq(groups.id, spaces.groupId))
    .orderBy(asc(spaces.position), asc(spaces.name), asc(spaces.id));
}

/** The space of this slug with all that can be changed. Throws NotFound, Forbidden. */
export async function findSpaceToRun(db: Db, viewer: Viewer, slug: string, now: Date) {
  allow(mayRunSpaces(viewer, now));
  const speakers = sql<string[]>`array(select p.handle::text from staff_spaces f
    join people p on p.id = f.person_id and p.role = 'staff' where f.space_id = spaces.id order by p.id)`;
  const [row] = await db
    .select({
      id: spaces.id,
      slug: spaces.slug,
      name: spaces.name,
      description: spaces.description,
      product: spaces.product,
      region: spaces.region,
      help: spaces.help,
      hours: spaces.hours,
      questionCount: spaces.questionCount,
      group,
      speakers,
    })
    .from(spaces)
    .leftJoin(groups, eq(groups.id, spaces.groupId))
    .where(eq(spaces.slug, slug));
  if (!row) throw new NotFound();
  return row;
}

/** Members of staff, who may be let speak in a space. Throws Forbidden. */
export async function listStaffToChoose(db: Db, viewer: Viewer, now: Date): Promise<PersonRef[]> {
  allow(mayRunSpaces(viewer, now));
  return db
    .select(personColumns)
    .from(people)
    .where(sql`${people.role} = 'staff' and ${people.role} <> 'member'`)
    .orderBy(asc(people.name), asc(people.id));
}

export type KnownFacets = Record<Facet, string[]>;

/** The words already used for each way into the directory, and the time zone of most hours. Throws Forbidden. */
export async function listKnownFacets(
  db: Db,
  viewer: Viewer,
  now: Date,
): Promise<{ facets: KnownFacets; timeZone: string | null }> {
  allow(mayRunSpaces(viewer, now));
  const rows = await db
    .select({
      product: spaces.product,
      region: spaces.region,
      help: spaces.help,
      timeZone: sql<string | null>`${spaces.hours} ->> 'timeZone'`,
    })
    .from(spaces);
  const used = (facet: Facet) => [...new Set(rows.map((row) => row[facet]))].filter((word) => word !== "").sort();
  const zones = rows.flatMap(({ timeZone }) => timeZone ?? []);
  const uses = (zone: string) => zones.filter((other) => other === zone).length;
  const timeZone = zones.sort((one, other) => uses(other) - uses(one)).at(0) ?? null;
  return { facets: { product: used("product"), region: used("region"), help: used("help") }, timeZone };
}

/** The spaces that are private to the group of this slug, of those the viewer may enter. */
export async function listSpacesOfGroup(db: Db, viewer: Viewer, slug: string) {
  const entered = viewer?.privateSpaces ?? [];
  if (entered.length === 0) return [];
  return db
    .select({ slug: spaces.slug, name: spaces.name, description: spaces.description })
    .from(spaces)
    .innerJoin(groups, eq(groups.id, spaces.groupId))
    .where(and(eq(groups.slug, slug), sql`${spaces.id} = any(${sql.param(`{${entered.join(",")}}`)}::bigint[])`))
    .orderBy(asc(spaces.position), asc(spaces.name));
}
