import { type SQL, sql } from "drizzle-orm";
import { isBarred } from "#app/domain/votes/favours.server";

/** Rows of person_id and at, for these people (a subselect of ids): a step is done by as many of them as it takes. */
type Rule = (people: SQL) => SQL;
type Quest = { times: number; rule: Rule };

/** Threads somebody reads first. Which ones is thrown away at trust level 1, which takes as many. */
const THREADS_READ = 5;

const upvote = { giver: sql`v.person_id`, taker: sql`a.author_id`, answerId: sql`a.id` };
const acceptance = { giver: sql`a.accepter_id`, taker: sql`a.author_id`, answerId: sql`a.id` };

/** The first steps of somebody who comes to help, in the order in which they are shown. A step more is an entry here, and its words under its name. */
export const QUESTS = {
  profile: {
    times: 1,
    rule: (people) => sql`
      select p.id as person_id, p.joined_at as at from people p where p.id in ${people} and p.email is not null and p.about <> ''`,
  },
  reading: {
    times: THREADS_READ,
    rule: (people) => sql`
      select r.person_id, p.joined_at as at from threads_read r join people p on p.id = r.person_id where r.person_id in ${people}
      union all
      select p.id, p.joined_at from people p cross join generate_series(1, ${THREADS_READ}) where p.id in ${people} and p.trust_level > 0`,
  },
  voting: {
    times: 1,
    rule: (people) => sql`
      select v.person_id, v.cast_at as at from votes v where v.person_id in ${people} and v.answer_id is not null and v.value = 1`,
  },
  answering: {
    times: 1,
    rule: (people) => sql`
      select a.author_id as person_id, a.answered_at as at from answers a join questions q on q.id = a.question_id
      where a.author_id in ${people} and a.deleted_at is null and q.deleted_at is null and q.author_id <> a.author_id`,
  },
  helping: {
    times: 1,
    rule: (people) => sql`
      select a.author_id as person_id, a.accepted_at as at from answers a join questions q on q.id = a.question_id
      where a.author_id in ${people} and a.accepted_at is not null and a.deleted_at is null and q.deleted_at is null
        and q.author_id <> a.author_id and a.accepter_id is distinct from a.author_id and not ${isBarred(acceptance)}
      union all
      select a.author_id, v.cast_at from answers a join questions q on q.id = a.question_id
      join votes v on v.answer_id = a.id and v.answer_id is not null and v.value = 1 and v.person_id is not null
      where a.author_id in ${people} and a.deleted_at is null and q.deleted_at is null and not ${isBarred(upvote)}`,
  },
} as const satisfies Record<string, Quest>;

export type QuestName = keyof typeof QUESTS;
export const QUEST_NAMES = Object.keys(QUESTS) as QuestName[];
export const questOf = (name: QuestName): Quest => QUESTS[name];
