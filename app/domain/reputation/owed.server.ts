import { type SQL, sql } from "drizzle-orm";
import { isBarred } from "#app/domain/votes/favours.server";
import type { Db } from "#app/platform/db.server";
import type { ReputationKind } from "#db/schema/index";
import { type Day, dayKey, dayOf, type Given, OF_ACCEPTANCE, OF_VOTES, type Owed, subjectOf } from "./plan";
import { bigints, type Touched } from "./touched.server";

const upvote = (taker: SQL, answerId: SQL | null) => ({ giver: sql`v.person_id`, taker, answerId });
const isUnfairUpvote = (taker: SQL, answerId: SQL | null) => sql`v.value = 1 and ${isBarred(upvote(taker, answerId))}`;
const isUnfairlyAccepted = isBarred({ giver: sql`a.accepter_id`, taker: sql`a.author_id`, answerId: sql`a.id` });

/** What is owed for what was touched, as it stands now: nothing for what is deleted, or stands under what is, nor for what was no fair play. */
export async function readOwed(db: Db, touched: Touched): Promise<Owed[]> {
  const rows = await db.execute<OwedRow>(sql`
    with ${touchedRows(touched)}, cast_votes as (
      select a.author_id, v.person_id as voter_id, v.value, v.cast_at, a.question_id, a.id as answer_id
      from touched_votes t join votes v on v.answer_id = t.answer_id and v.person_id = t.voter_id and v.answer_id is not null
      join answers a on a.id = v.answer_id join questions q on q.id = a.question_id
      where a.deleted_at is null and q.deleted_at is null and not (${isUnfairUpvote(sql`a.author_id`, sql`a.id`)})
      union all
      select q.author_id, v.person_id, v.value, v.cast_at, q.id, null
      from touched_votes t join votes v on v.question_id = t.question_id and v.person_id = t.voter_id and v.question_id is not null
      join questions q on q.id = v.question_id
      where t.answer_id is null and q.deleted_at is null and not (${isUnfairUpvote(sql`q.author_id`, null)})
    ), solved as (
      select a.id as answer_id, a.question_id, a.author_id, a.accepter_id, a.accepted_at, q.author_id as asker_id
      from touched_answers t join answers a on a.id = t.answer_id join questions q on q.id = a.question_id
      where a.accepted_at is not null and a.deleted_at is null and q.deleted_at is null
        and a.author_id <> q.author_id and a.author_id is distinct from a.accepter_id and not ${isUnfairlyAccepted}
    ), owed as (
      select author_id as person_id, voter_id as causer_id, voter_id as other_id, question_id, answer_id, cast_at as at,
        case when value = -1 then 'downvoted' when answer_id is null then 'question-upvoted' else 'answer-upvoted' end as kind
      from cast_votes
      union all
      select voter_id, voter_id, author_id, question_id, answer_id, cast_at, 'downvoting'
      from cast_votes where value = -1 and answer_id is not null
      union all
      select author_id, accepter_id, accepter_id, question_id, answer_id, accepted_at, 'answer-accepted' from solved
      union all
      select asker_id, asker_id, author_id, question_id, answer_id, accepted_at, 'accepting' from solved
      where accepter_id = asker_id
    )
    select o.person_id, o.kind, o.causer_id, o.question_id, o.answer_id, ${milliseconds(sql`o.at`)} as at,
      p.role <> 'member' and coalesce(other.role, 'member') <> 'member' as among_staff
    from owed o join people p on p.id = o.person_id left join people other on other.id = o.other_id
    order by o.at, o.answer_id, o.causer_id`);
  return rows.map((row) => ({ ...readRow(row), amongStaff: row.among_staff }));
}

type OwedRow = {
  person_id: string;
  kind: ReputationKind;
  causer_id: string | null;
  question_id: string;
  answer_id: string | null;
  at: number;
  among_staff: boolean;
};

const milliseconds = (moment: SQL) => sql`(extract(epoch from ${moment}) * 1000)::float8`;

