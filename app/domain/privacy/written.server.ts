import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { isShared } from "./remove-ideas.server";

/** How much of somebody's can be read, how many of their questions others have answered, and how many of their ideas others took part in. */
export type Written = Record<
  "questions" | "answers" | "ideas" | "comments" | "answeredQuestions" | "sharedIdeas",
  number
>;

/** Counts what a person wrote and has not deleted. */
export async function countWritten(db: Db, id: PersonId): Promise<Written> {
  const [row] = await db.execute<Written>(sql`
    select
      (select count(*)::int from questions q where q.author_id = ${id} and q.deleted_at is null) as questions,
      (select count(*)::int from answers a where a.author_id = ${id} and a.deleted_at is null) as answers,
      (select count(*)::int from ideas i where i.author_id = ${id} and i.deleted_at is null) as ideas,
      (select count(*)::int from ideas where ideas.author_id = ${id} and ideas.deleted_at is null and ${isShared}) as "sharedIdeas",
      (select count(*)::int from comments c where c.author_id = ${id} and c.deleted_at is null) as comments,
      (select count(*)::int from questions q where q.author_id = ${id} and q.deleted_at is null and exists (
        select from answers a where a.question_id = q.id and a.author_id <> ${id} and a.deleted_at is null)) as "answeredQuestions"`);
  return row ?? { questions: 0, answers: 0, ideas: 0, comments: 0, answeredQuestions: 0, sharedIdeas: 0 };
}
