import { type SQL, sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import { happenedSince } from "#app/domain/activity/since.server";
import type { Db } from "#app/platform/db.server";
import { BADGE_NAMES, type BadgeName, badgeOf } from "./badges";

/** People whose badges are looked at in one statement a rule. */
const PEOPLE_AT_ONCE = 500;

/** Everybody who did something since then, or to whose post something was done, has the badges that they have earned by now. */
export async function grantSince(db: Db, since: Date): Promise<void> {
  const looked = new Set<number>();
  for await (const happened of happenedSince(db, since)) {
    const others = (await concernedBy(db, happened)).filter((id) => !looked.has(id));
    await grantBadges(db, others);
    for (const id of others) looked.add(id);
  }
}

/**
 * These people have every badge that they have earned by rule; one that was taken away does not come back by itself. May be
 * called twice. Says how many badges were given.
 */
export async function grantBadges(db: Db, personIds: readonly number[]): Promise<number> {
  let granted = 0;
  for (let from = 0; from < personIds.length; from += PEOPLE_AT_ONCE) {
    const ids = `{${personIds.slice(from, from + PEOPLE_AT_ONCE).join(",")}}`;
    for (const badge of BADGE_NAMES) granted += await grantOne(db, badge, ids);
  }
  return granted;
}

async function grantOne(db: Db, badge: BadgeName, ids: string): Promise<number> {
  const { rule } = badgeOf(badge);
  if (!rule) return 0;
  const without: SQL = sql`(select p.id from people p where p.id = any(${ids}::bigint[]) and p.left_at is null
    and not exists (select from badge_awards b where b.person_id = p.id and b.badge = ${badge}))`;
  const [row] = await db.execute<{ granted: number }>(sql`
    with granted as (
      insert into badge_awards (person_id, badge, granted_at)
      select distinct on (e.person_id) e.person_id, ${badge}::text, e.at from (${rule(without)}) e order by e.person_id, e.at
      on conflict do nothing returning id
    ), counted as (select count(*)::int as granted from granted),
    kept as (
      insert into badge_counts (badge, holders) select ${badge}::text, granted from counted where granted > 0
      on conflict (badge) do update set holders = badge_counts.holders + excluded.holders
    )
    select granted from counted`);
  return row?.granted ?? 0;
}

/** Who did what happened, and whose post it was done to. */
async function concernedBy(db: Db, happened: readonly Activity[]): Promise<number[]> {
  const among = (ids: (number | null)[]) =>
    sql`any(${`{${[...new Set(ids.filter((id) => id !== null))].join(",")}}`}::bigint[])`;
  const rows = await db.execute<{ id: string }>(sql`
    select id from people where id = ${among(happened.map(({ actorId }) => actorId))}
    union select author_id from questions where id = ${among(happened.map(({ questionId }) => questionId))}
    union select author_id from answers where id = ${among(happened.map(({ answerId }) => answerId))}
    union select author_id from comments where id = ${among(happened.map(({ commentId }) => commentId))}
    union select author_id from ideas where id = ${among(happened.map(({ ideaId }) => ideaId))}`);
  return rows.map(({ id }) => Number(id));
}
