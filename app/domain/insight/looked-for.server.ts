import { sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { WORDS_FEWEST_VISITS } from "#app/domain/search/limits";
import { runsSearch } from "#app/domain/search/policy";
import { allow } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";

export const LOOKED_FOR_LISTS = ["popular", "nothing", "unopened"] as const;
export type LookedForList = (typeof LOOKED_FOR_LISTS)[number];

/** What several visits looked for: how many did, how many of them opened something of what it found. */
export type LookedFor = { words: string; visits: number; opened: number };

const MOST_SHOWN = 50;

const LISTS = {
  popular: { of: sql`visits`, only: sql`true` },
  nothing: { of: sql`nothing`, only: sql`not found_lately` },
  unopened: { of: sql`visits - nothing`, only: sql`opened = 0` },
};

/**
 * What people looked for in the days before now: the most popular words, those that found nothing when they were last looked for, or
 * those of whose results nobody opened any. Each only when three visits or more did so. Throws Forbidden.
 */
export async function readLookedFor(
  db: Db,
  viewer: Member,
  { list, days }: { list: LookedForList; days: number },
  now: Date,
): Promise<LookedFor[]> {
  allow(runsSearch(viewer));
  const { of, only } = LISTS[list];
  const since = new Date(now.getTime() - days * DAY_MS).toISOString();
  const rows = await db.execute<LookedFor>(sql`
    with looks as (
      select s.visit, s.words_mark, s.found, s.at, lead(s.at) over (partition by s.visit order by s.at) as next_at
      from visit_searches s where s.at >= ${since}::timestamptz
    ), counted as (
      select words_mark, count(*) as visits, count(*) filter (where not found) as nothing,
        (array_agg(found order by at desc))[1] as found_lately,
        count(*) filter (where exists (select from visit_steps o where o.visit = looks.visit and o.step = 'opened'
          and o.at >= looks.at and o.at < coalesce(looks.next_at, 'infinity'))) as opened
      from looks group by words_mark having count(*) >= ${WORDS_FEWEST_VISITS}
    )
    select w.words, (${of})::int as visits, opened::int as opened
    from counted join searched_words w using (words_mark)
    where ${of} >= ${WORDS_FEWEST_VISITS} and ${only}
    order by ${of} desc, w.words limit ${MOST_SHOWN}`);
  // Folded words end in σ where Greek writes ς.
  return rows.map(({ words, ...counts }) => ({ words: words.replace(/σ(?= |$)/g, "ς"), ...counts }));
}
