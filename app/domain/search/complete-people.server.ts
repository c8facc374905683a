import { sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { fold } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import { CALLED, type QuestionId, questions, type Role } from "#db/schema/index";
import { MOST_COMPLETIONS } from "./limits";

/** Somebody whose name is being typed. */
export type NamedPerson = { handle: string; name: string; role: Role; picture: string | null };

/** People looked at of those whose names begin so, beside those of the thread and staff: one letter fits a tenth of everybody. */
const MOST_LOOKED_AT = 40;

/**
 * The people whose handle or a part of whose name begins so: first whoever wrote under this question, if the member may
 * see it, then staff, then whoever did something last. Nobody who left, and not the member.
 */
export async function completePeople(
  db: Db,
  member: Member,
  { beginning, questionId }: { beginning: string; questionId: QuestionId | null },
): Promise<NamedPerson[]> {
  const typed = fold(beginning);
  const called = sql`left_at is null and id <> ${member.id} and ${CALLED} like ${`% ${typed.replace(/[\\%_]/g, "\\$&")}%`}`;
  const rows = await db.execute<NamedPerson>(sql`
    with thread as (
      select person_id from (
        select author_id as person_id, question_id from answers where question_id = ${questionId} and deleted_at is null
        union select author_id, question_id from comments where question_id = ${questionId} and deleted_at is null
        union select author_id, id from ${questions} where id = ${questionId}
      ) wrote
      where exists (select from ${questions} where ${questions.id} = wrote.question_id and ${isVisibleQuestion(member)})
    ), candidates as (
      select id from people where id in (select person_id from thread) and ${called}
      union select id from people where role <> 'member' and ${called}
      union (select id from people where ${typed} <> '' and ${called} limit ${MOST_LOOKED_AT})
    )
    select p.handle, p.name, p.role, p.picture
    from people p join candidates using (id)
    order by p.id in (select person_id from thread) desc, p.role <> 'member' desc,
      (select max(a.id) from activity a where a.actor_id = p.id) desc nulls last, p.id
    limit ${MOST_COMPLETIONS}`);
  return rows.map(({ handle, name, role, picture }) => ({ handle, name, role, picture }));
}
