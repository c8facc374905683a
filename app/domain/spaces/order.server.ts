import { asc, eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { spaces } from "#db/schema/index";
import { mayRunSpaces } from "./policy";

/** The space stands at this place of the list, 1 for the first; the others keep their order. Throws NotFound, Forbidden. */
export async function moveSpace(db: Db, actor: Member, slug: string, place: number, now = new Date()): Promise<void> {
  allow(mayRunSpaces(actor, now));
  await inTransaction(db, async (tx) => {
    const rows = await tx
      .select({ id: spaces.id, slug: spaces.slug, position: spaces.position })
      .from(spaces)
      .orderBy(asc(spaces.position), asc(spaces.name), asc(spaces.id))
      .for("no key update");
    const from = rows.findIndex((row) => row.slug === slug);
    const [moved] = rows.splice(from, from < 0 ? 0 : 1);
    if (!moved) throw new NotFound();
    const to = Math.min(Math.max(place - 1, 0), rows.length);
    rows.splice(to, 0, moved);
    for (const [index, row] of rows.entries())
      if (row.position !== index + 1)
        await tx
          .update(spaces)
          .set({ position: index + 1 })
          .where(eq(spaces.id, row.id));
    if (to === from) return;
    const detail = { space: slug, what: "place", from: from + 1, to: to + 1 };
    await record(tx, { happenedAt: now, kind: "space.changed", actorId: actor.id, spaceId: moved.id, detail });
  });
}
