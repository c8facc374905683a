import { desc, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { favourVerdicts, type PersonId, type SignalId, signalPeople, signals } from "#db/schema/index";
import type { Finding, Held } from "./finding";
import { TOLD_AGAIN_TIMES } from "./limits";

/**
 * What was found is a signal, and what it names is held; says whether it is a new one. Found again with no more to it, it changes
 * nothing; an open one grows. A dismissed one is told anew only once there is twice as much of it, an
 * upheld one only where it reaches further.
 */
export async function keepFinding(db: Db, finding: Finding, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const last = await lockLast(tx, finding.subject);
    if (last?.state === "open") {
      if (finding.acts > last.acts) await grow(tx, last.id, finding);
      return false;
    }
    if (last?.state === "dismissed" && finding.acts < TOLD_AGAIN_TIMES * last.acts) return false;
    if (last?.state === "upheld" && !(await reachesFurther(tx, last.id, finding.held))) return false;
    return tell(tx, finding, (last?.nth ?? 0) + 1, now);
  });
}

async function lockLast(tx: Tx, subject: string) {
  const [last] = await tx
    .select({ id: signals.id, nth: signals.nth, state: signals.state, acts: signals.acts })
    .from(signals)
    .where(eq(signals.subject, subject))
    .orderBy(desc(signals.nth))
    .limit(1)
    .for("update");
  return last;
}

async function tell(tx: Tx, finding: Finding, nth: number, now: Date): Promise<boolean> {
  const { kind, subject, acts, facts } = finding;
  const [signal] = await tx
    .insert(signals)
    .values({ kind, subject, nth, acts, facts, foundAt: now })
    .onConflictDoNothing()
    .returning({ id: signals.id });
  if (!signal) return false;
  await name(tx, signal.id, finding);
  const detail = { signal: signal.id };
  await record(tx, { kind: "signal.found", actorId: null, personId: finding.people[0], happenedAt: now, detail });
  return true;
}

async function grow(tx: Tx, id: SignalId, finding: Finding): Promise<void> {
  await tx.update(signals).set({ acts: finding.acts, facts: finding.facts }).where(eq(signals.id, id));
  await name(tx, id, finding);
}

/** Whom it is about, and what is held for it. */
async function name(tx: Tx, signalId: SignalId, { people, held }: Finding): Promise<void> {
  await tx
    .insert(signalPeople)
    .values(people.map((id) => ({ signalId, personId: id as PersonId })))
    .onConflictDoNothing();
  await tx
    .insert(favourVerdicts)
    .values(held.map((one) => ({ signalId, ...rowOf(one) })))
    .onConflictDoNothing();
  const pairs = held.filter((one) => "giver" in one);
  await tx.execute(sql`
    update favour_verdicts f set times = p.times, expected = p.expected
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p (giver bigint, taker bigint, times int, expected float8)
    where f.signal_id = ${signalId} and f.giver_id = p.giver and f.taker_id = p.taker and f.times <> p.times`);
}

function rowOf(held: Held): Omit<typeof favourVerdicts.$inferInsert, "signalId"> {
  const takerId = held.taker as PersonId;
  if ("giver" in held) return { giverId: held.giver as PersonId, takerId, times: held.times, expected: held.expected };
  return { answerId: held.answer as never, originalId: held.original as never, takerId, times: 1 };
}

async function reachesFurther(tx: Tx, signalId: SignalId, held: readonly Held[]): Promise<boolean> {
  const barred = await tx
    .select({ giver: favourVerdicts.giverId, answer: favourVerdicts.answerId, taker: favourVerdicts.takerId })
    .from(favourVerdicts)
    .where(eq(favourVerdicts.signalId, signalId));
  return held.some(
    (one) =>
      !barred.some(({ giver, answer, taker }) =>
        "giver" in one ? giver === one.giver && taker === one.taker : answer === one.answer,
      ),
  );
}
