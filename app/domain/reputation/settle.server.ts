import { sql } from "drizzle-orm";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { readDays, readGiven, readOwed } from "./owed.server";
import { compare, isLimited, type NewCause, plan } from "./plan";
import { readReputationRules } from "./rules.server";
import { bigints, type Touched } from "./touched.server";

/**
 * Everybody has what they are owed for what was touched, as it stands now: what is missing is given, what is not due any more
 * is taken back, each as a cause of its own. Says how many causes were written. Settling again, or late, changes nothing.
 */
export async function settleReputation(db: Db, touched: Touched, now: Date): Promise<number> {
  if (touched.votes.length + touched.answerIds.length === 0) return 0;
  return inTransaction(db, async (tx) => {
    await takeTurnsAtPosts(tx, touched);
    const concerned = await whoIsConcerned(tx, touched);
    if (concerned.length === 0) return 0;
    await takeTurnsAtPeople(tx, concerned);
    const causes = await whatIsToWrite(tx, touched, now);
    // Whoever is concerned only since then is so by something that is followed by itself.
    const held = new Set(concerned);
    const written = causes.filter(({ personId }) => held.has(personId));
    if (written.length > 0) await writeCauses(tx, written);
    return written.length;
  });
}

/** What settling would write now. */
export async function whatIsToWrite(db: Db, touched: Touched, now: Date): Promise<NewCause[]> {
  const given = await readGiven(db, touched);
  const difference = compare(await readOwed(db, touched), given);
  const limited = [...difference.over, ...difference.missing].filter(({ kind }) => isLimited(kind));
  return plan(difference, given, await readDays(db, limited), await readReputationRules(db), now);
}

/** Any number that no other advisory lock with two keys uses. */
const POST_LOCK = 5_110_447;

/**
 * All who settle what is on the same question take turns until the transaction ends: what one of them gave for a vote, the next,
 * who knows that it was taken back, has to see.
 */
async function takeTurnsAtPosts(tx: Tx, { votes, answerIds }: Touched): Promise<void> {
  const questions = votes.map(({ questionId }) => questionId);
  // In one order everywhere, so that nobody waits in a ring.
  await tx.execute(sql`
    select pg_advisory_xact_lock(${POST_LOCK}, key) from (
      select hashint8(id) as key from unnest(${bigints(questions)}) id
      union select hashint8(question_id) from answers where id = any(${bigints(answerIds)}) order by key) keys`);
}

async function whoIsConcerned(db: Db, touched: Touched): Promise<number[]> {
  const { over, missing } = compare(await readOwed(db, touched), await readGiven(db, touched));
  return [...new Set([...over, ...missing].map(({ personId }) => personId))].sort((one, other) => one - other);
}

/** All who write for these people take turns as well, for what the day's limit leaves them. */
async function takeTurnsAtPeople(tx: Tx, personIds: readonly number[]): Promise<void> {
  await tx.execute(sql`
    insert into standings (person_id) select id from unnest(${bigints(personIds)}) id order by id on conflict do nothing`);
  await tx.execute(sql`
    select person_id from standings where person_id = any(${bigints(personIds)}) order by person_id for update`);
}

async function writeCauses(tx: Tx, causes: readonly NewCause[]): Promise<void> {
  const rows = causes.map(({ at, ...cause }) => ({ ...cause, happenedAt: new Date(at).toISOString() }));
  await tx.execute(sql`
    with written as (
      insert into reputation_causes
        (person_id, kind, amount, withheld, causer_id, question_id, answer_id, subject, nth, reverses_id, happened_at)
      select c."personId", c.kind, c.amount, c.withheld, c."causerId", c."questionId", c."answerId", c.subject, c.nth, c."reversesId", c."happenedAt"
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ("personId" bigint, kind text, amount int, withheld int,
        "causerId" bigint, "questionId" bigint, "answerId" bigint, subject text, nth smallint, "reversesId" bigint,
        "happenedAt" timestamptz)) with ordinality as c("personId", kind, amount, withheld, "causerId", "questionId", "answerId",
        subject, nth, "reversesId", "happenedAt", position)
      order by position
      returning person_id, question_id, amount
    ), by_space as (
      insert into space_standings (person_id, space_id, reputation)
      select w.person_id, q.space_id, sum(w.amount) from written w join questions q on q.id = w.question_id group by 1, 2 order by 1, 2
      on conflict (person_id, space_id) do update set reputation = space_standings.reputation + excluded.reputation
    )
    update standings set reputation = standings.reputation + moved.amount
    from (select person_id, sum(amount)::int as amount from written group by 1) moved
    where standings.person_id = moved.person_id`);
}
