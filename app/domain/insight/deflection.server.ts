import { sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { outcomesOf } from "#app/domain/search/outcomes.server";
import { runsSearch } from "#app/domain/search/policy";
import { allow } from "#app/lib/errors";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";

/** What came of the visits that began in some time. Those who said so and those who seem to have found it are never added together. */
export type Outcomes = {
  visits: number;
  shown: number;
  opened: number;
  /** Said that it solved their problem, and did not ask within a day. */
  solved: number;
  /** Opened something last of all, left, said nothing, and did not ask within a day. */
  left: number;
  /** Did so less than a day ago. */
  undecided: number;
  notQuite: number;
  asked: number;
  /** Of those who asked: said first that it was solved. */
  askedThoughSolved: number;
};

/** Answers to the one question that a few are asked. */
export type Poll = { asked: number; yes: number; partly: number; no: number };

export type DeflectionReport = {
  /** Whole weeks from Monday on (UTC), the oldest first; the last one is not over. */
  weeks: (Outcomes & { monday: string })[];
  total: Outcomes;
  poll: Poll;
  /** Searches that the server answered, to whomever. */
  searchesAnswered: number;
  /** What one contact costs, in the currency; 0 where no owner said. */
  costPerContact: number;
  currency: string;
  /** Solved times the cost of a contact. */
  saved: number;
};

/** Periods that a report may be of, in weeks. */
export const REPORT_WEEKS = [4, 12, 26, 52] as const;
const USUAL_WEEKS = 12;

/** The period as an address says it; the usual one where it says none that is offered. */
export const readPeriod = (text: string | null): number =>
  REPORT_WEEKS.find((weeks) => String(weeks) === text) ?? USUAL_WEEKS;

const WEEK_MS = 7 * DAY_MS;
const FIRST_MONDAY_MS = Date.UTC(1970, 0, 5);

const mondayBefore = (ms: number) => ms - ((((ms - FIRST_MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS);

/** How many visits ended without a question, in this week and those before it. Throws Forbidden. */
export async function readDeflection(db: Db, viewer: Member, weeks: number, now: Date): Promise<DeflectionReport> {
  allow(runsSearch(viewer));
  const last = mondayBefore(now.getTime());
  const mondays = Array.from({ length: weeks }, (_, back) => isoDay(new Date(last - (weeks - 1 - back) * WEEK_MS)));
  const from = mondays[0] ?? isoDay(new Date(last));
  const [rows, searchesAnswered, { costPerContact, currency }] = await Promise.all([
    readWeeks(db, from, now),
    countAnswered(db, from),
    readSettings(db, ["costPerContact", "currency"]),
  ]);
  const byMonday = new Map(rows.map((row) => [row.monday, row]));
  const each = mondays.map((monday) => ({ monday, ...outcomes(byMonday.get(monday)) }));
  const total = each.map(({ monday, ...week }) => week).reduce(plus, outcomes());
  return {
    weeks: each,
    total,
    poll: rows.map(pollOf).reduce(plus, pollOf()),
    searchesAnswered,
    costPerContact,
    currency,
    // In hundredths, in which money is whole.
    saved: Math.round(total.solved * costPerContact * 100) / 100,
  };
}

type WeekRow = Outcomes & { monday: string; polled: number; pollYes: number; pollPartly: number; pollNo: number };

const outcomes = (row?: WeekRow): Outcomes => ({
  visits: row?.visits ?? 0,
  shown: row?.shown ?? 0,
  opened: row?.opened ?? 0,
  solved: row?.solved ?? 0,
  left: row?.left ?? 0,
  undecided: row?.undecided ?? 0,
  notQuite: row?.notQuite ?? 0,
  asked: row?.asked ?? 0,
  askedThoughSolved: row?.askedThoughSolved ?? 0,
});

const pollOf = (row?: WeekRow): Poll => ({
  asked: row?.polled ?? 0,
  yes: row?.pollYes ?? 0,
  partly: row?.pollPartly ?? 0,
  no: row?.pollNo ?? 0,
});

const plus = <Counts extends Record<string, number>>(one: Counts, other: Counts): Counts =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + (other[name] ?? 0)])) as Counts;

/** Visits that began at a search or at the ask form; those that came from elsewhere count in the poll alone. */
async function readWeeks(db: Db, from: string, now: Date): Promise<WeekRow[]> {
  const sums = (names: Record<string, string>) =>
    sql.join(
      Object.entries(names).map(
        ([name, column]) =>
          sql`coalesce(sum(${sql.identifier(column)}) filter (where way <> 'reading'), 0)::int as ${sql.identifier(name)}`,
      ),
      sql`, `,
    );
  return db.execute<WeekRow>(sql`
    with first_open as (select greatest(coalesce((select max(day) + 1 from visit_days), ${from}::date), ${from}::date) as day),
      open as (${outcomesOf({ from: sql`(select day from first_open)`, before: sql`'infinity'` }, now)}),
      days as (
        select day, way, visits, shown, opened, solved, "left", 0 as undecided, not_quite, asked, asked_though_solved,
          polled, poll_yes, poll_partly, poll_no
        from visit_days where day >= ${from}::date
        union all select * from open
      )
    select to_char(date_trunc('week', day), 'YYYY-MM-DD') as monday, ${sums(COLUMNS)},
      sum(polled)::int as polled, sum(poll_yes)::int as "pollYes", sum(poll_partly)::int as "pollPartly", sum(poll_no)::int as "pollNo"
    from days group by 1`);
}

const COLUMNS: Record<keyof Outcomes, string> = {
  visits: "visits",
  shown: "shown",
  opened: "opened",
  solved: "solved",
  left: "left",
  undecided: "undecided",
  notQuite: "not_quite",
  asked: "asked",
  askedThoughSolved: "asked_though_solved",
};

async function countAnswered(db: Db, from: string): Promise<number> {
  const [row] = await db.execute<{ answered: number }>(
    sql`select coalesce(sum(answered), 0)::int as answered from search_days where day >= ${from}::date`,
  );
  return row?.answered ?? 0;
}
