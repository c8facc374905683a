import { sql } from "drizzle-orm";
import { countedHeat } from "#app/domain/ideas/heat.server";
import type { Db } from "#app/platform/db.server";

/** Every kept number that differs from what it counts, as one line each; empty when all is right. */
export async function wrongCounters(db: Db): Promise<string[]> {
  const rows = await db.execute<{ wrong: string }>(sql`
    with live_answers as (select * from answers where deleted_at is null),
    live_comments as (select * from comments where deleted_at is null),
    expected_questions as (
      select q.id,
        (select count(*) from votes v where v.question_id = q.id and v.value = 1) as up_count,
        (select count(*) from votes v where v.question_id = q.id and v.value = -1) as down_count,
        (select count(*) from live_answers a where a.question_id = q.id) as answer_count,
        (select count(*) from live_answers a where a.question_id = q.id and a.accepted_at is not null) as accepted_count,
        (select count(*) from live_answers a where a.question_id = q.id and a.official) as official_count,
        (select count(*) from live_comments c where c.question_id = q.id and c.answer_id is null) as comment_count,
        (select count(*) from question_affected f where f.question_id = q.id) as affected_count
      from questions q
    )
    select format('question %s: %s', q.id, k.key) as wrong
    from expected_questions e join questions q using (id), jsonb_each_text(to_jsonb(e)) k
    where k.value is distinct from to_jsonb(q) ->> k.key
    union all
    select format('answer %s', a.id) from answers a
    where a.up_count <> (select count(*) from votes v where v.answer_id = a.id and v.value = 1)
      or a.down_count <> (select count(*) from votes v where v.answer_id = a.id and v.value = -1)
      or a.comment_count <> (select count(*) from live_comments c where c.answer_id = a.id)
    union all
    select format('idea %s: %s', ideas.id, k.key) from ideas,
      lateral (select
        (select count(*) from idea_votes v where v.idea_id = ideas.id and v.value = 1 and not v.by_newcomer) as promote_count,
        (select count(*) from idea_votes v where v.idea_id = ideas.id and v.value = -1 and not v.by_newcomer) as demote_count,
        (select count(*) from idea_votes v where v.idea_id = ideas.id and v.value = 1 and v.by_newcomer) as new_promote_count,
        (select count(*) from idea_votes v where v.idea_id = ideas.id and v.value = -1 and v.by_newcomer) as new_demote_count,
        (select count(*) from live_comments c where c.idea_id = ideas.id) as comment_count) e,
      jsonb_each_text(to_jsonb(e)) k
    where k.value is distinct from to_jsonb(ideas) ->> k.key
    union all
    select format('heat of idea %s', ideas.id) from ideas where abs(ideas.heat - ${countedHeat}) > 1e-6
    union all
    select format('place of promise %s', p.id) from promises p
    left join ideas i on i.id = p.idea_id left join questions q on q.id = p.question_id
    where (p.space_id, p.shown) is distinct from (coalesce(i.space_id, q.space_id), coalesce(i.listed, q.deleted_at is null))
    union all
    select format('space %s', s.slug) from spaces s
    where s.question_count <> (select count(*) from questions q where q.space_id = s.id and q.deleted_at is null)
      or s.waiting_count <> (select count(*) from questions q
        where q.space_id = s.id and q.deleted_at is null and q.closed_at is null and q.answer_count = 0)
      or s.idea_count <> (select count(*) from ideas i where i.space_id = s.id and i.open)
    union all
    select format('contribution of person %s in space %s', coalesce(k.person_id, e.person_id), coalesce(k.space_id, e.space_id))
    from (select * from contributions where greatest(question_count, answer_count, accepted_count, official_count, idea_count) > 0) k
    full join (
      select person_id, space_id, sum(asked) as question_count, sum(given) as answer_count, sum(accepted) as accepted_count,
        sum(official) as official_count, sum(proposed) as idea_count
      from (
        select author_id as person_id, space_id, 1 as asked, 0 as given, 0 as accepted, 0 as official, 0 as proposed
        from questions where deleted_at is null
        union all
        select a.author_id, q.space_id, 0, 1, (a.accepted_at is not null)::int, a.official::int, 0
        from live_answers a join questions q on q.id = a.question_id where q.deleted_at is null
        union all
        select author_id, space_id, 0, 0, 0, 0, 1 from ideas where deleted_at is null
      ) written group by 1, 2
    ) e using (person_id, space_id)
    where (k.question_count, k.answer_count, k.accepted_count, k.official_count, k.idea_count)
      is distinct from (e.question_count, e.answer_count, e.accepted_count, e.official_count, e.idea_count)
    union all
    select format('reputation of person %s', person_id)
    from standings s full join (select person_id, sum(amount) from reputation_causes group by 1) c using (person_id)
    where coalesce(s.reputation, 0) <> coalesce(c.sum, 0)
    union all
    select format('reputation of person %s in space %s', person_id, space_id)
    from space_standings k full join (
      select c.person_id, q.space_id, sum(c.amount) from reputation_causes c join questions q on q.id = c.question_id group by 1, 2) e
      using (person_id, space_id)
    where coalesce(k.reputation, 0) <> coalesce(e.sum, 0)
    union all
    select format('order of question %s in tag %s', t.question_id, t.tag_id)
    from question_tags t join questions q on q.id = t.question_id
    where (t.asked_at, t.active_at, t.score, t.waiting, t.solved)
      <> (q.asked_at, q.active_at, q.score, q.closed_at is null and q.answer_count = 0, q.accepted_count > 0)
    union all
    select format('tag %s in space %s', coalesce(k.tag_id, e.tag_id), coalesce(k.space_id, e.space_id))
    from (select space_id, tag_id, question_count from space_tags where question_count <> 0) k
    full join (
      select q.space_id, t.tag_id, count(*) as question_count
      from question_tags t join questions q on q.id = t.question_id where q.deleted_at is null group by 1, 2
    ) e using (space_id, tag_id)
    where k.question_count is distinct from e.question_count`);
  return rows.map(({ wrong }) => wrong);
}
