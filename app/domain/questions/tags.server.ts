import { eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import { type QuestionId, questionTags, type SpaceId } from "#db/schema/index";

/** The columns by which the lists of a tag are ordered, in `question_tags`, and their values for a question `q`. */
export const ORDERS_OF_TAGGED = sql.raw("asked_at, active_at, score, waiting, solved");
export const ordersOfTagged = sql.raw(
  "q.asked_at, q.active_at, q.score, q.closed_at is null and q.answer_count = 0, q.accepted_count > 0",
);

/** The question carries just these tags, in this order, and the counts of its space say so. New names become tags. */
export async function setTags(
  tx: Tx,
  question: { id: QuestionId; spaceId: SpaceId },
  names: readonly string[],
): Promise<void> {
  await countTags(tx, question, -1);
  await tx.delete(questionTags).where(eq(questionTags.questionId, question.id));
  if (names.length === 0) return;
  const wanted = await ensureTags(tx, names);
  await tx.execute(sql`
    insert into question_tags (question_id, tag_id, position, ${ORDERS_OF_TAGGED})
    select ${question.id}, tags.id, wanted.position, ${ordersOfTagged}
    from ${wanted} join tags on tags.name = wanted.name join questions q on q.id = ${question.id}`);
  await countTags(tx, question, 1);
}

/** There is a tag of each of these names; gives them with their places, from 1, as the rows `wanted (name, position)`. */
export async function ensureTags(tx: Tx, names: readonly string[]): Promise<SQL> {
  const wanted = sql`unnest(${sql.param(`{${names.map((name) => JSON.stringify(name)).join(",")}}`)}::text[]) with ordinality as wanted(name, position)`;
  // In name order: two posts that bring the same new tags would otherwise wait for each other.
  await tx.execute(sql`insert into tags (name) select name from ${wanted} order by name on conflict do nothing`);
  return wanted;
}

/** Adds `by` to the counts that the question's tags have in its space: 1 when it comes to life, -1 when it leaves. */
export async function countTags(tx: Tx, question: { id: QuestionId; spaceId: SpaceId }, by: 1 | -1): Promise<void> {
  await tx.execute(sql`
    insert into space_tags (space_id, tag_id, question_count)
    select ${question.spaceId}, tag_id, greatest(${by}::int, 0) from question_tags where question_id = ${question.id} order by tag_id
    on conflict (space_id, tag_id) do update set question_count = space_tags.question_count + ${by}::int`);
}
