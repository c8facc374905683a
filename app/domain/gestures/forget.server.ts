import { eq } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { gestures, type PersonId } from "#db/schema/index";

/** What was said to somebody who leaves is gone; how many points they were given stays in the ledger. */
export async function forgetGestures(tx: Tx, id: PersonId, nothing: string): Promise<void> {
  await tx.update(gestures).set({ words: nothing }).where(eq(gestures.personId, id));
}
