import { eq } from "drizzle-orm";
import { NotFound } from "#app/lib/errors";
import type { Tx } from "#app/platform/db.server";
import { spaces } from "#db/schema/index";

/** The space of this slug, held until the transaction ends. Throws NotFound. */
export async function lockSpace(tx: Tx, slug: string, strength: "no key update" | "update" = "no key update") {
  const [space] = await tx.select().from(spaces).where(eq(spaces.slug, slug)).for(strength);
  if (!space) throw new NotFound();
  return space;
}
