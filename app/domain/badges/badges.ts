import { type SQL, sql } from "drizzle-orm";

/** In the order in which somebody reads them. */
export const BADGE_GROUPS = ["beginnings", "helping", "asking", "ideas", "care", "time", "by-hand"] as const;
export type BadgeGroup = (typeof BADGE_GROUPS)[number];

/**
 * When each of these people (a subselect of ids) has earned it: rows of person_id and at. Null for a badge that is given by hand
 * alone.
 */
type Rule = ((people: SQL) => SQL) | null;
type Badge = { group: BadgeGroup; rule: Rule };

/** The moment somebody did something for the `count`th time, of rows with person_id and at. */
const nth =
  (count: number, rows: (people: SQL) => SQL): Rule =>
  (people) =>
    sql`
    select * from (
      select done.*, row_number() over (partition by person_id order by at) as time from (${rows(people)}) done) counted
    where time = ${count}`;

/** What is done in a private space is not told of outside it, by badges either. */
const OPEN = sql`(select s.id from spaces s where s.group_id is null)`;

const answered = (people: SQL) => sql`
  select a.author_id as person_id, a.answered_at as at from answers a join questions q on q.id = a.question_id
  where a.author_id in ${people} and a.deleted_at is null and q.space_id in ${OPEN}`;
/** Answers that solved somebody else's problem. */
const solved = (people: SQL, more = sql`true`) => sql`
  select a.author_id as person_id, a.accepted_at as at, a.language, q.space_id
  from answers a join questions q on q.id = a.question_id
  where a.author_id in ${people} and a.accepted_at is not null and a.deleted_at is null and q.author_id <> a.author_id and q.space_id in ${OPEN} and ${more}`;
const asked = (people: SQL, more = sql`true`) => sql`
  select q.author_id as person_id, q.asked_at as at from questions q
  where q.author_id in ${people} and q.deleted_at is null and q.space_id in ${OPEN} and ${more}`;
const proposed = (people: SQL, more = sql`true`, at = sql`i.proposed_at`) => sql`
  select i.author_id as person_id, ${at} as at from ideas i
  where i.author_id in ${people} and i.deleted_at is null and i.space_id in ${OPEN} and ${more}`;
/** Answers that so many readers found good, from the vote by which they were so many. */
const praised = (votes: number) => (people: SQL) =>
  sql`
  select a.author_id as person_id, v.cast_at as at from answers a join questions q on q.id = a.question_id
  join lateral (select v.cast_at from votes v where v.answer_id = a.id and v.answer_id is not null and v.value = 1
    order by v.cast_at offset ${votes - 1} limit 1) v on true
  where a.author_id in ${people} and a.deleted_at is null and a.up_count >= ${votes} and q.space_id in ${OPEN}`;
/** Texts of others that somebody made better. */
const edited = (people: SQL) => sql`
  select e.actor_id as person_id, e.happened_at as at from activity e
  left join questions q on q.id = e.question_id left join answers a on a.id = e.answer_id
  where e.actor_id in ${people} and e.space_id in ${OPEN} and e.kind in ('question.edited', 'answer.edited')
    and coalesce(a.author_id, q.author_id) <> e.actor_id`;
const voted = (people: SQL) => sql`
  select v.person_id, v.cast_at as at from votes v where v.person_id in ${people}`;
/** So many years since somebody joined, with something written in the last of them. */
const years =
  (count: number): Rule =>
  (people) =>
    sql`
  select p.id as person_id, p.joined_at + make_interval(years => ${count}) as at from people p
  where p.id in ${people} and p.joined_at + make_interval(years => ${count}) <= now()
    and exists (select from activity e where e.actor_id = p.id
      and e.happened_at between p.joined_at + make_interval(years => ${count - 1}) and p.joined_at + make_interval(years => ${count}))`;

/** Whoever stands alone with a question has waited long. */
const LONG_ALONE = sql`interval '30 days'`;
const FAST = sql`interval '3 minutes'`;

