import { sql } from "drizzle-orm";
import { readSettings, type SettingValues } from "#app/domain/community/settings.server";
import { MARK_DAYS } from "#app/domain/fair-play/limits";
import { takeTurns } from "#app/domain/points/entries.server";
import { type Grant, grant, takeGrantsBack } from "#app/domain/points/grant.server";
import { periodOf } from "#app/domain/points/periods.server";
import { asArray } from "#app/domain/points/subjects.server";
import { isBarred, isHeld } from "#app/domain/votes/favours.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { PersonId, ReferralState } from "#db/schema/index";
import { OTHERS_BY_MARK, REFERRAL_SETTINGS } from "./limits";

/** Those who joined that are looked at in one transaction. */
const AT_ONCE = 200;

type Rules = SettingValues<(typeof REFERRAL_SETTINGS)[number]>;

/**
 * Whoever invited somebody has the points for it as soon as that customer is active, once, and no more of them than the most of a period; what turns
 * out to be no fair play is taken back. May be called twice, or at once.
 */
export async function settleReferrals(db: Db, now: Date): Promise<void> {
  const rules = await readSettings(db, REFERRAL_SETTINGS);
  await inTransaction(db, (tx) => takeUnfairBack(tx, now));
  await inTransaction(db, (tx) => lookAgainAtBarred(tx));
  for (let after = 0; ; ) {
    const waiting = await db.execute<{ id: string }>(sql`
      select person_id as id from referrals where state = 'waiting' and person_id > ${after} order by person_id limit ${AT_ONCE}`);
    const ids = waiting.map(({ id }) => Number(id) as PersonId);
    if (ids.length > 0) await inTransaction(db, (tx) => settleSome(tx, ids, rules, now));
    if (ids.length < AT_ONCE) return;
    after = ids.at(-1) ?? after;
  }
}

const slotOf = (personId: PersonId) => `referral of person ${personId}`;

/** Between these two, in either direction. */
const there = { giver: sql`r.person_id`, taker: sql`r.referrer_id`, answerId: null };
const back = { giver: sql`r.referrer_id`, taker: sql`r.person_id`, answerId: null };
const isBarredPair = sql`(${isBarred(there)} or ${isBarred(back)})`;
const isHeldPair = sql`(${isHeld(there)} or ${isHeld(back)})`;

/** The two left the same mark of a sign-in, which hardly anybody else does but those whom the same member invited. */
const shareMark = sql`exists (
  select from sign_in_marks a join sign_in_marks b on b.mark = a.mark and b.person_id = r.referrer_id
  where a.person_id = r.person_id and (
    select count(*) from sign_in_marks m where m.mark = a.mark and m.person_id <> r.referrer_id
      and not exists (select from referrals o where o.person_id = m.person_id and o.referrer_id = r.referrer_id)) <= ${OTHERS_BY_MARK})`;

/** What earned and is seen to be no fair play by now. Marks are there for some time only, and so is the look at them. */
async function takeUnfairBack(tx: Tx, now: Date): Promise<void> {
  const since = new Date(now.getTime() - MARK_DAYS * DAY_MS).toISOString();
  const isUnfair = sql`(${isBarredPair} or (r.decided_at > ${since}::timestamptz and ${shareMark}))`;
  const found = await tx.execute<{ id: string }>(sql`
    select r.person_id as id from referrals r where r.state = 'earned' and ${isUnfair}`);
  if (found.length === 0) return;
  const ids = found.map(({ id }) => Number(id) as PersonId);
  await takeTurns(tx, await referrersOf(tx, ids));
  const unfair = await tx.execute<{ id: string }>(sql`
    update referrals r set state = case when ${isBarredPair} then 'barred' else 'shared' end, decided_at = ${now.toISOString()}::timestamptz
    where r.person_id = any(${asArray(ids)}) and r.state = 'earned' and ${isUnfair} returning r.person_id as id`);
  const slots = unfair.map(({ id }) => slotOf(Number(id) as PersonId));
  await takeGrantsBack(tx, slots, "fair-play", now);
}

