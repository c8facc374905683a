import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type IdeaStatus,
  type IssueStatus,
  ideas,
  promises,
  questions,
  type SpaceId,
  spaces,
  statusUpdates,
} from "#db/schema/index";
import { MONTHS_SHOWN, PROMISES_PER_PAGE } from "./limits";

export const PROMISE_STATES = ["overdue", "due", "kept"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What the company owes, or owed, its word on. */
export type PromiseRow = {
  id: number;
  on: { kind: "idea" | "question"; id: number; slug: string; title: string };
  /** Who promoted the idea, or have the problem. */
  count: number;
  space: SpaceRef;
  dueAt: Date;
  keptAt: Date | null;
  /** The word that kept it. */
  word: { to: IdeaStatus | IssueStatus; signer: PersonRef | null } | null;
};

/** Holds where the promise is on something the viewer may see that stands for itself; what was merged is owed on the other. */
export const isSeenPromise = (viewer: Viewer) => and(sql`${promises.shown}`, inVisibleSpace(viewer, promises.spaceId));

const isIn = (state: PromiseState, now: Date): SQL => {
  if (state === "kept") return sql`${promises.keptAt} is not null`;
  const due = state === "due" ? sql`>` : sql`<=`;
  return sql`${promises.keptAt} is null and ${promises.dueAt} ${due} ${now.toISOString()}`;
};

/** Before any moment a promise can be due. */
const BEGINNING: Cursor = { value: Number.MIN_SAFE_INTEGER, id: 0 };

type Turn = { before: Cursor | null; after: Cursor | null };

/** What is still owed is read from what is due first, what was kept from the latest. */
function orderOf(state: PromiseState, { before, after }: Turn) {
  const column = state === "kept" ? promises.keptAt : promises.dueAt;
  const by = { column, id: promises.id, toValue: asMoment };
  if (state === "kept") return keyset(by, { before, after });
  return before ? keyset(by, { after: before }) : keyset(by, { before: after ?? BEGINNING });
}

/** One page of what the company owes its word on, or gave it, as far as the viewer may see it; in one space where that is given. */
export async function listPromises(
  db: Db,
  viewer: Viewer,
  { state, spaceId, now, ...turn }: Turn & { state: PromiseState; spaceId?: SpaceId; now: Date },
): Promise<Page<PromiseRow>> {
  const { order, past } = orderOf(state, turn);
  const rows = await db
    .select({
      id: promises.id,
      idea: { id: ideas.id, slug: ideas.slug, title: ideas.title, count: ideas.promoteCount },
      question: { id: questions.id, slug: questions.slug, title: questions.title, count: questions.affectedCount },
      space: spaceColumns,
      dueAt: promises.dueAt,
      keptAt: promises.keptAt,
      to: statusUpdates.toStatus,
      signer: personJson(statusUpdates.authorId),
    })
    .from(promises)
    .leftJoin(ideas, eq(ideas.id, promises.ideaId))
    .leftJoin(questions, eq(questions.id, promises.questionId))
    .innerJoin(spaces, eq(spaces.id, promises.spaceId))
    .leftJoin(statusUpdates, eq(statusUpdates.id, promises.keptById))
    .where(
      and(
        isIn(state, now),
        isSeenPromise(viewer),
        spaceId === undefined ? undefined : eq(promises.spaceId, spaceId),
        past,
      ),
    )
    .orderBy(...order)
    .limit(PROMISES_PER_PAGE + 1);
  return cutPage(rows.map(asRow), {
    size: PROMISES_PER_PAGE,
    backwards: turn.before !== null,
    started: turn.before !== null || turn.after !== null,
    cursorOf: ({ keptAt, dueAt, id }) => ({ value: (state === "kept" && keptAt ? keptAt : dueAt).getTime(), id }),
  });
}

type Named = { id: number; slug: string; title: string; count: number };
type Found = Pick<PromiseRow, "id" | "space" | "dueAt" | "keptAt"> & {
  idea: Named | null;
  question: Named | null;
  to: IdeaStatus | IssueStatus | null;
  signer: PersonRef | null;
};

/** What a promise is on, and how many wait or waited for it. */
export function onWhat({ idea, question }: Pick<Found, "idea" | "question">): Pick<PromiseRow, "on" | "count"> {
  const named = idea ?? question;
  if (!named) throw new Error("a promise is on nothing");
  const { count, id, slug, title } = named;
  return { on: { kind: idea ? "idea" : "question", id, slug, title }, count };
}

const asRow = ({ id, idea, question, space, dueAt, keptAt, to, signer }: Found): PromiseRow => ({
  id,
  ...onWhat({ idea, question }),
  space,
  dueAt,
  keptAt,
  word: to && { to, signer },
});

/** How the company keeps its word in a space: what is owed now, and what was kept within the last year. */
export type SpaceKeeping = { space: SpaceRef; due: number; overdue: number; inTime: number; late: number };
/** What was kept in a month, named by its first day. */
export type MonthKeeping = { month: string; inTime: number; late: number };

const count = (of: SQL) => sql<number>`(count(*) filter (where ${of}))::int`;
const inTime = count(sql`${promises.keptAt} <= ${promises.dueAt}`);
const late = count(sql`${promises.keptAt} > ${promises.dueAt}`);

/** How the company keeps its word, by space and by each month of the last year, as far as the viewer may see it. */
export async function readKeeping(
  db: Db,
  viewer: Viewer,
  now: Date,
): Promise<{ spaces: SpaceKeeping[]; months: MonthKeeping[] }> {
  const months = lastMonths(now);
  const since = sql`${promises.keptAt} >= ${`${months[0]}T00:00:00Z`}`;
  const [bySpace, byMonth] = await Promise.all([
    keepingBySpace(db, viewer, since, now),
    keepingByMonth(db, viewer, since),
  ]);
  const kept = new Map(byMonth.map((row) => [row.month, row]));
  return { spaces: bySpace, months: months.map((month) => kept.get(month) ?? { month, inTime: 0, late: 0 }) };
}

const keepingBySpace = (db: Db, viewer: Viewer, since: SQL, now: Date): Promise<SpaceKeeping[]> =>
  db
    .select({
      space: spaceColumns,
      due: count(isIn("due", now)),
      overdue: count(isIn("overdue", now)),
      inTime,
      late,
    })
    .from(promises)
    .innerJoin(spaces, eq(spaces.id, promises.spaceId))
    .where(and(isSeenPromise(viewer), or(sql`${promises.keptAt} is null`, since)))
    .groupBy(spaces.id)
    .orderBy(asc(spaces.position), asc(spaces.name));

const monthOf = sql<string>`to_char(${promises.keptAt} at time zone 'UTC', 'YYYY-MM-01')`;

const keepingByMonth = (db: Db, viewer: Viewer, since: SQL): Promise<MonthKeeping[]> =>
  db
    .select({ month: monthOf, inTime, late })
    .from(promises)
    .where(and(isSeenPromise(viewer), since))
    .groupBy(sql`1`);

/** The first days of this month and of those before it, as YYYY-MM-01, the earliest first. */
const lastMonths = (now: Date): string[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, place) =>
    isoDay(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS_SHOWN + 1 + place, 1))),
  );
