import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import {
  appeals,
  favourVerdicts,
  type PersonId,
  people,
  type SignalId,
  type SignalKind,
  type SignalState,
  signals,
} from "#db/schema/index";
import { peopleOf } from "./decide.server";
import { peopleAbout } from "./list.server";
import { mayDecide, seesSignals } from "./policy";

/** What one gave another, as the signal has it. */
export type GivenBetween = { giver: PersonRef; taker: PersonRef; times: number; expected: number | null };

/** A signal with all that it was seen by, and what was made of it. */
export type ShownSignal = {
  id: SignalId;
  kind: SignalKind;
  state: SignalState;
  facts: Record<string, number>;
  foundAt: Date;
  /** The how manieth time it is told. */
  nth: number;
  people: PersonRef[];
  given: GivenBetween[];
  /** Answers with the words of another, and that other. */
  copies: { answerId: number; originalId: number }[];
  decision: { words: string; at: Date; by: PersonRef | null } | null;
  appeals: {
    id: number;
    person: PersonRef;
    words: string;
    appealedAt: Date;
    answer: { words: string; granted: boolean; at: Date; by: PersonRef | null } | null;
  }[];
  /** Whether the viewer may decide: it is not about them. */
  can: { decide: boolean };
};

/** A signal, for moderators. Throws Forbidden, NotFound. */
export async function findSignal(db: Db, viewer: Viewer, id: SignalId, now: Date): Promise<ShownSignal> {
  allow(seesSignals(viewer));
  const [signal] = await db
    .select({
      id: signals.id,
      kind: signals.kind,
      state: signals.state,
      facts: signals.facts,
      foundAt: signals.foundAt,
      nth: signals.nth,
      words: signals.words,
      decidedAt: signals.decidedAt,
      decider: personJson(sql`"signals".decider_id`),
    })
    .from(signals)
    .where(eq(signals.id, id));
  if (!signal) throw new NotFound();
  const { words, decidedAt, decider, ...rest } = signal;
  const ids: PersonId[] = await peopleOf(db, id);
  return {
    ...rest,
    people: (await peopleAbout(db, [id])).get(id) ?? [],
    ...(await readHeld(db, id)),
    decision: words !== null && decidedAt !== null ? { words, at: decidedAt, by: decider } : null,
    appeals: await readAppeals(db, id),
    can: { decide: mayDecide(viewer, ids, now) },
  };
}

const taker = alias(people, "taker");

async function readHeld(db: Db, id: SignalId): Promise<Pick<ShownSignal, "given" | "copies">> {
  const { handle, name, role, title, picture, leftAt } = taker;
  const given = await db
    .select({
      giver: personColumns,
      taker: { handle, name, role, title, picture, former: sql<boolean>`${leftAt} is not null` },
      times: favourVerdicts.times,
      expected: favourVerdicts.expected,
    })
    .from(favourVerdicts)
    .innerJoin(people, eq(people.id, favourVerdicts.giverId))
    .innerJoin(taker, eq(taker.id, favourVerdicts.takerId))
    .where(eq(favourVerdicts.signalId, id))
    .orderBy(asc(favourVerdicts.giverId), asc(favourVerdicts.takerId));
  const copies = await db
    .select({
      answerId: sql<number>`${favourVerdicts.answerId}`.mapWith(Number),
      originalId: sql<number>`${favourVerdicts.originalId}`.mapWith(Number),
    })
    .from(favourVerdicts)
    .where(sql`${eq(favourVerdicts.signalId, id)} and ${isNotNull(favourVerdicts.answerId)}`)
    .orderBy(asc(favourVerdicts.answerId));
  return { given, copies };
}

async function readAppeals(db: Db, id: SignalId): Promise<ShownSignal["appeals"]> {
  const rows = await db
    .select({
      id: appeals.id,
      person: personColumns,
      words: appeals.words,
      appealedAt: appeals.appealedAt,
      answer: appeals.answer,
      granted: appeals.granted,
      answeredAt: appeals.answeredAt,
      answerer: personJson(sql`"appeals".answerer_id`),
    })
    .from(appeals)
    .innerJoin(people, eq(people.id, appeals.personId))
    .where(eq(appeals.signalId, id))
    .orderBy(asc(appeals.appealedAt), asc(appeals.id));
  return rows.map(({ answer, granted, answeredAt, answerer, ...row }) => ({
    ...row,
    answer:
      answer !== null && answeredAt !== null
        ? { words: answer, granted: granted === true, at: answeredAt, by: answerer }
        : null,
  }));
}
