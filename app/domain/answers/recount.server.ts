import { sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import type { AnswerId, QuestionId } from "#db/schema/index";

/**
 * The questions count the answers there are, and their spaces the questions that wait: for what changes many at once. The caller
 * holds the questions.
 */
export async function recountAnswers(tx: Tx, questionIds: readonly QuestionId[]): Promise<void> {
  await tx.execute(sql`
    with live as (
      select q.id, q.space_id, q.deleted_at is null and q.closed_at is null as open, q.answer_count = 0 as waited,
        count(a.id) as answers, count(a.accepted_at) as accepted, count(*) filter (where a.official) as official
      from questions q left join answers a on a.question_id = q.id and a.deleted_at is null
      where q.id = any(${asArray(questionIds)}) group by q.id
    ), counted as (
      update questions set answer_count = live.answers, accepted_count = live.accepted, official_count = live.official
      from live where live.id = questions.id
    )
    update spaces set waiting_count = waiting_count + moved.by
    from (select space_id, sum((answers = 0)::int - waited::int) as by from live where open group by space_id) moved
    where moved.space_id = spaces.id and moved.by <> 0`);
}

/** New answers count among what their authors contributed. */
export async function contributeAnswers(tx: Tx, ids: readonly AnswerId[]): Promise<void> {
  await tx.execute(sql`
    insert into contributions (person_id, space_id, answer_count, accepted_count, official_count)
    select a.author_id, q.space_id, count(*), count(a.accepted_at), count(*) filter (where a.official)
    from answers a join questions q on q.id = a.question_id
    where a.id = any(${asArray(ids)}) and q.deleted_at is null group by 1, 2 order by 1, 2
    on conflict (person_id, space_id) do update set
      answer_count = contributions.answer_count + excluded.answer_count,
      accepted_count = contributions.accepted_count + excluded.accepted_count,
      official_count = contributions.official_count + excluded.official_count`);
}

const asArray = (ids: readonly number[]) => sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;
