import { and, asc, lte, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, SearchEngine } from "#app/platform/search-engine/port";
import { searchBacklog } from "#db/schema/index";

/** A document that the search server has yet to be told of, as it was noted so far. */
export type Waiting = DocumentRef & { times: number; tries: number };

/** Seconds until what was refused is tried again, doubled each time up to the last. */
const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 900;
/** Seconds a document may wait before the server counts as behind. */
export const BEHIND_SECONDS = 10;

/** The engine, of which every change is noted for the search server, too, once it is made. */
export const noting = (db: Db, engine: SearchEngine): SearchEngine => ({
  ...engine,
  async put(documents) {
    await engine.put(documents);
    await noteWaiting(db, documents);
  },
  async remove(refs) {
    await engine.remove(refs);
    await noteWaiting(db, refs);
  },
});

/** The search server will be told of these documents, however often they are noted. */
export async function noteWaiting(db: Db, refs: readonly DocumentRef[]): Promise<void> {
  if (refs.length === 0) return;
  // In one order everywhere, so that nobody waits in a ring.
  await db.execute(sql`
    insert into search_backlog (kind, id) select distinct kind, id from ${named(refs)} order by kind, id
    on conflict (kind, id) do update set times = search_backlog.times + 1, due_at = now()`);
}

/** The server will be told of all that may have changed since the activity of this number. */
export async function noteTouchedSince(db: Db, activityId: number): Promise<void> {
  await db.execute(sql`
    insert into search_backlog (kind, id)
    select distinct 'question', question_id from activity where id > ${activityId} and question_id is not null
    union select 'answer', a.id from answers a where a.question_id in (select question_id from activity where id > ${activityId})
    union select 'idea', idea_id from activity where id > ${activityId} and idea_id is not null
    union select 'person', person_id from activity where id > ${activityId} and person_id is not null
    on conflict (kind, id) do update set times = search_backlog.times + 1, due_at = now()`);
}

/** What the server is to be told of next, at most so many. */
export async function nextWaiting(db: Db, most: number, now: Date): Promise<Waiting[]> {
  const { kind, id, times, tries } = searchBacklog;
  const rows = await db
    .select({ kind, id, times, tries })
    .from(searchBacklog)
    .where(lte(searchBacklog.dueAt, now))
    .orderBy(asc(searchBacklog.dueAt))
    .limit(most);
  return rows as Waiting[];
}

/** Whether the server can be told of something now. */
export const isAnyWaiting = async (db: Db, now: Date): Promise<boolean> => (await nextWaiting(db, 1, now)).length > 0;

/** The server knows of them, except of what was noted anew meanwhile. */
export async function settle(db: Db, waiting: readonly Waiting[]): Promise<void> {
  await db.execute(sql`
    delete from search_backlog b using ${named(waiting)} where b.kind = n.kind and b.id = n.id and b.times = n.times`);
}

/** The server refused this one; it is tried again after a pause that grows. */
export async function putOff(db: Db, { kind, id, tries }: Waiting, reason: string, now: Date): Promise<void> {
  const seconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** tries, LONGEST_PAUSE_SECONDS);
  await db
    .update(searchBacklog)
    .set({ tries: tries + 1, refused: reason, dueAt: new Date(now.getTime() + seconds * 1000) })
    .where(and(sql`${searchBacklog.kind} = ${kind}`, sql`${searchBacklog.id} = ${id}`));
}

/** How many documents wait, how many of them were refused, and since when the first of the others waits. */
export type Backlog = { waiting: number; refused: number; oldest: Date | null };

export async function readBacklog(db: Db): Promise<Backlog> {
  const isRefused = sql`${searchBacklog.refused} is not null`;
  const [row] = await db
    .select({
      waiting: sql<number>`count(*)`.mapWith(Number),
      refused: sql<number>`count(*) filter (where ${isRefused})`.mapWith(Number),
      oldest: sql`min(${searchBacklog.notedAt}) filter (where not ${isRefused})`.mapWith(searchBacklog.notedAt),
    })
    .from(searchBacklog);
  return { waiting: row?.waiting ?? 0, refused: row?.refused ?? 0, oldest: row?.oldest ?? null };
}

const named = (refs: readonly (DocumentRef & { times?: number })[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(refs.map(({ kind, id, times }) => ({ kind, id, times })))}::jsonb)
    as n(kind text, id bigint, times int)`;
