import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { NotFound } from "#app/lib/errors";
import { type Db, statement } from "#app/platform/db.server";
import {
  formerSpaceSlugs,
  people,
  type SpaceId,
  spaces,
  spaceTags,
  staffSpaces,
  type TagId,
  tags,
} from "#db/schema/index";
import { asLooker, inVisibleSpace, isVisibleSpace, looker } from "./visible.server";

export type SpaceRef = { slug: string; name: string; private: boolean };
export type SpaceRow = SpaceRef & { id: SpaceId; description: string; questionCount: number; staff: PersonRef[] };

export const spaceColumns = {
  slug: spaces.slug,
  name: spaces.name,
  private: sql<boolean>`${spaces.groupId} is not null`,
};

/** Faces beside a space in the list, and on its own page. */
const MOST_STAFF_IN_LIST = 4;
const MOST_STAFF_ON_PAGE = 12;

/** A space as the start page knows it, with how many of its questions wait for a first answer. */
export type SpaceLine = SpaceRef & { questionCount: number; waitingCount: number };

const readLines = statement((db) =>
  db
    .select({ ...spaceColumns, questionCount: spaces.questionCount, waitingCount: spaces.waitingCount })
    .from(spaces)
    .where(isVisibleSpace(looker))
    .orderBy(asc(spaces.position), asc(spaces.name)),
);

/** Every space the viewer may know of, in the owner's order, in brief. */
export const listSpaceLines = (db: Db, viewer: Viewer): Promise<SpaceLine[]> => readLines(db, asLooker(viewer));

/** Every space the viewer may know of, in the owner's order, with who speaks for the company there. */
export async function listSpaces(db: Db, viewer: Viewer): Promise<SpaceRow[]> {
  const [rows, speakers] = await Promise.all([
    db
      .select({ id: spaces.id, ...spaceColumns, description: spaces.description, questionCount: spaces.questionCount })
      .from(spaces)
      .where(isVisibleSpace(viewer))
      .orderBy(asc(spaces.position), asc(spaces.name)),
    db
      .select({ spaceId: staffSpaces.spaceId, ...personColumns })
      .from(staffSpaces)
      .innerJoin(people, and(eq(people.id, staffSpaces.personId), eq(people.role, "staff")))
      .orderBy(asc(people.id)),
  ]);
  return rows.map((row) => ({
    ...row,
    staff: speakers
      .filter((speaker) => speaker.spaceId === row.id)
      .slice(0, MOST_STAFF_IN_LIST)
      .map(({ spaceId: _, ...person }) => person),
  }));
}

/** The space of this slug, or the one that once had it and none has now. Throws NotFound when there is none, or none the viewer may know of. */
export async function findSpace(db: Db, viewer: Viewer, slug: string) {
  const once = sql`${spaces.id} = (select space_id from ${formerSpaceSlugs} where former_space_slugs.slug = ${slug})`;
  const [row] = await db
    .select({
      id: spaces.id,
      ...spaceColumns,
      description: spaces.description,
      questionCount: spaces.questionCount,
      product: spaces.product,
      region: spaces.region,
      help: spaces.help,
      hours: spaces.hours,
      typicalWaitMinutes: spaces.typicalWaitMinutes,
    })
    .from(spaces)
    .where(and(or(eq(spaces.slug, slug), once), isVisibleSpace(viewer)))
    .orderBy(desc(eq(spaces.slug, slug)))
    .limit(1);
  if (!row) throw new NotFound();
  return row;
}

/** Who speaks for the company in this space. The caller has seen to it that the viewer may know of the space. */
export async function listSpeakers(db: Db, spaceId: SpaceId): Promise<PersonRef[]> {
  return db
    .select(personColumns)
    .from(staffSpaces)
    .innerJoin(people, and(eq(people.id, staffSpaces.personId), eq(people.role, "staff")))
    .where(eq(staffSpaces.spaceId, spaceId))
    .orderBy(asc(people.id))
    .limit(MOST_STAFF_ON_PAGE);
}

export type TagRow = { name: string; questionCount: number };

/** The tags in use in the spaces the viewer may know of, most used first; a private space counts only for those inside. */
export async function listTags(
  db: Db,
  viewer: Viewer,
  { spaceId, most }: { spaceId?: SpaceId; most: number },
): Promise<TagRow[]> {
  const used = spaceId ? usedIn(db, spaceId, most) : usedAnywhere(db, viewer, most);
  return db
    .select({ name: tags.name, questionCount: used.questionCount })
    .from(used)
    .innerJoin(tags, eq(tags.id, used.tagId))
    .orderBy(desc(used.questionCount), asc(tags.name));
}

// Counted before the names come in; "more than none" is written out, for only then is the index known to hold them all.
const inUse = sql`${spaceTags.questionCount} > 0`;

const usedIn = (db: Db, spaceId: SpaceId, most: number) =>
  db
    .select({ tagId: spaceTags.tagId, questionCount: sql<number>`${spaceTags.questionCount}`.as("used") })
    .from(spaceTags)
    .where(and(inUse, eq(spaceTags.spaceId, spaceId)))
    .orderBy(desc(spaceTags.questionCount), asc(spaceTags.tagId))
    .limit(most)
    .as("used_here");

function usedAnywhere(db: Db, viewer: Viewer, most: number) {
  const count = sql<number>`sum(${spaceTags.questionCount})`.mapWith(Number).as("used");
  return db
    .select({ tagId: spaceTags.tagId, questionCount: count })
    .from(spaceTags)
    .where(and(inUse, inVisibleSpace(viewer, spaceTags.spaceId)))
    .groupBy(spaceTags.tagId)
    .orderBy(desc(count), asc(spaceTags.tagId))
    .limit(most)
    .as("used_anywhere");
}

/**
 * The tag of this name with its count in the spaces the viewer may know of. Throws NotFound when no question there carries it:
 * a tag of private spaces alone is, to everybody else, no different from one that does not exist.
 */
export async function findTag(db: Db, viewer: Viewer, name: string): Promise<TagRow & { id: TagId }> {
  const [row] = await db
    .select({
      id: tags.id,
      name: tags.name,
      questionCount: sql<number>`sum(${spaceTags.questionCount})`.mapWith(Number),
    })
    .from(spaceTags)
    .innerJoin(tags, eq(tags.id, spaceTags.tagId))
    .innerJoin(spaces, eq(spaces.id, spaceTags.spaceId))
    .where(and(isVisibleSpace(viewer), eq(tags.name, name)))
    .groupBy(tags.id)
    .having(sql`sum(${spaceTags.questionCount}) > 0`);
  if (!row) throw new NotFound();
  return row;
}
