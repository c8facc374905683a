import { and, desc, eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import {
  appeals,
  favourVerdicts,
  type SignalId,
  type SignalKind,
  type SignalState,
  signalPeople,
  signals,
} from "#db/schema/index";
import { mayAppeal } from "./policy";

/** A signal as somebody whom it is about is told of it: what was noticed, never who else, nor what others gave. */
export type OwnSignal = {
  id: SignalId;
  kind: SignalKind;
  state: SignalState;
  foundAt: Date;
  decidedAt: Date | null;
  /** What the moderator said. */
  words: string | null;
  /** Their own answers that have the words of others. */
  answers: number[];
  appeal: {
    words: string;
    appealedAt: Date;
    answer: string | null;
    granted: boolean | null;
    answeredAt: Date | null;
  } | null;
  can: { appeal: boolean };
};

/** So many are shown: there are never many of one person. */
const MOST_SHOWN = 100;

/** All signals that are about this member, the latest first. */
export const listOwnSignals = (db: Db, member: Member): Promise<OwnSignal[]> => readOwn(db, member, null);

/** One of them. Throws NotFound, also for one that is about others. */
export async function findOwnSignal(db: Db, member: Member, id: SignalId): Promise<OwnSignal> {
  const [found] = await readOwn(db, member, id);
  if (!found) throw new NotFound();
  return found;
}

/** Whether there is, or ever was, a signal about this member. */
export async function hasOwnSignals(db: Db, { id }: Pick<Member, "id">): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`
    select exists (select from signal_people s where s.person_id = ${id}) as any`);
  return row?.any ?? false;
}

async function readOwn(db: Db, member: Member, id: SignalId | null): Promise<OwnSignal[]> {
  const rows = await db
    .select({
      id: signals.id,
      kind: signals.kind,
      state: signals.state,
      foundAt: signals.foundAt,
      decidedAt: signals.decidedAt,
      words: signals.words,
      answers: sql<number[]>`coalesce((select jsonb_agg(f.answer_id order by f.answer_id) from ${favourVerdicts} f
        where f.signal_id = ${signals.id} and f.taker_id = ${member.id} and f.answer_id is not null), '[]')`,
      appeal: {
        words: appeals.words,
        appealedAt: appeals.appealedAt,
        answer: appeals.answer,
        granted: appeals.granted,
        answeredAt: appeals.answeredAt,
      },
    })
    .from(signalPeople)
    .innerJoin(signals, eq(signals.id, signalPeople.signalId))
    .leftJoin(appeals, and(eq(appeals.signalId, signals.id), eq(appeals.personId, member.id)))
    .where(and(eq(signalPeople.personId, member.id), id === null ? undefined : eq(signals.id, id)))
    .orderBy(desc(signals.foundAt), desc(signals.id))
    .limit(MOST_SHOWN);
  return rows.map((row) => ({
    ...row,
    can: { appeal: mayAppeal(member, { people: [member.id], state: row.state, appealed: row.appeal !== null }) },
  }));
}
