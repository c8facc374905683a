import { asc, inArray, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { type AnswerId, type PersonId, type QuestionId, questions } from "#db/schema/index";

/** The questions are held until the transaction ends, and who asked each. In id order: two that hold several would otherwise wait for each other. */
export async function lockQuestions(tx: Tx, ids: readonly QuestionId[]): Promise<Map<QuestionId, PersonId>> {
  const rows = await tx
    .select({ id: questions.id, authorId: questions.authorId })
    .from(questions)
    .where(inArray(questions.id, [...new Set(ids)]))
    .orderBy(asc(questions.id))
    .for("no key update");
  return new Map(rows.map(({ id, authorId }) => [id, authorId]));
}

const array = (ids: readonly number[]) => sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;

/** New questions count among what their authors contributed. */
export async function contributeQuestions(tx: Tx, ids: readonly QuestionId[]): Promise<void> {
  await tx.execute(sql`
    insert into contributions (person_id, space_id, question_count)
    select author_id, space_id, count(*) from questions where id = any(${array(ids)}) group by 1, 2 order by 1, 2
    on conflict (person_id, space_id) do update set question_count = contributions.question_count + excluded.question_count`);
}

/** The counts of comments are those of the comments there are. The caller holds the questions locked. */
export async function countComments(
  tx: Tx,
  questionIds: readonly QuestionId[],
  answerIds: readonly AnswerId[],
): Promise<void> {
  await tx.execute(sql`
    update questions q set comment_count = (
      select count(*) from comments c where c.question_id = q.id and c.answer_id is null and c.deleted_at is null)
    where q.id = any(${array(questionIds)})`);
  await tx.execute(sql`
    update answers a set comment_count = (
      select count(*) from comments c where c.answer_id = a.id and c.deleted_at is null)
    where a.id = any(${array(answerIds)})`);
}
