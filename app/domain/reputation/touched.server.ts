import { type SQL, sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { Db } from "#app/platform/db.server";

/** One person's vote on a question, or on an answer to it. */
export type TouchedVote = { voterId: number; questionId: number; answerId: number | null };

/** Whatever may have been given or taken away: votes, and the acceptance of answers. */
export type Touched = { votes: TouchedVote[]; answerIds: number[] };

/** What activities touched: single votes and acceptances, and all of them on posts that are gone. */
export async function touchedBy(db: Db, happened: readonly Activity[]): Promise<Touched> {
  const touched: Touched = { votes: [], answerIds: [] };
  const gone = { questions: [] as number[], answers: [] as number[], authors: [] as number[] };
  for (const { kind, actorId, questionId, answerId, personId, detail } of happened) {
    if (kind === "vote.cast" && actorId !== null && questionId !== null)
      touched.votes.push({ voterId: actorId, questionId, answerId });
    if ((kind === "answer.accepted" || kind === "answer.unaccepted") && answerId !== null)
      touched.answerIds.push(answerId);
    if (kind === "answer.deleted" && answerId !== null) gone.answers.push(answerId);
    if (kind === "question.deleted" && questionId !== null) gone.questions.push(questionId);
    if (kind === "person.left" && detail?.texts === "remove" && personId !== null) gone.authors.push(personId);
  }
  const all = Object.values(gone).flat().length > 0 ? [touched, await allOn(db, gone)] : [touched];
  return { votes: all.flatMap(({ votes }) => votes), answerIds: all.flatMap(({ answerIds }) => answerIds) };
}

export const bigints = (ids: readonly (number | null)[]): SQL =>
  sql`${sql.param(`{${ids.map((id) => id ?? "null").join(",")}}`)}::bigint[]`;

type Posts = { questions: number[]; answers: number[]; authors: number[] };

/** Every vote on these posts, and on all that these people wrote, and the acceptance of every answer among it. */
async function allOn(db: Db, { questions, answers, authors }: Posts): Promise<Touched> {
  const posts = sql`
    with asked as materialized (
      select id from questions where id = any(${bigints(questions)}) union select id from questions where author_id = any(${bigints(authors)})
    ), answered as materialized (
      select id, question_id from answers where id = any(${bigints(answers)})
      union select id, question_id from answers where author_id = any(${bigints(authors)})
      union select id, question_id from answers where question_id in (select id from asked)
    )`;
  const votes = await db.execute<{ voter: string; question: string; answer: string | null }>(sql`
    ${posts}
    select v.person_id as voter, q.id as question, null::bigint as answer
    from asked q join votes v on v.question_id = q.id and v.question_id is not null where v.person_id is not null
    union all
    select v.person_id, a.question_id, a.id
    from answered a join votes v on v.answer_id = a.id and v.answer_id is not null where v.person_id is not null`);
  const accepted = await db.execute<{ id: string }>(sql`${posts} select id from answered`);
  return {
    votes: votes.map(({ voter, question, answer }) => ({
      voterId: Number(voter),
      questionId: Number(question),
      answerId: answer === null ? null : Number(answer),
    })),
    answerIds: accepted.map(({ id }) => Number(id)),
  };
}
