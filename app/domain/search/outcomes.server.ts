import { type SQL, sql } from "drizzle-orm";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { VISIT_DAYS_KEPT, VISIT_HOURS, WORDS_FEWEST_VISITS } from "./limits";

/** Days back from today on which something may still change: a visit goes on for a day, and may end in a question a day later. */
const OPEN_DAYS = 3;

const DAY = sql.raw("interval '1 day'");
/** What a job that follows a question may take, however often it is tried. */
const FOLLOWING = sql.raw("interval '1 hour'");
const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;
const hours = sql`make_interval(hours => ${VISIT_HOURS})`;

/**
 * What came of the visits that began on these days (UTC), a row for each day and way. Each visit counts once, by the first of these that
 * is true: it asked; it said that it is solved; it said not quite; it opened something last of all, left, and a day went by.
 * As a day's visits may run into the next two, those are read as well. `undecided` ones left less than a day ago.
 */
export const outcomesOf = (days: { from: SQL; before: SQL }, now: Date): SQL => sql`
  with steps as (
    select visit, min(at) as began, (array_agg(way order by at, step))[1] as way,
      bool_or(step = 'shown') as shown, bool_or(step = 'opened') as opened,
      bool_or(step = 'solved') as solved, bool_or(step = 'not-quite') as not_quite,
      max(at) filter (where step = 'opened') as opened_at, max(at) filter (where step = 'left') as left_at,
      max(at) filter (where step = 'came-to-ask') as came_to_ask_at,
      min(at) filter (where step = 'asked') as asked_at, max(at) filter (where step <> 'asked') as ended_at,
      bool_or(step = 'polled') as polled, bool_or(step = 'poll-yes') as poll_yes,
      bool_or(step = 'poll-partly') as poll_partly, bool_or(step = 'poll-no') as poll_no
    from visit_steps
    where at >= ${days.from}::timestamp at time zone 'UTC' - 2 * ${DAY} and at < ${days.before}::timestamp at time zone 'UTC' + 2 * ${DAY}
    group by visit
  ), visits as (
    select s.*, coalesce(s.asked_at <= s.ended_at + ${hours}, false) as asked,
      -- Whoever looked on, or went to ask, after what they opened last had not found it there.
      s.opened and s.left_at is not null and s.opened_at >= coalesce(s.came_to_ask_at, '-infinity') and s.opened_at >= coalesce(
        (select max(l.at) from visit_searches l where l.visit = s.visit), '-infinity') as read_last,
      ${moment(now)} >= s.ended_at + ${hours} as decided
    from steps s
    where s.began >= ${days.from}::timestamp at time zone 'UTC' and s.began < ${days.before}::timestamp at time zone 'UTC'
  )
  select (began at time zone 'UTC')::date as day, way, count(*)::int as visits,
    count(*) filter (where shown)::int as shown, count(*) filter (where opened)::int as opened,
    count(*) filter (where solved and not asked)::int as solved,
    count(*) filter (where read_last and decided and not (asked or solved or not_quite))::int as "left",
    count(*) filter (where read_last and not decided and not (asked or solved or not_quite))::int as undecided,
    count(*) filter (where not_quite and not (asked or solved))::int as not_quite,
    count(*) filter (where asked)::int as asked, count(*) filter (where asked and solved)::int as asked_though_solved,
    count(*) filter (where polled)::int as polled, count(*) filter (where poll_yes)::int as poll_yes,
    count(*) filter (where poll_partly)::int as poll_partly, count(*) filter (where poll_no)::int as poll_no
  from visits group by 1, 2`;

/** The first day (UTC) on which something may still change. */
export const firstOpenDay = (now: Date): string => isoDay(new Date(now.getTime() - OPEN_DAYS * DAY_MS));

/**
 * What came of visits is counted for good, day by day, once nothing can change any more; what was kept of them singly is gone after
 * 90 days, words that fewer look for by then as well, and whose visits they were after a day. May be called at any time, and twice.
 */
export async function settleVisits(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // Two at once would count a day that the other one is clearing.
    await tx.execute(sql`lock table visit_days in share row exclusive mode`);
    await tx.execute(sql`
      with first as (select coalesce(max(day) + 1, (select min(at at time zone 'UTC')::date from visit_steps)) as day from visit_days)
      insert into visit_days (day, way, visits, shown, opened, solved, "left", not_quite, asked, asked_though_solved,
        polled, poll_yes, poll_partly, poll_no)
      select day, way, visits, shown, opened, solved, "left", not_quite, asked, asked_though_solved, polled, poll_yes, poll_partly, poll_no
      from (${outcomesOf({ from: sql`(select day from first)`, before: sql`${firstOpenDay(now)}::date` }, now)}) counted`);
    const tooOld = sql`at < ${moment(now)} - ${VISIT_DAYS_KEPT} * ${DAY}`;
    await tx.execute(sql`delete from visit_steps where ${tooOld}`);
    await tx.execute(sql`delete from visit_searches where ${tooOld}`);
    await tx.execute(sql`
      delete from searched_words w where (select count(*) from (
        select from visit_searches s where s.words_mark = w.words_mark limit ${WORDS_FEWEST_VISITS}) visits) < ${WORDS_FEWEST_VISITS}`);
    await tx.execute(sql`delete from visit_people where seen_at < ${moment(now)} - ${hours} - ${FOLLOWING}`);
  });
}
