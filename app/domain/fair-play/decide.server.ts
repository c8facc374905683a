import { eq } from "drizzle-orm";
import { type ActivityKind, record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Conflict, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import {
  type FavourState,
  favourVerdicts,
  type PersonId,
  type SignalId,
  type SignalKind,
  type SignalState,
  signalPeople,
  signals,
} from "#db/schema/index";
import { mayDecide } from "./policy";

export type Verdict = { state: "upheld" | "dismissed"; words: string };

/** A signal, held until the transaction ends. */
export type LockedSignal = { id: SignalId; kind: SignalKind; state: SignalState; people: PersonId[] };

const FAVOURS: Record<SignalState, FavourState> = { open: "held", upheld: "barred", dismissed: "free" };

/**
 * The signal is upheld, and what it names earns nothing, or it is dismissed, and nothing is held for it; with words for those it is about.
 * The same verdict again changes nothing. Throws Forbidden, NotFound, and Conflict where another verdict stands.
 */
export async function decideSignal(
  db: Db,
  actor: Member,
  id: SignalId,
  verdict: Verdict,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const signal = await lockSignal(tx, actor, id, now);
    if (signal.state === verdict.state) return;
    if (signal.state !== "open") throw new Conflict();
    await giveVerdict(tx, actor, signal, verdict, now);
  });
}

/** The signal is open again, and what it names is held, whatever was decided. Doing it again changes nothing. Throws Forbidden, NotFound. */
export async function takeBackVerdict(db: Db, actor: Member, id: SignalId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const signal = await lockSignal(tx, actor, id, now);
    if (signal.state === "open") return;
    await tx
      .update(signals)
      .set({ state: "open", decidedAt: null, deciderId: null, words: null })
      .where(eq(signals.id, id));
    await moveTo(tx, actor, signal, { state: "open", kind: "signal.verdict-taken-back", now });
  });
}

/** The verdict stands. The caller holds the signal, and has asked whether the actor may. */
export async function giveVerdict(
  tx: Tx,
  actor: Member,
  signal: LockedSignal,
  { state, words }: Verdict,
  now: Date,
): Promise<void> {
  await tx.update(signals).set({ state, words, decidedAt: now, deciderId: actor.id }).where(eq(signals.id, signal.id));
  await moveTo(tx, actor, signal, { state, kind: state === "upheld" ? "signal.upheld" : "signal.dismissed", now });
}

type Move = { state: SignalState; kind: ActivityKind; now: Date };

/** What was given between those it is about, and for their answers, is settled anew by whoever follows the activity. */
async function moveTo(tx: Tx, actor: Member, signal: LockedSignal, { state, kind, now }: Move): Promise<void> {
  await tx.update(favourVerdicts).set({ state: FAVOURS[state] }).where(eq(favourVerdicts.signalId, signal.id));
  const detail = { signal: signal.id };
  await record(tx, { kind, actorId: actor.id, personId: signal.people[0], happenedAt: now, detail });
}

/** The signal, for somebody who may decide on it. Throws NotFound, Forbidden. */
export async function lockSignal(tx: Tx, actor: Member, id: SignalId, now: Date): Promise<LockedSignal> {
  const [signal] = await tx
    .select({ id: signals.id, kind: signals.kind, state: signals.state })
    .from(signals)
    .where(eq(signals.id, id))
    .for("update");
  const people = await peopleOf(tx, id);
  allow(mayDecide(actor, people, now));
  if (!signal) throw new NotFound();
  return { ...signal, people };
}

/** Whom a signal is about. */
export async function peopleOf(db: Db, id: SignalId): Promise<PersonId[]> {
  const rows = await db
    .select({ personId: signalPeople.personId })
    .from(signalPeople)
    .where(eq(signalPeople.signalId, id))
    .orderBy(signalPeople.personId);
  return rows.map(({ personId }) => personId);
}
