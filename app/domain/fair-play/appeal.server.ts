import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { allow, Conflict, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { appeals, people, type SignalId, type SignalKind, type SignalState, signals } from "#db/schema/index";
import { giveVerdict, lockSignal, peopleOf } from "./decide.server";
import { mayAppeal, seesSignals } from "./policy";

/** What the member says to a signal about them is with the moderators. The same again within one appeal changes nothing. Throws NotFound, Forbidden, Conflict. */
export async function appeal(
  db: Db,
  actor: Member,
  signalId: SignalId,
  words: string,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [signal] = await tx
      .select({ state: signals.state, kind: signals.kind })
      .from(signals)
      .where(eq(signals.id, signalId))
      .for("update");
    const concerned = await peopleOf(tx, signalId);
    // Whom it is not about does not learn that it is there.
    if (!signal || !concerned.includes(actor.id)) throw new NotFound();
    const [before] = await tx
      .select({ words: appeals.words })
      .from(appeals)
      .where(and(eq(appeals.signalId, signalId), eq(appeals.personId, actor.id)));
    if (before?.words === words) return;
    if (before) throw new Conflict();
    allow(mayAppeal(actor, { people: concerned, state: signal.state, appealed: false }));
    await tx.insert(appeals).values({ signalId, personId: actor.id, words, appealedAt: now });
    const detail = { signal: signalId };
    await record(tx, { kind: "signal.appealed", actorId: actor.id, personId: actor.id, happenedAt: now, detail });
  });
}

/** An appeal, for whoever answers it. */
export type FoundAppeal = {
  id: number;
  signalId: SignalId;
  kind: SignalKind;
  state: SignalState;
  person: PersonRef;
  words: string;
  appealedAt: Date;
};

/** An appeal that nobody has answered. Throws Forbidden, NotFound. */
export async function findAppeal(db: Db, viewer: Viewer, id: number): Promise<FoundAppeal> {
  allow(seesSignals(viewer));
  const [row] = await db
    .select({
      id: appeals.id,
      signalId: appeals.signalId,
      kind: signals.kind,
      state: signals.state,
      person: personColumns,
      words: appeals.words,
      appealedAt: appeals.appealedAt,
    })
    .from(appeals)
    .innerJoin(signals, eq(signals.id, appeals.signalId))
    .innerJoin(people, eq(people.id, appeals.personId))
    .where(and(eq(appeals.id, id), isNull(appeals.answeredAt)));
  if (!row) throw new NotFound();
  return row;
}

export type AppealAnswer = { granted: boolean; words: string };

/**
 * The appeal is answered, on record: granted, the signal is dismissed for it; refused, it stays as it is. The same answer again
 * changes nothing. Throws Forbidden, NotFound, Conflict.
 */
export async function answerAppeal(
  db: Db,
  actor: Member,
  id: number,
  { granted, words }: AppealAnswer,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    allow(seesSignals(actor));
    const [found] = await tx.select().from(appeals).where(eq(appeals.id, id));
    if (!found) throw new NotFound();
    const signal = await lockSignal(tx, actor, found.signalId, now);
    const [open] = await tx
      .update(appeals)
      .set({ granted, answer: words, answererId: actor.id, answeredAt: now })
      .where(and(eq(appeals.id, id), isNull(appeals.answeredAt)))
      .returning({ id: appeals.id });
    if (!open) {
      if (found.granted === granted && found.answer === words) return;
      throw new Conflict();
    }
    const detail = { signal: signal.id };
    const kind = granted ? "signal.appeal-granted" : "signal.appeal-refused";
    await record(tx, { kind, actorId: actor.id, personId: found.personId, happenedAt: now, detail });
    if (granted && signal.state !== "dismissed")
      await giveVerdict(tx, actor, signal, { state: "dismissed", words }, now);
  });
}
