import { eq, or, sql } from "drizzle-orm";
import type { TrustLevel } from "#app/domain/trust/levels";
import { NotFound } from "#app/lib/errors";
import { detectLanguage } from "#app/lib/language";
import { renderMarkdown } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { formerHandles, origins, people } from "#db/schema/index";
import { personColumns } from "./reference.server";

/** The public side of a person, by the handle they have or once had. Throws NotFound when nobody ever had it, or whoever had it has left. */
export async function findProfile(db: Db, handle: string) {
  const [row] = await db
    .select({
      id: people.id,
      ...personColumns,
      trustLevel: sql<TrustLevel>`${people.trustLevel}`,
      about: people.about,
      speaks: people.speaks,
      joinedAt: people.joinedAt,
      importedFrom: origins.source,
    })
    .from(people)
    .leftJoin(origins, eq(origins.personId, people.id))
    .where(or(eq(people.handle, handle), eq(people.id, whoOnceWas(handle))));
  // The old name of somebody who left must not lead to what they wrote.
  if (!row || (row.former && row.handle !== handle.toLowerCase())) throw new NotFound();
  const { about, ...person } = row;
  return { ...person, about: renderMarkdown(about), aboutLanguage: detectLanguage(about) };
}

const whoOnceWas = (handle: string) =>
  sql`(select ${formerHandles.personId} from ${formerHandles} where ${formerHandles.handle} = ${handle})`;
