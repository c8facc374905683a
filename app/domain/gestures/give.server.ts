import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { takeTurns } from "#app/domain/points/entries.server";
import { takeOpenPeriod } from "#app/domain/points/periods.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GestureId, gestures, type PeriodId, type PersonId, people, type QuestionId } from "#db/schema/index";
import { readGestureBudget } from "./budget.server";
import { mayGesture } from "./policy";

/** Points for something that went wrong, said in words that the member reads; `key` names the sending of the form. */
export type NewGesture = {
  personId: PersonId;
  points: number;
  words: string;
  questionId: QuestionId | null;
  key: string;
};

/**
 * The points are the member's at once, confirmed in the period that is open, out of what staff may give in a month. The same sending again
 * changes nothing. Throws NotFound, Forbidden, and Invalid for more than there is, or a question that is not there.
 */
export async function giveGesture(db: Db, giver: Member, gesture: NewGesture, now: Date): Promise<GestureId> {
  return inTransaction(db, async (tx) => {
    const periodId = await takeOpenPeriod(tx, now);
    await takeTurns(tx, [gesture.personId]);
    await requireMayGive(tx, giver, gesture.personId, now);
    await holdGoodwill(tx);
    const [again] = await tx
      .select({ id: gestures.id })
      .from(gestures)
      .where(and(eq(gestures.giverId, giver.id), eq(gestures.key, gesture.key)));
    return again?.id ?? give(tx, giver, gesture, { periodId, now });
  });
}

async function give(
  tx: Tx,
  giver: Member,
  gesture: NewGesture,
  { periodId, now }: { periodId: PeriodId; now: Date },
): Promise<GestureId> {
  await requireWithinBudget(tx, gesture.points, now);
  const spaceId = await spaceOf(tx, giver, gesture.questionId);
  const [given] = await tx
    .insert(gestures)
    .values({ ...gesture, spaceId, giverId: giver.id, givenAt: now })
    .returning({ id: gestures.id });
  if (!given) throw new Error("a gesture was not written");
  await write(tx, given.id, periodId);
  await record(tx, {
    ...{ kind: "gesture.made", actorId: giver.id, personId: gesture.personId },
    ...{ happenedAt: now, detail: { points: gesture.points, gesture: given.id } },
  });
  return given.id;
}

/** Somebody who may be given points, held, so that they neither leave nor become staff meanwhile. */
async function requireMayGive(tx: Tx, giver: Member, id: PersonId, now: Date): Promise<void> {
  const [person] = await tx
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.leftAt)))
    .for("share");
  if (!person) throw new NotFound();
  allow(mayGesture(giver, person, now));
}

/** All who give, or take back, take turns here, so that together they give no more than there is. */
export async function holdGoodwill(tx: Tx): Promise<void> {
  await tx.execute(sql`select id from ledger_accounts where kind = 'goodwill' for no key update`);
}

async function requireWithinBudget(tx: Tx, points: number, now: Date): Promise<void> {
  const { most, left } = await readGestureBudget(tx, now);
  if (points > left) throw new Invalid({ points: "error.goodwillLeft" });
  if (points > most) throw new Invalid({ points: "error.goodwillMost" });
}

async function spaceOf(tx: Tx, giver: Member, id: QuestionId | null) {
  if (id === null) return null;
  const question = await findQuestion(tx, giver, id).catch((error: unknown) => {
    throw error instanceof NotFound ? new Invalid({ question: "error.questionUnknown" }) : error;
  });
  return question.spaceId;
}

async function write(tx: Tx, id: GestureId, periodId: PeriodId): Promise<void> {
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select 'confirmed', g.person_id, ${periodId} from gestures g where g.id = ${id} on conflict do nothing`);
  await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, question_id, space_id, gesture_id, happened_at)
    select 'gesture ' || g.id, 'goodwill', 'gesture', w.id, c.id, g.points, g.person_id, g.question_id, g.space_id, g.id, g.given_at
    from gestures g join ledger_accounts w on w.kind = 'goodwill'
    join ledger_accounts c on c.kind = 'confirmed' and c.person_id = g.person_id and c.period_id = ${periodId}
    where g.id = ${id}`);
}
