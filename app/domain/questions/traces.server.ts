import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { PersonId, QuestionId } from "#db/schema/index";

/**
 * Whether the question's page has anything of this person's: a post, a vote, a mark, a claim, or the draft of an answer kept
 * under `place`. Where it has nothing, it shows them what it shows to all with the same rights.
 */
export async function hasTraces(
  db: Db,
  personId: PersonId,
  { questionId, place }: { questionId: QuestionId; place: string },
): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    with asked as (select ${questionId}::bigint as id, ${personId}::bigint as me),
      given as (select a.id, a.author_id = asked.me as mine from answers a join asked on a.question_id = asked.id)
    select
      exists (select from questions q where q.id = asked.id and q.author_id = asked.me)
      or exists (select from given where mine)
      or exists (select from comments c where c.question_id = asked.id and c.author_id = asked.me)
      or exists (select from status_updates u where u.question_id = asked.id and u.author_id = asked.me)
      or exists (select from votes v where v.question_id = asked.id and v.person_id = asked.me)
      or exists (select from votes v join given g on v.answer_id = g.id where v.person_id = asked.me)
      or exists (select from bookmarks b where b.question_id = asked.id and b.person_id = asked.me)
      or exists (select from bookmarks b join given g on b.answer_id = g.id where b.person_id = asked.me)
      or exists (select from question_affected f where f.question_id = asked.id and f.person_id = asked.me)
      or exists (select from question_follows f where f.question_id = asked.id and f.person_id = asked.me)
      or exists (select from claims c where c.question_id = asked.id and c.person_id = asked.me)
      or exists (select from drafts d where d.person_id = asked.me and d.place = ${place}) as found
    from asked`);
  return row?.found ?? false;
}