/** Every badge of the house. A rule more is an entry here, and its words under its name. */
export const BADGES = {
  "first-answer": { group: "beginnings", rule: nth(1, answered) },
  "first-question": { group: "beginnings", rule: nth(1, asked) },
  "first-idea": { group: "beginnings", rule: nth(1, proposed) },
  "first-vote": { group: "beginnings", rule: nth(1, voted) },
  introduced: {
    group: "beginnings",
    rule: (people) => sql`
      select p.id as person_id, p.joined_at as at from people p
      where p.id in ${people} and p.about <> '' and p.picture is not null and p.speaks <> '{}'`,
  },
  "first-solved": { group: "helping", rule: nth(1, solved) },
  "ten-solved": { group: "helping", rule: nth(10, solved) },
  "fifty-solved": { group: "helping", rule: nth(50, solved) },
  "hundred-fifty-solved": { group: "helping", rule: nth(150, solved) },
  quick: { group: "helping", rule: nth(1, (people) => solved(people, sql`a.answered_at - q.asked_at <= ${FAST}`)) },
  "very-quick": {
    group: "helping",
    rule: nth(25, (people) => solved(people, sql`a.answered_at - q.asked_at <= ${FAST}`)),
  },
  "not-forgotten": {
    group: "helping",
    rule: nth(1, (people) =>
      solved(
        people,
        sql`a.answered_at - q.asked_at >= ${LONG_ALONE} and not exists (select from answers o
          where o.question_id = q.id and o.deleted_at is null and o.answered_at < a.answered_at)`,
      ),
    ),
  },
  "good-answer": { group: "helping", rule: nth(1, praised(10)) },
  "great-answer": { group: "helping", rule: nth(1, praised(25)) },
  welcome: {
    group: "helping",
    rule: nth(
      5,
      (people) => sql`
        select a.author_id as person_id, a.answered_at as at from answers a join questions q on q.id = a.question_id
        where a.author_id in ${people} and a.deleted_at is null and q.deleted_at is null and q.author_id <> a.author_id and q.space_id in ${OPEN}
          and not exists (select from questions o where o.author_id = q.author_id and o.asked_at < q.asked_at)
          and not exists (select from answers o where o.question_id = q.id and o.deleted_at is null and o.answered_at < a.answered_at)`,
    ),
  },
  languages: {
    group: "helping",
    rule: nth(
      2,
      (people) => sql`
        select person_id, min(at) as at from (${solved(people)}) s group by person_id, language`,
    ),
  },
  "all-rounder": {
    group: "helping",
    rule: nth(
      5,
      (people) => sql`
        select person_id, min(at) as at from (${solved(people)}) s
        group by person_id, space_id`,
    ),
  },
  "good-question": { group: "asking", rule: nth(1, (people) => asked(people, sql`q.up_count >= 5`)) },
  "shared-problem": { group: "asking", rule: nth(1, (people) => asked(people, sql`q.affected_count >= 5`)) },
  grateful: {
    group: "asking",
    rule: nth(
      5,
      (people) => sql`
        select q.author_id as person_id, a.accepted_at as at from questions q join answers a on a.question_id = q.id
        where q.author_id in ${people} and a.accepter_id = q.author_id and a.author_id <> q.author_id and a.deleted_at is null and q.space_id in ${OPEN}`,
    ),
  },
  "came-back": {
    group: "asking",
    rule: nth(
      1,
      (people) => sql`
        select a.author_id as person_id, a.accepted_at as at from answers a join questions q on q.id = a.question_id
        where a.author_id in ${people} and q.author_id = a.author_id and a.accepted_at is not null and a.deleted_at is null and a.up_count > 0 and q.space_id in ${OPEN}`,
    ),
  },
  wanted: { group: "ideas", rule: nth(1, (people) => proposed(people, sql`i.promote_count >= 20`)) },
  shipped: {
    group: "ideas",
    rule: nth(1, (people) => proposed(people, sql`i.status = 'done'`, sql`i.status_since`)),
  },
  "part-of-it": {
    group: "ideas",
    rule: nth(
      1,
      (people) => sql`
        select c.author_id as person_id, c.lifted_at as at from comments c join ideas i on i.id = c.idea_id
        where c.author_id in ${people} and c.lifted_at is not null and c.deleted_at is null and c.lifter_id <> c.author_id and i.space_id in ${OPEN}`,
    ),
  },
  editor: { group: "care", rule: nth(1, edited) },
  "keen-editor": { group: "care", rule: nth(50, edited) },
  "hundred-votes": { group: "care", rule: nth(100, voted) },
  "one-year": { group: "time", rule: years(1) },
  "two-years": { group: "time", rule: years(2) },
  "five-years": { group: "time", rule: years(5) },
  champion: { group: "by-hand", rule: null },
  tester: { group: "by-hand", rule: null },
  "special-thanks": { group: "by-hand", rule: null },
} as const satisfies Record<string, Badge>;

export type BadgeName = keyof typeof BADGES;

/** In the order in which they are listed. */
export const BADGE_NAMES = Object.keys(BADGES) as BadgeName[];

export const badgeOf = (name: BadgeName): Badge => BADGES[name];

/** The badge of this name; null where there is none. */
export const readBadge = (text: string): BadgeName | null => BADGE_NAMES.find((name) => name === text) ?? null;