const touchedRows = ({ votes, answerIds }: Touched) => sql`
  touched_votes as materialized (
    select distinct * from unnest(${bigints(votes.map(({ voterId }) => voterId))}, ${bigints(votes.map(({ questionId }) => questionId))},
      ${bigints(votes.map(({ answerId }) => answerId))}) as t(voter_id, question_id, answer_id)
  ), touched_answers as materialized (select distinct answer_id from unnest(${bigints(answerIds)}) as t(answer_id))`;

const readRow = ({ person_id, kind, causer_id, question_id, answer_id, at }: Omit<OwedRow, "among_staff">) => ({
  personId: Number(person_id),
  kind,
  causerId: causer_id === null ? null : Number(causer_id),
  questionId: Number(question_id),
  answerId: answer_id === null ? null : Number(answer_id),
  at,
});

type GivenRow = Omit<OwedRow, "among_staff"> & {
  id: string;
  subject: string;
  nth: number;
  amount: number;
  withheld: number;
  live: boolean;
};

const givenColumns = sql`c.id, c.person_id, c.kind, c.causer_id, c.question_id, c.answer_id, c.subject, c.nth, c.amount, c.withheld,
  ${milliseconds(sql`c.happened_at`)} as at`;
const isReversed = sql`exists (select from reputation_causes r where r.reverses_id = c.id and r.reverses_id is not null)`;

const readGivenRow = (row: GivenRow): Given => ({
  ...readRow(row),
  id: Number(row.id),
  subject: row.subject,
  nth: row.nth,
  amount: row.amount,
  withheld: row.withheld,
  live: row.live,
});

/** Everything that was ever given for what was touched. */
export async function readGiven(db: Db, { votes, answerIds }: Touched): Promise<Given[]> {
  const subjects = new Set([
    ...votes.flatMap(({ voterId, ...post }) => OF_VOTES.map((kind) => subjectOf({ kind, causerId: voterId, ...post }))),
    ...answerIds.flatMap((answerId) =>
      OF_ACCEPTANCE.map((kind) => subjectOf({ kind, causerId: null, questionId: 0, answerId })),
    ),
  ]);
  const rows = await db.execute<GivenRow>(sql`
    select ${givenColumns}, not ${isReversed} as live
    from reputation_causes c join jsonb_array_elements_text(${JSON.stringify([...subjects])}::jsonb) s on c.subject = s
    where c.reverses_id is null order by c.id`);
  return rows.map(readGivenRow);
}

/** What votes gave these people on these days, and what of it the day's limit cut. */
export async function readDays(db: Db, at: readonly { personId: number; at: number }[]): Promise<Map<string, Day>> {
  const days = new Map(at.map((one) => [dayKey(one), { personId: one.personId, day: dayOf(one.at) }]));
  if (days.size === 0) return new Map();
  const wanted = [...days.values()];
  const rows = await db.execute<{ person_id: string; day: number; given: number; cut: GivenRow[] }>(sql`
    select d.person_id, d.day::int as day, coalesce(sum(c.amount), 0)::int as given,
      coalesce(jsonb_agg(to_jsonb(c) order by c.id) filter (where c.withheld > 0), '[]') as cut
    from unnest(${bigints(wanted.map(({ personId }) => personId))}, ${bigints(wanted.map(({ day }) => day))}) as d(person_id, day)
    left join lateral (
      select ${givenColumns}, true as live from reputation_causes c
      where c.person_id = d.person_id and c.happened_at >= to_timestamp(d.day * 86400) and c.happened_at < to_timestamp((d.day + 1) * 86400)
        and c.kind in ('answer-upvoted', 'question-upvoted') and c.reverses_id is null and not ${isReversed}
    ) c on true
    group by 1, 2`);
  return new Map(
    rows.map(({ person_id, day, given, cut }) => [`${person_id} ${day}`, { given, cut: cut.map(readGivenRow) }]),
  );
}
