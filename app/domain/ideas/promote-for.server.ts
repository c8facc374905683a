import { or, sql } from "drizzle-orm";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type IdeaId, type PersonId, people } from "#db/schema/index";
import { castHeld } from "./cast.server";
import { lockIdea } from "./find.server";
import { mayPromoteFor } from "./policy";
import { reviveHeld } from "./revive.server";
import { findToVoteOn } from "./voter.server";

/**
 * Staff write down the promote of a customer who asked for the idea elsewhere; `whom` is their handle or e-mail address. It is
 * the customer's own vote, which they may take back. Throws NotFound, Forbidden (who does not speak for the space), and Invalid
 * for somebody unknown, who cannot see it, proposed it, or has voted already.
 */
export async function promoteFor(db: Db, staff: Member, id: IdeaId, whom: string, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const held = await lockIdea(tx, staff, id);
    allow(mayPromoteFor(staff, held, now));
    const customer = await findCustomer(tx, whom);
    const { mine } = await ideaFor(tx, customer, id);
    if (held.authorId === customer.id) throw new Invalid({ whom: "error.promoteOwn" });
    if (mine) throw new Invalid({ whom: mine.value === 1 ? "error.promotesAlready" : "error.demotesIt" });
    if (held.archivedAt !== null) await reviveHeld(tx, staff, held, now);
    await castHeld(
      tx,
      {
        ideaId: id,
        personId: customer.id,
        recorderId: staff.id,
        from: null,
        // Staff stand for it that somebody asked: it counts in full, however new the customer is here.
        to: { value: 1, byNewcomer: false, castAt: now },
      },
      {
        happenedAt: now,
        kind: "idea.voted",
        actorId: staff.id,
        ideaId: id,
        personId: customer.id,
        spaceId: held.spaceId,
        detail: { wanted: "promote", recorded: true },
      },
    );
  });
}

async function findCustomer(tx: Tx, whom: string): Promise<Member> {
  const name = whom.trim().replace(/^@/, "");
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.leftAt} is null and ${or(sql`${people.handle} = ${name}`, sql`${people.email} = ${name}`)}`);
  const customer = found && (await findMember(tx, found.id as PersonId));
  if (!customer) throw new Invalid({ whom: "error.nobodySuch" });
  return customer;
}

async function ideaFor(tx: Tx, customer: Member, id: IdeaId) {
  try {
    return await findToVoteOn(tx, customer, id);
  } catch (error) {
    if (error instanceof NotFound) throw new Invalid({ whom: "error.cannotSeeIdea" });
    throw error;
  }
}
