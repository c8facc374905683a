import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { allow, Conflict, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GestureId, gestures, people } from "#db/schema/index";
import { holdGoodwill } from "./give.server";
import { mayTakeBack } from "./policy";

/**
 * The points go back to what staff may give. Asking again changes nothing. Throws NotFound, Forbidden, Conflict where the member has
 * left, and Invalid once the period they were given in is over.
 */
export async function takeGestureBack(db: Db, actor: Member, id: GestureId, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [found] = await tx
      .select({ personId: gestures.personId, giverId: gestures.giverId, leftAt: people.leftAt })
      .from(gestures)
      .innerJoin(people, eq(people.id, gestures.personId))
      .where(eq(gestures.id, id));
    if (!found) throw new NotFound();
    allow(mayTakeBack(actor, found.giverId, now));
    await requireOpenPeriod(tx, id);
    await takeTurns(tx, [found.personId]);
    await holdGoodwill(tx);
    const [held] = await tx.select().from(gestures).where(eq(gestures.id, id)).for("no key update");
    if (held?.takenBackAt !== null) return;
    if (found.leftAt !== null) throw new Conflict();
    await tx.update(gestures).set({ takenBackAt: now, takerId: actor.id }).where(eq(gestures.id, id));
    await reverse(tx, id, now);
    await record(tx, {
      ...{ kind: "gesture.taken-back", actorId: actor.id, personId: found.personId },
      ...{ happenedAt: now, detail: { points: held.points, gesture: id } },
    });
  });
}

/** It stays open until the transaction ends. */
async function requireOpenPeriod(tx: Tx, id: GestureId): Promise<void> {
  const [period] = await tx.execute<{ state: string }>(sql`
    select p.state from periods p where p.id = (
      select c.period_id from ledger_entries e join ledger_accounts c on c.id = e.to_id where e.key = 'gesture ' || ${id}::bigint)
    for share`);
  if (period?.state !== "open") throw new Invalid({ "": "error.gestureOver" });
}

const reverse = (tx: Tx, id: GestureId, now: Date) =>
  tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, question_id, space_id, gesture_id, reverses_id,
      happened_at)
    select 'reverse ' || e.id, 'reversed', 'gesture-undone', e.to_id, e.from_id, e.amount, e.person_id, e.question_id, e.space_id,
      e.gesture_id, e.id, ${now.toISOString()}::timestamptz
    from ledger_entries e where e.key = 'gesture ' || ${id}::bigint`);
