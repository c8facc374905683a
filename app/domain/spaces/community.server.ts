import type { Db } from "#app/platform/db.server";
import { community } from "#db/schema/index";

/** What the community calls itself. */
export async function findCommunity(db: Db): Promise<{ name: string; tagline: string }> {
  const [row] = await db.select({ name: community.name, tagline: community.tagline }).from(community);
  return row ?? { name: "Goodturn", tagline: "" };
}
