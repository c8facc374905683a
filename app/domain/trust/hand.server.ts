import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { people } from "#db/schema/index";
import { changeLevel } from "./change.server";
import { HIGHEST_BY_RULE, type TrustLevel } from "./levels";
import { maySetTrust } from "./policy";
import { raiseTrust } from "./settle.server";

/** A level, or what the rules say. */
export type WantedTrust = TrustLevel | "by-rule";

/**
 * The member has this level, which no rule changes from then on, or is handed back to the rules; with the reason in the
 * actor's words. What is so already stays so. Throws NotFound, Forbidden.
 */
export async function setTrust(
  db: Db,
  actor: Member,
  handle: string,
  { wanted, reason }: { wanted: WantedTrust; reason: string },
  now = new Date(),
): Promise<void> {
  const id = await inTransaction(db, async (tx) => {
    const [person] = await tx
      .select({ id: people.id, role: people.role, level: people.trustLevel, held: people.trustHeld })
      .from(people)
      .where(and(eq(people.handle, handle), isNull(people.leftAt)))
      .for("no key update");
    if (!person) throw new NotFound();
    allow(maySetTrust(actor, person, now));
    const to = wanted === "by-rule" ? Math.min(person.level, HIGHEST_BY_RULE) : wanted;
    if (to === person.level && person.held === (wanted !== "by-rule")) return person.id;
    await changeLevel(tx, person.id, { from: person.level, to, byHand: { id: actor.id, reason } }, now);
    if (wanted === "by-rule") await tx.update(people).set({ trustHeld: false }).where(eq(people.id, person.id));
    return person.id;
  });
  if (wanted === "by-rule") await raiseTrust(db, [id], now);
}
