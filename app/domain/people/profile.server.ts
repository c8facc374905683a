import { eq } from "drizzle-orm";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { origins, people } from "#db/schema/index";
import { personColumns } from "./reference.server";

/** The public side of a person. Throws NotFound when nobody has this handle. */
export async function findProfile(db: Db, handle: string) {
  const [row] = await db
    .select({
      id: people.id,
      ...personColumns,
      trustLevel: people.trustLevel,
      about: people.about,
      joinedAt: people.joinedAt,
      importedFrom: origins.source,
    })
    .from(people)
    .leftJoin(origins, eq(origins.personId, people.id))
    .where(eq(people.handle, handle));
  if (!row) throw new NotFound();
  return row;
}
