import { sql } from "drizzle-orm";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import type {
  AnswerId,
  AwardCause,
  IdeaId,
  LedgerEntryId,
  PersonId,
  QuestionId,
  ReversalCause,
  SpaceId,
} from "#db/schema/index";
import { takeOpenPeriod } from "./periods.server";
import { asArray } from "./subjects.server";

/** Whoever writes about points of these people takes turns with all others who do, until the transaction ends. */
export async function takeTurns(tx: Tx, people: readonly PersonId[]): Promise<void> {
  const ids = asArray(people);
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id) select 'pending', p from unnest(${ids}) p order by p
    on conflict do nothing`);
  await tx.execute(sql`
    select id from ledger_accounts where kind = 'pending' and person_id = any(${ids}) order by id for no key update`);
}

/** The fact of an award that gives back what had been taken for foul play: since when it waits, in milliseconds. It counts for no day's most a second time. */
export const RESTORED = "restored";

/** Points to be given to a member, and why. */
export type NewAward = {
  key: string;
  cause: AwardCause;
  facts: Record<string, number>;
  amount: number;
  /** What the day's most kept from being given. */
  withheld: number;
  personId: PersonId;
  questionId: QuestionId | null;
  answerId: AnswerId | null;
  ideaId: IdeaId | null;
  spaceId: SpaceId | null;
  at: Date;
  /** From when on they wait to be confirmed. */
  since: Date;
};

/** The points are the member's, pending for so many days. The caller has taken turns. */
export async function writeAwards(tx: Tx, awards: readonly NewAward[], pendingDays: number): Promise<void> {
  if (awards.length === 0) return;
  const written = await tx.execute(sql`
    with given as (
      insert into ledger_entries (key, kind, cause, facts, from_id, to_id, amount, withheld, person_id, question_id, answer_id,
        idea_id, space_id, happened_at)
      select g.key, 'award', g.cause, g.facts, budget.id, pending.id, g.amount, g.withheld, g."personId", g."questionId",
        g."answerId", g."ideaId", g."spaceId", g.at
      from jsonb_to_recordset(${JSON.stringify(awards)}::jsonb) as g (key text, cause text, facts jsonb, amount bigint,
        withheld bigint, "personId" bigint, "questionId" bigint, "answerId" bigint, "ideaId" bigint, "spaceId" bigint, at timestamptz)
      join ledger_accounts pending on pending.kind = 'pending' and pending.person_id = g."personId"
      join ledger_accounts budget on budget.kind = 'budget'
      order by g.at, g.key
      returning id, key, person_id, amount
    ), waiting as (
      insert into pending_awards (entry_id, person_id, due_at)
      select given.id, given.person_id, w.since + make_interval(days => ${pendingDays})
      from given join jsonb_to_recordset(${JSON.stringify(awards)}::jsonb) as w (key text, since timestamptz) using (key)
      where given.amount > 0
    )
    select id from given`);
  if (written.length !== awards.length) throw new Error("an award was not written");
}

/** An award that is to be taken back. */
export type Reversal = {
  id: LedgerEntryId;
  personId: PersonId;
  amount: number;
  cause: ReversalCause;
  at: Date;
};

/**
 * The awards are taken back from wherever their points are now: pending, confirmed, or, after their period was paid back, from
 * what the member has confirmed in the one that is open, which may fall below nothing. The caller has taken turns.
 */
export async function takeBack(tx: Tx, reversals: readonly Reversal[]): Promise<void> {
  if (reversals.length === 0) return;
  const ids = asArray(reversals.map(({ id }) => id));
  const gone = await tx.execute<{ id: string }>(sql`
    delete from pending_awards where entry_id = any(${ids}) returning entry_id as id`);
  const wasPending = new Set(gone.map(({ id }) => Number(id)));
  const isPending = ({ id, amount }: Reversal) => amount === 0 || wasPending.has(id);
  await writeReversals(
    tx,
    reversals.filter(isPending).map((one) => ({ ...one, periodId: null })),
  );
  await takeConfirmedBack(
    tx,
    reversals.filter((one) => !isPending(one)),
  );
}

async function takeConfirmedBack(tx: Tx, reversals: readonly Reversal[]): Promise<void> {
  if (reversals.length === 0) return;
  const latest = new Date(Math.max(...reversals.map(({ at }) => at.getTime())));
  const open = await takeOpenPeriod(tx, latest);
  const found = await tx.execute<{ id: string; periodId: string; open: boolean; left: string }>(sql`
    select c.settles_id as id, p.id as "periodId", p.state = 'open' as open,
      case when p.confirmed_points > coalesce(p.shared_points, p.budget)
        then c.amount * coalesce(p.shared_points, p.budget) / p.confirmed_points else c.amount end as left
    from ledger_entries c join ledger_accounts a on a.id = c.to_id join periods p on p.id = a.period_id
    where c.kind = 'confirmed' and c.settles_id = any(${asArray(reversals.map(({ id }) => id))})
    for share of p`);
  const places = new Map(found.map((place) => [Number(place.id), place]));
  const placed = reversals.map((one) => {
    const place = places.get(one.id);
    if (!place) throw new Error(`award ${one.id} is neither pending nor confirmed`);
    return { ...one, amount: Number(place.left), periodId: place.open ? Number(place.periodId) : open };
  });
  await tx.execute(sql`
    insert into ledger_accounts (kind, person_id, period_id)
    select distinct 'confirmed', r."personId", r."periodId"
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as r ("personId" bigint, "periodId" bigint)
    on conflict do nothing`);
  await writeReversals(tx, placed);
}

/** Points go back to the budget, out of the confirmed ones of a period, or out of the pending ones. */
async function writeReversals(tx: Tx, reversals: readonly (Reversal & { periodId: number | null })[]): Promise<void> {
  if (reversals.length === 0) return;
  const written = await tx.execute(sql`
    insert into ledger_entries (key, kind, cause, from_id, to_id, amount, person_id, question_id, answer_id, idea_id, space_id,
      reverses_id, happened_at, facts)
    select 'reverse ' || award.id, 'reversed', r.cause, place.id, budget.id, r.amount, award.person_id, award.question_id,
      award.answer_id, award.idea_id, award.space_id, award.id, r.at, award.facts
    from jsonb_to_recordset(${JSON.stringify(reversals)}::jsonb) as r (id bigint, cause text, amount bigint, at timestamptz, "periodId" bigint)
    join ledger_entries award on award.id = r.id
    join ledger_accounts place on place.person_id = award.person_id and place.period_id is not distinct from r."periodId"
      and place.kind = case when r."periodId" is null then 'pending' else 'confirmed' end
    join ledger_accounts budget on budget.kind = 'budget'
    order by award.id
    returning id`);
  if (written.length !== reversals.length) throw new Error("an award was not taken back");
}

/** What members were given on the days (UTC) of these moments and still have, by person and day. */
export async function givenByDay(
  tx: Tx,
  people: readonly PersonId[],
  moments: readonly Date[],
): Promise<Map<string, number>> {
  const times = moments.map((at) => at.getTime());
  const from = new Date(Math.floor(Math.min(...times) / DAY_MS) * DAY_MS);
  const to = new Date((Math.floor(Math.max(...times) / DAY_MS) + 1) * DAY_MS);
  const rows = await tx.execute<{ personId: string; day: string; points: string }>(sql`
    select e.person_id as "personId", to_char(e.happened_at, 'YYYY-MM-DD') as day, sum(e.amount) as points
    from ledger_entries e
    where e.kind = 'award' and e.person_id = any(${asArray(people)})
      and e.happened_at >= ${from.toISOString()}::timestamptz and e.happened_at < ${to.toISOString()}::timestamptz
      and not exists (select from ledger_entries r where r.reverses_id = e.id) and not e.facts ? ${RESTORED}
    group by 1, 2`);
  return new Map(rows.map(({ personId, day, points }) => [`${personId} ${day}`, Number(points)]));
}

export const dayKey = (personId: PersonId, at: Date) => `${personId} ${isoDay(at)}`;
