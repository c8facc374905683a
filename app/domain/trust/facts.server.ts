import { type SQL, sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { HIGHEST_BY_RULE, TRUST_SETTINGS, type TrustFacts, type TrustNumbers } from "./levels";

/** What trust takes here, as the owner has it. */
export const readTrustNumbers = (db: Db): Promise<TrustNumbers> => readSettings(db, TRUST_SETTINGS);

/** Somebody whom rules may give another level, and what counts for that. */
export type Standing = { id: number; level: number; warnedAt: Date | null; facts: TrustFacts };

/**
 * How the people of the row `p` stand towards the level they go for, of those whom rules may move: for level 3 what they did in
 * the days that count, before that all they ever did.
 */
export async function readStandings(db: Db, which: SQL, numbers: TrustNumbers, now: Date): Promise<Standing[]> {
  const since = new Date(now.getTime() - numbers.trust3Window * DAY_MS).toISOString();
  const rows = await db.execute<Row>(sql`
    select p.id, p.trust_level as level, (extract(epoch from p.trust_warned_at) * 1000)::float8 as warned_at,
      floor(extract(epoch from ${now.toISOString()}::timestamptz - p.joined_at) / 86400)::int as days,
      read.visits, read.minutes,
      case when p.trust_level = 0 then (select count(*) from threads_read t where t.person_id = p.id) else 0 end::int as threads,
      (select count(*) from (${repliedTo(sql`aim.since`)}) replied)::int as replies,
      case when p.trust_level = 1 then ${given} else 0 end::int as given,
      case when p.trust_level = 1 then ${received} else 0 end::int as received
    from people p
    cross join lateral (select case when p.trust_level >= 2 then ${since}::timestamptz else '-infinity' end as since) aim
    cross join lateral (
      select count(*)::int as visits, coalesce(sum(r.seconds) / 60, 0)::int as minutes from reading_days r
      where r.person_id = p.id and r.day >= aim.since) read
    where p.role = 'member' and p.left_at is null and not p.trust_held and p.trust_level <= ${HIGHEST_BY_RULE} and ${which}
    order by p.id`);
  return rows.map(({ id, level, warned_at, ...facts }) => ({
    id: Number(id),
    level,
    warnedAt: warned_at === null ? null : new Date(warned_at),
    facts,
  }));
}

/** The same for many people: it may take longer than a page. */
export const readManyStandings: typeof readStandings = (db, ...asked) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = '60s'`);
    return readStandings(tx, ...asked);
  });

type Row = TrustFacts & { id: string; level: number; warned_at: number | null };

/** Questions and ideas of others that the person answered or commented on, each once. */
const repliedTo = (since: SQL) => sql`
  select a.question_id, null::bigint as idea_id from answers a join questions q on q.id = a.question_id
  where a.author_id = p.id and a.deleted_at is null and a.answered_at >= ${since} and q.author_id <> p.id
  union
  select c.question_id, c.idea_id from comments c left join questions q on q.id = c.question_id left join ideas i on i.id = c.idea_id
  where c.author_id = p.id and c.deleted_at is null and c.commented_at >= ${since} and coalesce(q.author_id, i.author_id) <> p.id`;

const given = sql`(
  (select count(*) from votes v where v.person_id = p.id) + (select count(*) from idea_votes v where v.person_id = p.id))`;
const received = sql`(
  (select coalesce(sum(a.up_count), 0) from answers a where a.author_id = p.id and a.deleted_at is null)
  + (select coalesce(sum(q.up_count), 0) from questions q where q.author_id = p.id and q.deleted_at is null)
  + (select coalesce(sum(i.promote_count), 0) from ideas i where i.author_id = p.id and i.deleted_at is null))`;

/** These people. */
export const amongPeople = (ids: readonly number[]): SQL => sql`p.id = any(${`{${ids.join(",")}}`}::bigint[])`;
