import { eq, sql } from "drizzle-orm";
import { ensureTags } from "#app/domain/questions/tags.server";
import type { Db, Tx } from "#app/platform/db.server";
import { type IdeaId, ideaTags, type TagId, tags } from "#db/schema/index";

/** The idea carries just these tags, in this order. New names become tags. */
export async function setTags(tx: Tx, ideaId: IdeaId, names: readonly string[]): Promise<void> {
  await tx.delete(ideaTags).where(eq(ideaTags.ideaId, ideaId));
  if (names.length === 0) return;
  const wanted = await ensureTags(tx, names);
  await tx.execute(sql`
    insert into idea_tags (idea_id, tag_id, position)
    select ${ideaId}, tags.id, wanted.position from ${wanted} join tags on tags.name = wanted.name`);
}

/** The tags of an idea, in their order. */
export async function tagsOf(db: Db, id: IdeaId): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select tags.name from idea_tags join tags on tags.id = idea_tags.tag_id where idea_tags.idea_id = ${id} order by idea_tags.position`);
  return rows.map((row) => row.name);
}

/** The tag of this name; null when there is none. Whether the reader may see anything that carries it is for the caller to ask. */
export async function findTagId(db: Db, name: string): Promise<TagId | null> {
  const [tag] = await db.select({ id: tags.id }).from(tags).where(eq(tags.name, name));
  return tag?.id ?? null;
}
