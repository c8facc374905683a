import { sql } from "drizzle-orm";
import { readSettings, type SettingValues } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import type { Db } from "#app/platform/db.server";
import { REFERRAL_SETTINGS } from "./limits";

/** What came of a member's link, in numbers: who came is not told, nor what they do here. */
export type Referrals = {
  joined: number;
  active: number;
  waiting: number;
  /** Those who were not active in time, or with whom nothing is earned. */
  uncounted: number;
  /** Points earned by it, and not taken back. */
  points: number;
  rules: SettingValues<(typeof REFERRAL_SETTINGS)[number]>;
};

type Counts = Omit<Referrals, "points" | "rules">;

/** What came of the member's own link. */
export async function readReferrals(db: Db, { id }: Member): Promise<Referrals> {
  const [[counts], [earned], rules] = await Promise.all([
    db.execute<Counts>(sql`
      select count(*)::int as joined, (count(*) filter (where state in ('earned', 'beyond')))::int as active,
        (count(*) filter (where state = 'waiting'))::int as waiting,
        (count(*) filter (where state in ('lapsed', 'shared', 'barred')))::int as uncounted
      from referrals where referrer_id = ${id}`),
    db.execute<{ points: string }>(sql`
      select coalesce(sum(e.amount), 0) as points from ledger_entries e
      where e.person_id = ${id} and e.kind = 'award' and e.cause = 'referral'
        and not exists (select from ledger_entries r where r.reverses_id = e.id)`),
    readSettings(db, REFERRAL_SETTINGS),
  ]);
  if (!counts || !earned) throw new Error("referrals were not counted");
  return { ...counts, points: Number(earned.points), rules };
}