async function referrersOf(tx: Tx, ids: readonly PersonId[]): Promise<PersonId[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct referrer_id as id from referrals where person_id = any(${asArray(ids)})`);
  return rows.map(({ id }) => Number(id) as PersonId);
}

/** Where a verdict was taken back it waits again, to be decided on as if it had not been. */
const lookAgainAtBarred = (tx: Tx) =>
  tx.execute(sql`
    update referrals r set state = 'waiting', decided_at = null where r.state = 'barred' and not ${isBarredPair}`);

type Looked = {
  id: PersonId;
  referrerId: PersonId;
  active: boolean;
  over: boolean;
  shared: boolean;
  barred: boolean;
  held: boolean;
};

async function settleSome(tx: Tx, ids: readonly PersonId[], rules: Rules, now: Date): Promise<void> {
  const looked = await look(tx, ids, rules, now);
  const left = await leftOfPeriod(
    tx,
    looked.filter(({ active }) => active).map(({ referrerId }) => referrerId),
    rules,
    now,
  );
  const decided = looked.flatMap((one) => {
    const state = stateOf(one, left);
    return state === "waiting" ? [] : [{ ...one, state }];
  });
  await tx.execute(sql`
    update referrals r set state = d.state, decided_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as d (id bigint, state text) where r.person_id = d.id`);
  await grant(
    tx,
    decided.filter(({ state }) => state === "earned").map((one) => grantFor(one, rules, now)),
  );
}

const grantFor = ({ id, referrerId }: Looked, { pointsReferral }: Rules, at: Date): Grant => ({
  slot: slotOf(id),
  cause: "referral",
  personId: referrerId,
  points: pointsReferral,
  at,
});

/** What is to become of one that waits. What looks like foul play is not decided while somebody looks at it. */
function stateOf(
  { referrerId, active, over, shared, barred, held }: Looked,
  left: Map<PersonId, number>,
): ReferralState {
  if (barred) return "barred";
  if (shared) return "shared";
  if (!active) return over ? "lapsed" : "waiting";
  if (held) return "waiting";
  const places = left.get(referrerId) ?? 0;
  left.set(referrerId, places - 1);
  return places > 0 ? "earned" : "beyond";
}

/** Days (UTC) on which somebody wrote, voted, or had an answer accepted, within their time. */
const daysOf = sql`
  select count(distinct (d.at at time zone 'UTC')::date) from (
    select asked_at as at from questions where author_id = r.person_id and deleted_at is null
    union all select answered_at from answers where author_id = r.person_id and deleted_at is null
    union all select accepted_at from answers where author_id = r.person_id and deleted_at is null
    union all select commented_at from comments where author_id = r.person_id and deleted_at is null
    union all select proposed_at from ideas where author_id = r.person_id and deleted_at is null
    union all select cast_at from votes where person_id = r.person_id
    union all select cast_at from idea_votes where person_id = r.person_id and recorder_id is null) d
  where d.at >= r.joined_at and d.at < t.ends_at`;

/** Whoever settles for the same members takes turns, so that no more than the most of a period earn. */
async function look(tx: Tx, ids: readonly PersonId[], rules: Rules, now: Date): Promise<Looked[]> {
  await takeTurns(tx, await referrersOf(tx, ids));
  const rows = await tx.execute<{ [Name in keyof Looked]: Looked[Name] }>(sql`
    select r.person_id as id, r.referrer_id as "referrerId", p.role = 'member' and p.email is not null
        and (${daysOf}) >= ${rules.referralActiveDays} as active,
      t.ends_at <= ${now.toISOString()}::timestamptz as over, ${shareMark} as shared, ${isBarredPair} as barred, ${isHeldPair} as held
    from referrals r join people p on p.id = r.person_id
    cross join lateral (select r.joined_at + make_interval(days => ${rules.referralWithinDays}) as ends_at) t
    where r.person_id = any(${asArray(ids)}) and r.state = 'waiting' order by r.person_id`);
  return rows.map((row) => ({
    ...row,
    id: Number(row.id) as PersonId,
    referrerId: Number(row.referrerId) as PersonId,
  }));
}

/** How many more may earn for each of them in the period of this moment. */
async function leftOfPeriod(
  tx: Tx,
  referrers: readonly PersonId[],
  rules: Rules,
  now: Date,
): Promise<Map<PersonId, number>> {
  const rows = await tx.execute<{ id: string; earned: number }>(sql`
    select e.person_id as id, count(*)::int as earned from ledger_entries e
    where e.person_id = any(${asArray(new Set(referrers))}) and e.kind = 'award' and e.cause = 'referral'
      and e.happened_at >= ${periodOf(now).startsOn}::date at time zone 'UTC'
      and not exists (select from ledger_entries r where r.reverses_id = e.id)
    group by 1`);
  const earned = new Map(rows.map((row) => [Number(row.id), row.earned]));
  return new Map(referrers.map((id) => [id, rules.referralsPerPeriod - (earned.get(id) ?? 0)]));
}
