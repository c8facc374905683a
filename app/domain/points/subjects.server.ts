import { type SQL, sql } from "drizzle-orm";
import { isBarred } from "#app/domain/votes/favours.server";
import type { Db } from "#app/platform/db.server";
import type { AnswerId, IdeaId, PersonId, QuestionId, SpaceId } from "#db/schema/index";
import { type AnswerFacts, type IdeaFacts, namedUpvotes, type PointRules } from "./rules";

export const asArray = (ids: Iterable<number>) => sql`${`{${[...ids].join(",")}}`}::bigint[]`;

/** Holds where the award `e` is that of the post's author: what others earned by an idea is settled by those who granted it. */
export const isOfAuthor = sql`e.cause <> 'idea-promoted'`;

/** When the author of the row was last staff; what came before that earns nothing. */
const staffUntil = (authorId: SQL) => sql`coalesce((select max(s.happened_at) from activity s
  where s.kind = 'staff.left' and s.person_id = ${authorId}), '-infinity')`;

const isAcceptedByOther = sql`a.accepted_at is not null and q.author_id <> a.author_id and a.accepter_id is distinct from a.author_id`;
const isUnfairlyAccepted = isBarred({ giver: sql`a.accepter_id`, taker: sql`a.author_id`, answerId: sql`a.id` });
const isUnfairlyUpvoted = isBarred({ giver: sql`v.person_id`, taker: sql`a.author_id`, answerId: sql`a.id` });
const namedUpvote = sql`v.answer_id = a.id and v.value = 1 and v.person_id is not null`;

/** What these answers have to show for themselves, but for those of people who left. */
export async function readAnswers(db: Db, ids: Iterable<number>, rules: PointRules): Promise<AnswerFacts[]> {
  const rows = await db.execute<Row<AnswerFacts>>(sql`
    select a.id as "answerId", a.question_id as "questionId", q.space_id as "spaceId", a.author_id as "authorId",
      case when a.deleted_at is not null then 'answer-deleted' when q.deleted_at is not null then 'question-deleted' end as gone,
      p.role = 'member' and not exists (select from origins o where o.answer_id = a.id) as earns,
      ${isAcceptedByOther} and not ${isUnfairlyAccepted} as accepted, ${isAcceptedByOther} and ${isUnfairlyAccepted} as "unfairlyAccepted",
      coalesce(a.accepted_at > staff.until, false) as "acceptedAsMember",
      a.answered_at <= q.asked_at + make_interval(mins => ${rules.quickMinutes}) and q.author_id <> a.author_id and not exists (
        select from answers f where f.question_id = a.question_id and f.author_id <> q.author_id
          and (f.answered_at, f.id) < (a.answered_at, a.id)) as quick,
      (select count(*)::int from votes v where ${namedUpvote} and not ${isUnfairlyUpvoted}) as upvotes,
      (select count(*)::int from votes v where ${namedUpvote} and ${isUnfairlyUpvoted}) as "unfairUpvotes",
      (select coalesce(jsonb_agg(u.counts order by u.cast_at, u.id), '[]') from (
        select v.cast_at > staff.until as counts, v.cast_at, v.id from votes v
        where ${namedUpvote} and not ${isUnfairlyUpvoted}
        order by v.cast_at, v.id limit ${namedUpvotes(rules)}) u) as "upvotedAsMember"
    from answers a
    join questions q on q.id = a.question_id
    join people p on p.id = a.author_id and p.left_at is null
    cross join lateral (select ${staffUntil(sql`a.author_id`)} as until) staff
    where a.id = any(${asArray(ids)})`);
  return rows.map((row) => ({
    ...row,
    answerId: Number(row.answerId) as AnswerId,
    questionId: Number(row.questionId) as QuestionId,
    ...ofAuthor(row),
  }));
}

/** The same of ideas. */
export async function readIdeas(db: Db, ids: Iterable<number>): Promise<IdeaFacts[]> {
  const rows = await db.execute<Row<IdeaFacts>>(sql`
    select i.id as "ideaId", i.space_id as "spaceId", i.author_id as "authorId",
      case when i.deleted_at is not null then 'idea-deleted' when i.merged_into_id is not null then 'idea-merged' end as gone,
      p.role = 'member' and not exists (select from origins o where o.idea_id = i.id) as earns,
      i.status = 'done' as done, i.status_since > ${staffUntil(sql`i.author_id`)} as "doneAsMember"
    from ideas i join people p on p.id = i.author_id and p.left_at is null
    where i.id = any(${asArray(ids)})`);
  return rows.map((row) => ({ ...row, ideaId: Number(row.ideaId) as IdeaId, ...ofAuthor(row) }));
}

/** Ids come from PostgreSQL as texts. */
type Row<Facts> = { [Name in keyof Facts]: Facts[Name] };

const ofAuthor = (row: { authorId: unknown; spaceId: unknown }) => ({
  authorId: Number(row.authorId) as PersonId,
  spaceId: Number(row.spaceId) as SpaceId,
});

/** Whose points may change by these: authors of what earns something, or earned it once. */
export async function authorsOf(db: Db, { answers, ideas }: { answers: Iterable<number>; ideas: Iterable<number> }) {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from answers a join people p on p.id = a.author_id
    where a.id = any(${asArray(answers)}) and p.left_at is null and (
      p.role = 'member' and a.deleted_at is null and (a.accepted_at is not null or a.up_count > 0)
      or exists (select from ledger_entries e where e.answer_id = a.id and e.kind = 'award'))
    union
    select p.id from ideas i join people p on p.id = i.author_id
    where i.id = any(${asArray(ideas)}) and p.left_at is null and (
      p.role = 'member' and i.status = 'done' or exists (select from ledger_entries e where e.idea_id = i.id and e.kind = 'award' and ${isOfAuthor}))`);
  return rows.map(({ id }) => Number(id) as PersonId);
}
