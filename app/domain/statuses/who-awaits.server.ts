import { type SQL, sql } from "drizzle-orm";
import { familyOf } from "#app/domain/ideas/family.server";
import { mayEnter } from "#app/domain/people/viewer.server";
import { type Db, plannedForValues } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import type { Subject } from "./say.server";

/**
 * Who wants to hear what the company says on it, and may see it now, in order of id from after `after` on, at most so many:
 * whoever proposed, voted, commented or follows, also on what is merged into it; on a question whoever asked, answered,
 * commented, follows or has the problem too.
 */
export async function whoAwaits(
  db: Db,
  subject: Subject,
  { after = 0, most }: { after?: number; most: number },
): Promise<PersonId[]> {
  const { place, waiting } = "ideaId" in subject ? onIdea(subject.ideaId) : onQuestion(subject.questionId);
  const rows = await db.execute<{ id: string }>(sql`
    select people.id from people join spaces s on s.id = ${place}
    where people.id in (${waiting}) and people.id > ${after} and people.left_at is null
      and (s.group_id is null or ${mayEnter})
    order by people.id limit ${most} ${plannedForValues}`);
  return rows.map(({ id }) => Number(id) as PersonId);
}

type Waiting = { place: SQL; waiting: SQL };

function onIdea(id: number): Waiting {
  const family = familyOf(sql`${id}::bigint`);
  return {
    place: sql`(select i.space_id from ideas i where i.id = ${id})`,
    waiting: sql`
      select i.author_id from ideas i where i.id in ${family}
      union select v.person_id from idea_votes v where v.idea_id in ${family}
      union select f.person_id from idea_follows f where f.idea_id in ${family}
      union select c.author_id from comments c where c.idea_id in ${family} and c.deleted_at is null`,
  };
}

const onQuestion = (id: number): Waiting => ({
  place: sql`(select q.space_id from questions q where q.id = ${id})`,
  waiting: sql`
    select q.author_id from questions q where q.id = ${id}
    union select a.person_id from question_affected a where a.question_id = ${id}
    union select f.person_id from question_follows f where f.question_id = ${id}
    union select a.author_id from answers a where a.question_id = ${id} and a.deleted_at is null
    union select c.author_id from comments c where c.question_id = ${id} and c.deleted_at is null`,
});
