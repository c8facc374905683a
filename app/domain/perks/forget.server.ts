import { eq } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { type PersonId, redemptions } from "#db/schema/index";
import { refundAll } from "./settle.server";

/** What somebody who leaves waited for is given back, to be forfeited with all they have, and what was said with their perks is gone. */
export async function forgetPerks(tx: Tx, id: PersonId, now: Date): Promise<void> {
  await refundAll(tx, id, now);
  await tx.update(redemptions).set({ sealedWords: null, reason: null }).where(eq(redemptions.personId, id));
}
