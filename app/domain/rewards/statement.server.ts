import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Member } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type AnswerId,
  gestures,
  type IdeaId,
  ideas,
  type LedgerCause,
  type LedgerEntryId,
  type LedgerEntryKind,
  ledgerAccounts,
  ledgerEntries,
  ledgerMonths,
  type PersonId,
  people,
  perks,
  type QuestionId,
  questions,
  redemptions,
} from "#db/schema/index";
import { LINES_PER_FILE, LINES_PER_PAGE } from "./limits";
import { maySeeRewards } from "./policy";

/** What is about points, where the reader may see it. */
export type LinePost =
  | { kind: "answer"; id: AnswerId; title: string }
  | { kind: "idea"; id: IdeaId; title: string }
  | { kind: "question"; id: QuestionId; title: string };

/** A line of a statement: what it changed of the pending and of the confirmed points, and why. */
export type StatementLine = {
  id: LedgerEntryId;
  at: Date;
  kind: LedgerEntryKind;
  cause: LedgerCause;
  facts: Record<string, number>;
  pending: number;
  confirmed: number;
  /** Points that the day's most kept from being given. */
  withheld: number;
  /** What was had for the points. */
  perk: string | null;
  /** What staff said with a gesture. */
  words: string | null;
  post: LinePost | null;
  /** It is about a post that the reader may not see. */
  hidden: boolean;
};

export type Balances = { pending: number; confirmed: number };

/** A month of somebody's points. */
export type Statement = {
  month: string;
  of: { handle: string; name: string };
  before: Balances;
  after: Balances;
  /** The months with lines next to this one; null at either end. */
  earlier: string | null;
  later: string | null;
};

/** The month that is asked for, as YYYY-MM; this one (UTC) for nonsense. */
export const readMonth = (text: string | null, now: Date): string =>
  /^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? "") && text !== null ? text : now.toISOString().slice(0, 7);

/** Whose statement is asked for: one's own, or, for the owner, anybody's. Throws NotFound, Forbidden. */
export async function findEarner(
  db: Db,
  viewer: Member,
  handle: string | null,
): Promise<{ id: PersonId; handle: string; name: string }> {
  if (handle === null) return viewer;
  const [row] = await db
    .select({ id: people.id, handle: people.handle, name: people.name })
    .from(people)
    .where(eq(people.handle, handle));
  if (!row) throw new NotFound();
  allow(maySeeRewards(viewer, row.id));
  return row;
}

type Earner = Awaited<ReturnType<typeof findEarner>>;

/** What the month began with and came to. The caller has found the earner for this viewer. */
export async function readStatement(db: Db, earner: Earner, month: string): Promise<Statement> {
  const months = await db
    .select()
    .from(ledgerMonths)
    .where(eq(ledgerMonths.personId, earner.id))
    .orderBy(asc(ledgerMonths.month));
  const first = `${month}-01`;
  const sum = (rows: typeof months): Balances => ({
    pending: rows.reduce((points, row) => points + row.pending, 0),
    confirmed: rows.reduce((points, row) => points + row.confirmed, 0),
  });
  const earlier = months.filter((row) => row.month < first);
  return {
    month,
    of: { handle: earner.handle, name: earner.name },
    before: sum(earlier),
    after: sum(months.filter((row) => row.month <= first)),
    earlier: earlier.at(-1)?.month.slice(0, 7) ?? null,
    later: months.find((row) => row.month > first)?.month.slice(0, 7) ?? null,
  };
}

const from = alias(ledgerAccounts, "from_account");
const to = alias(ledgerAccounts, "to_account");

/** What waited once already is confirmed as well. */
const CHANGED = { pending: sql`('pending')`, confirmed: sql`('confirmed', 'carried')` };

const changeOf = (kind: keyof typeof CHANGED) =>
  sql<number>`${ledgerEntries.amount} * ((${to.kind} in ${CHANGED[kind]})::int - (${from.kind} in ${CHANGED[kind]})::int)`.mapWith(
    Number,
  );

const lines = (db: Db, viewer: Member) =>
  db
    .select({
      id: ledgerEntries.id,
      at: ledgerEntries.happenedAt,
      kind: ledgerEntries.kind,
      cause: ledgerEntries.cause,
      facts: ledgerEntries.facts,
      pending: changeOf("pending"),
      confirmed: changeOf("confirmed"),
      withheld: ledgerEntries.withheld,
      perk: perks.name,
      words: gestures.words,
      answerId: ledgerEntries.answerId,
      questionId: ledgerEntries.questionId,
      ideaId: ledgerEntries.ideaId,
      title: sql<string | null>`coalesce(${questions.title}, ${ideas.title})`,
      isSeen: sql<boolean>`coalesce(${inVisibleSpace(viewer, ledgerEntries.spaceId)}, false)`,
      gone: sql<boolean>`coalesce(${questions.deletedAt}, ${ideas.deletedAt}) is not null`,
    })
    .from(ledgerEntries)
    .innerJoin(from, eq(from.id, ledgerEntries.fromId))
    .innerJoin(to, eq(to.id, ledgerEntries.toId))
    .leftJoin(questions, eq(questions.id, ledgerEntries.questionId))
    .leftJoin(ideas, eq(ideas.id, ledgerEntries.ideaId))
    .leftJoin(redemptions, eq(redemptions.id, ledgerEntries.redemptionId))
    .leftJoin(perks, eq(perks.id, redemptions.perkId))
    .leftJoin(gestures, eq(gestures.id, ledgerEntries.gestureId));

type Row = Awaited<ReturnType<typeof lines>>[number];

function lineOf({ answerId, questionId, ideaId, title, isSeen, gone, ...line }: Row): StatementLine {
  const hidden = title !== null && !isSeen;
  const place = (): LinePost | null => {
    if (title === null || hidden || gone) return null;
    if (answerId) return { kind: "answer", id: answerId, title };
    if (ideaId) return { kind: "idea", id: ideaId, title };
    return questionId ? { kind: "question", id: questionId, title } : null;
  };
  return { ...line, post: place(), hidden };
}

const inMonth = (earner: Earner, month: string) => {
  const start = new Date(`${month}-01T00:00:00Z`);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
  return and(
    eq(ledgerEntries.personId, earner.id),
    gte(ledgerEntries.happenedAt, start),
    lt(ledgerEntries.happenedAt, end),
  );
};

/** A page of the month's lines, the latest first, with what the viewer may see of the posts they are about. */
export async function listLines(
  db: Db,
  viewer: Member,
  earner: Earner,
  { month, before = null, after = null }: { month: string; before?: Cursor | null; after?: Cursor | null },
): Promise<Page<StatementLine>> {
  const { backwards, started, order, past } = keyset(
    { column: ledgerEntries.happenedAt, id: ledgerEntries.id, toValue: asMoment },
    { before, after },
  );
  const rows = await lines(db, viewer)
    .where(and(inMonth(earner, month), past))
    .orderBy(...order)
    .limit(LINES_PER_PAGE + 1);
  return cutPage(rows.map(lineOf), {
    size: LINES_PER_PAGE,
    backwards,
    started,
    cursorOf: ({ at, id }) => ({ value: at.getTime(), id }),
  });
}

/** The whole month, the earliest first: as much of it as one file holds. */
export async function readLines(db: Db, viewer: Member, earner: Earner, month: string): Promise<StatementLine[]> {
  const rows = await lines(db, viewer)
    .where(inMonth(earner, month))
    .orderBy(asc(ledgerEntries.happenedAt), asc(ledgerEntries.id))
    .limit(LINES_PER_FILE);
  return rows.map(lineOf);
}
