import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isHere } from "#app/domain/people/here.server";
import type { Member } from "#app/domain/people/viewer.server";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import { people, uploads } from "#db/schema/index";
import { storeImage } from "./store.server";

/** These bytes are the person's picture from now on; the one before is gone. Throws Forbidden, TooMany, Invalid. */
export async function setPicture(db: Db, files: Files, actor: Member, bytes: Buffer, now = new Date()): Promise<void> {
  const { key } = await storeImage(db, files, actor, "picture", bytes, now);
  await changePicture(db, files, actor, key, now);
}

/** The person is shown by their initials, and their picture is gone. */
export async function removePicture(db: Db, files: Files, actor: Member, now = new Date()): Promise<void> {
  await changePicture(db, files, actor, null, now);
}

async function changePicture(db: Db, files: Files, actor: Member, picture: string | null, now: Date): Promise<void> {
  const former = await inTransaction(db, async (tx) => {
    const [person] = await tx
      .select({ picture: people.picture })
      .from(people)
      .where(isHere(actor))
      .for("no key update");
    if (!person || person.picture === picture) return null;
    await tx.update(people).set({ picture }).where(eq(people.id, actor.id));
    if (person.picture)
      await tx.delete(uploads).where(and(eq(uploads.key, person.picture), eq(uploads.kind, "picture")));
    await record(tx, { happenedAt: now, kind: "person.changed", actorId: actor.id, personId: actor.id });
    return person.picture;
  });
  if (former) await files.remove(former);
}
