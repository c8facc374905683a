import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";
import { lockSpace } from "./lock.server";
import { mayRunSpaces } from "./policy";

/** The empty space is gone, and its old addresses with it. Throws NotFound, Forbidden, Invalid where something stands or stood in it. */
export async function deleteSpace(db: Db, actor: Member, slug: string, now = new Date()): Promise<void> {
  allow(mayRunSpaces(actor, now));
  await inTransaction(db, async (tx) => {
    const space = await lockSpace(tx, slug, "update");
    const why = await whyNotEmpty(tx, space);
    if (why) throw new Invalid({ "": `ownerSpaces.${why}` });
    await tx.delete(spaces).where(eq(spaces.id, space.id));
    const happening = { happenedAt: now, kind: "space.deleted", actorId: actor.id, spaceId: space.id } as const;
    await record(tx, { ...happening, detail: { space: slug, name: space.name } });
  });
}

/** What keeps a space from being deleted: questions, or deleted ones that are kept for the record. Null for an empty one. */
export async function whyNotEmpty(
  db: Db,
  { id, questionCount }: { id: SpaceId; questionCount: number },
): Promise<"holdsQuestions" | "holdsDeleted" | null> {
  if (questionCount > 0) return "holdsQuestions";
  const [kept] = await db.execute(sql`
    select from questions where space_id = ${id} union all select from ideas where space_id = ${id}
    union all select from calls where space_id = ${id} limit 1`);
  return kept ? "holdsDeleted" : null;
}
