import { eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { people, type SignalId, type SignalKind, type SignalState, signalPeople, signals } from "#db/schema/index";
import { SIGNALS_PER_PAGE } from "./limits";
import { seesSignals } from "./policy";

/** A signal as a list shows it. */
export type SignalRow = {
  id: SignalId;
  kind: SignalKind;
  state: SignalState;
  facts: Record<string, number>;
  foundAt: Date;
  people: PersonRef[];
  /** Appeals that wait for an answer. */
  waiting: number;
};

/** One page of the signals in a state, the latest first. Throws Forbidden. */
export async function listSignals(
  db: Db,
  viewer: Viewer,
  { state, before = null, after = null }: { state: SignalState; before?: Cursor | null; after?: Cursor | null },
): Promise<Page<SignalRow>> {
  allow(seesSignals(viewer));
  const { backwards, started, order, past } = keyset(
    { column: signals.foundAt, id: signals.id, toValue: asMoment },
    { before, after },
  );
  const found = await db
    .select({
      id: signals.id,
      kind: signals.kind,
      state: signals.state,
      facts: signals.facts,
      foundAt: signals.foundAt,
      waiting: sql<number>`(select count(*)::int from appeals w where w.signal_id = "signals".id and w.answered_at is null)`,
    })
    .from(signals)
    .where(past ? sql`${eq(signals.state, state)} and ${past}` : eq(signals.state, state))
    .orderBy(...order)
    .limit(SIGNALS_PER_PAGE + 1);
  const page = cutPage(found, {
    size: SIGNALS_PER_PAGE,
    backwards,
    started,
    cursorOf: ({ foundAt, id }) => ({ value: foundAt.getTime(), id }),
  });
  const about = await peopleAbout(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, people: about.get(row.id) ?? [] })) };
}

/** How many signals wait for a verdict, and how many appeals for an answer. Throws Forbidden. */
export async function countWaiting(db: Db, viewer: Viewer): Promise<{ signals: number; appeals: number }> {
  allow(seesSignals(viewer));
  const [row] = await db.execute<{ signals: number; appeals: number }>(sql`
    select (select count(*)::int from signals s where s.state = 'open') as signals,
      (select count(*)::int from appeals a where a.answered_at is null) as appeals`);
  return row ?? { signals: 0, appeals: 0 };
}

/** Whom these signals are about. */
export async function peopleAbout(db: Db, ids: readonly SignalId[]): Promise<Map<SignalId, PersonRef[]>> {
  const rows = await db
    .select({ signalId: signalPeople.signalId, person: personColumns })
    .from(signalPeople)
    .innerJoin(people, eq(people.id, signalPeople.personId))
    .where(sql`${signalPeople.signalId} = any(${sql.param(`{${ids.join(",")}}`)}::bigint[])`)
    .orderBy(people.name, people.id);
  const about = new Map<SignalId, PersonRef[]>();
  for (const { signalId, person } of rows) about.set(signalId, [...(about.get(signalId) ?? []), person]);
  return about;
}
