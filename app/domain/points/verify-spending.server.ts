import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";

/** Everything that is wrong with what went for perks and with what staff gave: each in words for whoever runs the community. */
export async function* spendingFaults(db: Db): AsyncGenerator<string> {
  yield* reservedFaults(db);
  yield* redemptionFaults(db);
  yield* gestureFaults(db);
}

/** What is set aside must be what members wait for, and what was spent what they got. */
async function* reservedFaults(db: Db): AsyncGenerator<string> {
  const rows = await db.execute<{ id: string; kind: string; balance: string; said: string }>(sql`
    select a.id, a.kind, a.balance, coalesce(r.points, 0) as said
    from ledger_accounts a left join (
      select 'reserved' as kind, person_id, period_id, sum(points) as points from redemptions where state = 'reserved' group by 2, 3
      union all select 'perks', null, period_id, sum(points) from redemptions where state = 'fulfilled' group by 3) r
      on r.kind = a.kind and r.person_id is not distinct from a.person_id and r.period_id = a.period_id
    where a.kind in ('reserved', 'perks') and a.balance <> coalesce(r.points, 0) order by a.id`);
  for (const { id, kind, balance, said } of rows)
    yield `Account ${id} (${kind}) says ${balance}, the perks of its period come to ${said}.`;
}

/** Each perk that was taken has its points set aside, of where it says they were, and its end in the ledger. */
async function* redemptionFaults(db: Db): AsyncGenerator<string> {
  const rows = await db.execute<{ id: string }>(sql`
    select r.id from redemptions r left join lateral (
      select coalesce(sum(e.amount) filter (where e.kind = 'reserved' and a.kind = 'carried'), 0) as carried,
        coalesce(sum(e.amount) filter (where e.kind = 'reserved'), 0) as reserved,
        coalesce(sum(e.amount) filter (where e.kind = 'fulfilled'), 0) as fulfilled,
        coalesce(sum(e.amount) filter (where e.kind = 'refunded'), 0) as refunded
      from ledger_entries e join ledger_accounts a on a.id = e.from_id
      where e.person_id = r.person_id and e.redemption_id = r.id) e on true
    where (e.reserved, e.carried) <> (r.points, r.carried)
      or e.fulfilled <> case r.state when 'fulfilled' then r.points else 0 end
      or e.refunded <> case r.state when 'refunded' then r.points else 0 end
    order by r.id`);
  for (const { id } of rows) yield `Redemption ${id} and its entries do not say the same.`;
}

/** What staff gave and did not take back is all that is missing from their account. */
async function* gestureFaults(db: Db): AsyncGenerator<string> {
  const rows = await db.execute<{ id: string }>(sql`
    select g.id from gestures g
    left join ledger_entries e on e.key = 'gesture ' || g.id
    left join ledger_entries r on r.reverses_id = e.id
    where e.amount is distinct from g.points or e.person_id is distinct from g.person_id
      or (g.taken_back_at is not null) <> (r.id is not null)
    order by g.id`);
  for (const { id } of rows) yield `Gesture ${id} and its entries do not say the same.`;
  const [sum] = await db.execute<{ balance: string; given: string }>(sql`
    select (select balance from ledger_accounts where kind = 'goodwill') as balance,
      (select coalesce(sum(points), 0) from gestures where taken_back_at is null) as given`);
  if (Number(sum?.balance) !== -Number(sum?.given))
    yield `The staff's account says ${sum?.balance}, their gestures come to ${sum?.given}.`;
}
