import { sql } from "drizzle-orm";
import { type Db, inTransaction } from "#app/platform/db.server";
import { settleReputation, whatIsToWrite } from "./settle.server";
import type { Touched } from "./touched.server";

/** Somebody whose kept number is not the sum of their causes; where the two are alike, it is so in a space. */
export type WrongStanding = { personId: number; kept: number; sum: number };

/** Everybody whose kept number, over all or in a space, is not the sum of their causes. */
export async function findWrongStandings(db: Db): Promise<WrongStanding[]> {
  const rows = await db.execute<{ person_id: string; kept: number; sum: number }>(sql`
    select person_id, coalesce(s.reputation, 0)::int as kept, coalesce(c.sum, 0)::int as sum
    from standings s full join (select person_id, sum(amount) from reputation_causes group by 1) c using (person_id)
    where coalesce(s.reputation, 0) <> coalesce(c.sum, 0) or person_id in (
      select person_id from space_standings k full join (
        select c.person_id, q.space_id, sum(c.amount) from reputation_causes c join questions q on q.id = c.question_id group by 1, 2) e
        using (person_id, space_id)
      where coalesce(k.reputation, 0) <> coalesce(e.sum, 0))
    order by 1`);
  return rows.map(({ person_id, kept, sum }) => ({ personId: Number(person_id), kept, sum }));
}

/** The kept numbers of these people are the sums of their causes. */
export async function mendStandings(db: Db, wrong: readonly WrongStanding[]): Promise<void> {
  for (const { personId } of wrong)
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into standings (person_id) values (${personId}) on conflict do nothing`);
      await tx.execute(sql`select from standings where person_id = ${personId} for update`);
      await tx.execute(sql`
        update standings set reputation = (select coalesce(sum(amount), 0) from reputation_causes where person_id = ${personId})
        where person_id = ${personId}`);
      await tx.execute(sql`delete from space_standings where person_id = ${personId}`);
      await tx.execute(sql`
        insert into space_standings (person_id, space_id, reputation)
        select c.person_id, q.space_id, sum(c.amount) from reputation_causes c join questions q on q.id = c.question_id
        where c.person_id = ${personId} group by 1, 2`);
    });
}

/** Votes, answers or causes that are looked at in one go. */
const AT_ONCE = 2000;

/**
 * Walks over every vote, every acceptance and everything that was given, and says after each part how many causes are missing
 * there; with `mend` they are written. What was settled before changes nothing.
 */
export async function* settleAll(db: Db, now: Date, { mend }: { mend: boolean }): AsyncGenerator<number> {
  for (const part of [someVotes, someAcceptances, someAwards])
    for (let after = 0; ; ) {
      const rows = await part(db, after);
      const last = rows.at(-1);
      if (!last) break;
      const touched = asTouched(rows);
      yield mend ? await settleReputation(db, touched, now) : (await whatIsToWrite(db, touched, now)).length;
      after = Number(last.id);
    }
}

type Row = { id: string; voter: string | null; question: string; answer: string | null; accepted: boolean };

const someVotes = (db: Db, after: number) =>
  db.execute<Row>(sql`
    select v.id, v.person_id as voter, coalesce(v.question_id, a.question_id) as question, v.answer_id as answer, false as accepted
    from votes v left join answers a on a.id = v.answer_id
    where v.id > ${after} and v.person_id is not null order by v.id limit ${AT_ONCE}`);

const someAcceptances = (db: Db, after: number) =>
  db.execute<Row>(sql`
    select id, null as voter, question_id as question, id as answer, true as accepted
    from answers where id > ${after} and accepted_at is not null order by id limit ${AT_ONCE}`);

const someAwards = (db: Db, after: number) =>
  db.execute<Row>(sql`
    select id, causer_id as voter, question_id as question, answer_id as answer, kind in ('answer-accepted', 'accepting') as accepted
    from reputation_causes where id > ${after} and reverses_id is null order by id limit ${AT_ONCE}`);

const asTouched = (rows: readonly Row[]): Touched => ({
  votes: rows.flatMap(({ voter, question, answer, accepted }) =>
    accepted || voter === null
      ? []
      : { voterId: Number(voter), questionId: Number(question), answerId: answer === null ? null : Number(answer) },
  ),
  answerIds: rows.flatMap(({ accepted, answer }) => (accepted && answer !== null ? Number(answer) : [])),
});
