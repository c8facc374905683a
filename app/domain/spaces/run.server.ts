import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { recordChanges } from "#app/domain/activity/changes.server";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import type { Facets } from "#app/lib/directory-address";
import { allow, Invalid } from "#app/lib/errors";
import { isTimeZone } from "#app/lib/hours";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { formerSpaceSlugs, people, type SpaceId, type StaffHours, spaces, staffSpaces } from "#db/schema/index";
import { lockSpace } from "./lock.server";
import { mayRunSpaces } from "./policy";
import { groupIdOf } from "./privacy.server";

export type SpaceFacts = Facets & {
  slug: string;
  name: string;
  description: string;
  hours: StaffHours | null;
  /** Handles of the members of staff who speak for the company there. */
  speakers: readonly string[];
};

/** Words that the owner's rooms use in the place of a slug. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set(["new"]);

/** There is a new space at the end of the list, private to the group of this slug when one is named. Throws Forbidden, Invalid. */
export async function openNewSpace(
  db: Db,
  actor: Member,
  { group, speakers, ...facts }: SpaceFacts & { group: string | null },
  now = new Date(),
): Promise<SpaceId> {
  allow(mayRunSpaces(actor, now));
  requireFit(facts);
  return inTransaction(db, async (tx) => {
    const groupId = await groupIdOf(tx, group);
    await requireFreeSlug(tx, facts.slug, null);
    const [opened] = await tx
      .insert(spaces)
      .values({ ...facts, groupId, position: sql`(select coalesce(max(position), 0) + 1 from spaces)` })
      .onConflictDoNothing()
      .returning({ id: spaces.id });
    if (!opened) throw new Invalid({ slug: "error.slugTaken" });
    await setSpeakers(tx, opened.id, speakers);
    const detail = { space: facts.slug, group, ...plain({ ...facts, speakers }) };
    await record(tx, { happenedAt: now, kind: "space.opened", actorId: actor.id, spaceId: opened.id, detail });
    return opened.id;
  });
}

/** The space is called, found and staffed like this; its old address leads on. Throws NotFound, Forbidden, Invalid. */
export async function changeSpace(
  db: Db,
  actor: Member,
  slug: string,
  { speakers, ...facts }: SpaceFacts,
  now = new Date(),
): Promise<void> {
  allow(mayRunSpaces(actor, now));
  requireFit(facts);
  await inTransaction(db, async (tx) => {
    const space = await lockSpace(tx, slug);
    if (facts.slug !== space.slug) await leadOn(tx, space, facts.slug);
    await tx.update(spaces).set(facts).where(eq(spaces.id, space.id));
    const before = await speakersOf(tx, space.id);
    await setSpeakers(tx, space.id, speakers);
    const happening = { happenedAt: now, kind: "space.changed", actorId: actor.id, spaceId: space.id } as const;
    await recordChanges(
      tx,
      { ...happening, detail: { space: slug } },
      plain({ ...space, speakers: before }),
      plain({ ...facts, speakers }),
    );
  });
}

/** From now on the old address leads to the new one. */
async function leadOn(tx: Tx, space: { id: SpaceId; slug: string }, slug: string): Promise<void> {
  await requireFreeSlug(tx, slug, space.id);
  await tx.delete(formerSpaceSlugs).where(eq(formerSpaceSlugs.slug, slug));
  await tx.insert(formerSpaceSlugs).values({ slug: space.slug, spaceId: space.id }).onConflictDoNothing();
}

/** Throws Invalid when another space stands at this address, or once did: links to it lead there. */
async function requireFreeSlug(tx: Tx, slug: string, own: SpaceId | null): Promise<void> {
  const others = own === null ? undefined : own;
  const [live] = await tx
    .select({ id: spaces.id })
    .from(spaces)
    .where(and(eq(spaces.slug, slug), others ? ne(spaces.id, others) : undefined));
  const [former] = await tx
    .select({ id: formerSpaceSlugs.spaceId })
    .from(formerSpaceSlugs)
    .where(and(eq(formerSpaceSlugs.slug, slug), others ? ne(formerSpaceSlugs.spaceId, others) : undefined));
  if (live || former) throw new Invalid({ slug: "error.slugTaken" });
}

async function speakersOf(tx: Tx, id: SpaceId): Promise<string[]> {
  const rows = await tx
    .select({ handle: people.handle })
    .from(staffSpaces)
    .innerJoin(people, and(eq(people.id, staffSpaces.personId), eq(people.role, "staff")))
    .where(eq(staffSpaces.spaceId, id));
  return rows.map(({ handle }) => handle);
}

/** Just these members of staff speak there. Throws Invalid when one of them is no member of staff. */
async function setSpeakers(tx: Tx, id: SpaceId, handles: readonly string[]): Promise<void> {
  const wanted = [...new Set(handles)];
  const found =
    wanted.length === 0
      ? []
      : await tx
          .select({ personId: people.id })
          .from(people)
          .where(and(inArray(people.handle, wanted), eq(people.role, "staff")));
  if (found.length < wanted.length) throw new Invalid({ speakers: "ownerSpaces.noStaff" });
  await tx.delete(staffSpaces).where(eq(staffSpaces.spaceId, id));
  if (found.length > 0) await tx.insert(staffSpaces).values(found.map((row) => ({ ...row, spaceId: id })));
}

function requireFit({ slug, hours }: Pick<SpaceFacts, "slug" | "hours">): void {
  if (RESERVED_SLUGS.has(slug)) throw new Invalid({ slug: "error.slugTaken" });
  if (hours && !isTimeZone(hours.timeZone)) throw new Invalid({ timeZone: "ownerSpaces.noTimeZone" });
}

const plain = ({ slug, name, description, product, region, help, hours, speakers }: SpaceFacts) => ({
  slug,
  name,
  description,
  product,
  region,
  help,
  hours: hours && [hours.timeZone, ...hours.days.map((day) => (day ? `${day.from}-${day.to}` : "-"))].join(" "),
  speakers: [...speakers].sort().join(" "),
});
