import { sql } from "drizzle-orm";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { followForReputation } from "#app/domain/reputation/follow.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";

/** Follows what happened for reputation alone, as the worker does; `fail` ends the transaction once all is written. Says whether there was any. */
export async function followSome(db: Db, { now = new Date(), most = 50, fail = false } = {}): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const happened = await takeUnfollowed(tx, most);
    await followForReputation(tx, happened, now);
    if (fail) throw new Error("the follower ends here");
    return happened.length > 0;
  });
}

/** Follows all that happened. */
export async function followAll(db: Db, now = new Date()): Promise<void> {
  while (await followSome(db, { now }));
}

/** The sum of somebody's causes, as it is kept. */
export async function reputationOf(db: Db, { id }: { id: number }): Promise<number> {
  const [row] = await db.execute<{ reputation: number }>(sql`select reputation from standings where person_id = ${id}`);
  return row?.reputation ?? 0;
}

type Rules = { perDay: number };

/** What everybody should have, reckoned anew from votes and answers by the house's own numbers, in another way than the site does. */
export async function freshReputation(db: Db, { perDay }: Rules): Promise<Map<number, number>> {
  const votes = await db.execute<{
    voter: string;
    author: string;
    value: number;
    at: number;
    answer: boolean;
    staff: boolean;
  }>(sql`
    select v.person_id as voter, v.author_id as author, v.value, (extract(epoch from v.cast_at) * 1000)::float8 as at,
      v.answer_id is not null as answer, p.role <> 'member' and w.role <> 'member' as staff
    from votes v join people p on p.id = v.person_id join people w on w.id = v.author_id
    left join answers a on a.id = v.answer_id join questions q on q.id = coalesce(v.question_id, a.question_id)
    where a.deleted_at is null and q.deleted_at is null`);
  const solved = await db.execute<{ author: string; asker: string; accepter: string; staff: boolean }>(sql`
    select a.author_id as author, q.author_id as asker, a.accepter_id as accepter, p.role <> 'member' and w.role <> 'member' as staff
    from answers a join questions q on q.id = a.question_id join people p on p.id = a.accepter_id join people w on w.id = a.author_id
    where a.accepted_at is not null and a.deleted_at is null and q.deleted_at is null`);
  const sums = new Map<number, number>();
  const add = (person: string, amount: number) => sums.set(Number(person), (sums.get(Number(person)) ?? 0) + amount);
  const days = new Map<string, number>();
  for (const { voter, author, value, at, answer, staff } of votes) {
    if (staff) continue;
    const day = `${author} ${Math.floor(at / DAY_MS)}`;
    if (value > 0) days.set(day, (days.get(day) ?? 0) + (answer ? 10 : 5));
    else {
      add(author, -2);
      if (answer) add(voter, -1);
    }
  }
  for (const [day, earned] of days) add(day.split(" ")[0] ?? "", Math.min(perDay, earned));
  for (const { author, asker, accepter, staff } of solved) {
    if (staff || author === asker || author === accepter) continue;
    add(author, 15);
    if (accepter === asker) add(asker, 2);
  }
  return sums;
}
