import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";
import { type SpaceId, spaces } from "./spaces";

/** How somebody stands here. All that is written for a person takes turns at this row. */
export const standings = pgTable("standings", {
  personId: reference()
    .primaryKey()
    .$type<PersonId>()
    .references(() => people.id),
  /** The sum of their causes; what is shown of it begins at 1 and is never below. */
  reputation: counter(),
});

/** The same per space, so that a private space never shows in what others are told of somebody. */
export const spaceStandings = pgTable(
  "space_standings",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id),
    reputation: counter(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.spaceId] }), index("space_standings_space").on(t.spaceId)],
);

export const REPUTATION_KINDS = [
  "answer-upvoted",
  "question-upvoted",
  "answer-accepted",
  "accepting",
  "downvoted",
  "downvoting",
] as const;
export type ReputationKind = (typeof REPUTATION_KINDS)[number];

/** Append-only, which a trigger holds: why somebody's reputation is what it is. A row that reverses another takes away what that one gave. */
export const reputationCauses = pgTable(
  "reputation_causes",
  {
    id: id().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    kind: text({ enum: REPUTATION_KINDS }).notNull(),
    amount: integer().notNull(),
    /** What the day's limit kept back of the amount. */
    withheld: counter(),
    /** Who did it: nobody is ever told. */
    causerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
    /** What it is for, in words of the house, such as "answer-upvoted by 17 on answer 9". */
    subject: text().notNull(),
    /** The how manieth time this subject was awarded. */
    nth: smallint().notNull(),
    reversesId: reference().references((): AnyPgColumn => reputationCauses.id),
    /** When it was earned, or taken away. */
    happenedAt: moment().notNull(),
  },
  (t) => [
    check(
      "reputation_causes_kind",
      sql`${t.kind} in ('answer-upvoted', 'question-upvoted', 'answer-accepted', 'accepting', 'downvoted', 'downvoting')`,
    ),
    check("reputation_causes_withheld", sql`${t.withheld} >= 0 and (${t.withheld} = 0 or ${t.amount} >= 0)`),
    uniqueIndex("reputation_causes_once").on(t.subject, t.nth).where(sql`${t.reversesId} is null`),
    uniqueIndex("reputation_causes_reversal").on(t.reversesId).where(sql`${t.reversesId} is not null`),
    index("reputation_causes_time").on(t.happenedAt),
    index("reputation_causes_person").on(t.personId, t.happenedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
