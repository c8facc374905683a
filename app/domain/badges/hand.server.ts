import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { badgeAwards, people } from "#db/schema/index";
import { type BadgeName, readBadge } from "./badges";
import { mayGive, mayRevoke } from "./policy";

/** The person has the badge, with the reason in the giver's words; one they have already stays as it is. Throws Forbidden, Invalid for a handle that is nobody's, or one's own. */
export async function giveBadge(
  db: Db,
  actor: Member,
  badge: BadgeName,
  { handle, reason }: { handle: string; reason: string },
  now = new Date(),
): Promise<void> {
  allow(mayGive(actor, badge, now));
  await inTransaction(db, async (tx) => {
    const [person] = await tx
      .select({ id: people.id, leftAt: people.leftAt })
      .from(people)
      .where(eq(people.handle, handle.replace(/^@/, "")));
    if (!person || person.leftAt !== null) throw new Invalid({ handle: "badges.nobody" });
    if (person.id === actor.id) throw new Invalid({ handle: "badges.notYourself" });
    const given = await tx
      .insert(badgeAwards)
      .values({ personId: person.id, badge, grantedAt: now, giverId: actor.id, reason })
      .onConflictDoNothing()
      .returning({ id: badgeAwards.id });
    if (given.length === 0) return;
    await countHolders(tx, badge, 1);
    const happening = { happenedAt: now, kind: "badge.given", actorId: actor.id, personId: person.id } as const;
    await record(tx, { ...happening, detail: { badge, reason } });
  });
}

/** The badge is taken away: that it was, when and why stays to be seen. Doing it again changes nothing. Throws NotFound, Forbidden. */
export async function revokeBadge(
  db: Db,
  actor: Member,
  awardId: number,
  reason: string,
  now = new Date(),
): Promise<void> {
  allow(mayRevoke(actor, now));
  await inTransaction(db, async (tx) => {
    const [award] = await tx.select().from(badgeAwards).where(eq(badgeAwards.id, awardId)).for("no key update");
    const badge = award && readBadge(award.badge);
    if (!award || !badge) throw new NotFound();
    if (award.revokedAt) return;
    await tx
      .update(badgeAwards)
      .set({ revokedAt: now, revokerId: actor.id, revokedBecause: reason })
      .where(eq(badgeAwards.id, awardId));
    await countHolders(tx, badge, -1);
    const happening = { happenedAt: now, kind: "badge.revoked", actorId: actor.id, personId: award.personId } as const;
    await record(tx, { ...happening, detail: { badge, reason } });
  });
}

async function countHolders(tx: Tx, badge: BadgeName, by: 1 | -1): Promise<void> {
  await tx.execute(sql`
    insert into badge_counts (badge, holders) values (${badge}, ${by})
    on conflict (badge) do update set holders = badge_counts.holders + excluded.holders`);
}
