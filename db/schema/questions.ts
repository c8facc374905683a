import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { author, deletion, formKey, lastEdit, writtenText } from "./post";
import { type SpaceId, spaces, type TagId, tags } from "./spaces";

export type QuestionId = number & { readonly __id: "question" };

export const CLOSURE_REASONS = [
  "off-topic",
  "unclear",
  "resolved-elsewhere",
  "outdated",
  "abusive",
  "duplicate",
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export const questions = pgTable(
  "questions",
  {
    id: id().primaryKey().$type<QuestionId>(),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id),
    ...author(),
    title: text().notNull(),
    slug: text().notNull(),
    ...writtenText(),
    excerpt: text().notNull(),
    upCount: counter(),
    downCount: counter(),
    score: counter(),
    answerCount: counter(),
    acceptedCount: counter(),
    officialCount: counter(),
    commentCount: counter(),
    affectedCount: counter(),
    viewCount: counter(),
    askedAt: moment().notNull().defaultNow(),
    activeAt: moment().notNull().defaultNow(),
    ...lastEdit(),
    closedAt: moment(),
    closerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    closureReason: text({ enum: CLOSURE_REASONS }),
    closureNote: text(),
    duplicateOfId: reference()
      .$type<QuestionId>()
      .references((): AnyPgColumn => questions.id),
    ...deletion(),
    ...formKey(),
  },
  (t) => [
    check("questions_title", sql`char_length(${t.title}) between 1 and 200`),
    check("questions_body", sql`char_length(${t.body}) between 1 and 60000`),
    check("questions_score", sql`${t.score} = ${t.upCount} - ${t.downCount}`),
    check(
      "questions_counters",
      sql`least(${t.upCount}, ${t.downCount}, ${t.answerCount}, ${t.acceptedCount}, ${t.officialCount}, ${t.commentCount}, ${t.affectedCount}, ${t.viewCount}) >= 0`,
    ),
    check("questions_closure", sql`(${t.closedAt} is null) = (${t.closureReason} is null)`),
    check("questions_duplicate", sql`(${t.closureReason} = 'duplicate') is not true or ${t.duplicateOfId} is not null`),
    check("questions_not_own_duplicate", sql`${t.duplicateOfId} <> ${t.id}`),
    uniqueIndex("questions_form_key").on(t.authorId, t.formKey),
    index("questions_newest")
      .on(t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index("questions_active")
      .on(t.activeAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index("questions_top").on(t.score.desc().nullsFirst(), t.id.desc().nullsFirst()).where(sql`${t.deletedAt} is null`),
    index("questions_unanswered")
      .on(t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null and ${t.closedAt} is null and ${t.answerCount} = 0`),
    index("questions_solved")
      .on(t.activeAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null and ${t.acceptedCount} > 0`),
    index("questions_space_newest")
      .on(t.spaceId, t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index("questions_space_active")
      .on(t.spaceId, t.activeAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index("questions_space_top")
      .on(t.spaceId, t.score.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index("questions_space_unanswered")
      .on(t.spaceId, t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null and ${t.closedAt} is null and ${t.answerCount} = 0`),
    index("questions_space_solved")
      .on(t.spaceId, t.activeAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null and ${t.acceptedCount} > 0`),
    index("questions_author").on(t.authorId, t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("questions_duplicate_of").on(t.duplicateOfId).where(sql`${t.duplicateOfId} is not null`),
  ],
);

/**
 * The tags of a question, with all that orders the lists of a tag: one index then serves a page of them, however rare or common
 * the tag. The copies are written with the row; where the question changes, the trigger `questions_order_tags` changes them.
 */
export const questionTags = pgTable(
  "question_tags",
  {
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    tagId: reference()
      .notNull()
      .$type<TagId>()
      .references(() => tags.id),
    position: smallint().notNull().default(0),
    askedAt: moment().notNull(),
    activeAt: moment().notNull(),
    score: integer().notNull(),
    /** Open, and nobody has answered. */
    waiting: boolean().notNull(),
    /** An answer was accepted. */
    solved: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.tagId] }),
    index("question_tags_newest").on(t.tagId, t.askedAt.desc().nullsFirst(), t.questionId.desc().nullsFirst()),
    index("question_tags_active").on(t.tagId, t.activeAt.desc().nullsFirst(), t.questionId.desc().nullsFirst()),
    index("question_tags_top").on(t.tagId, t.score.desc().nullsFirst(), t.questionId.desc().nullsFirst()),
    index("question_tags_unanswered")
      .on(t.tagId, t.askedAt.desc().nullsFirst(), t.questionId.desc().nullsFirst())
      .where(sql`${t.waiting}`),
    index("question_tags_solved")
      .on(t.tagId, t.activeAt.desc().nullsFirst(), t.questionId.desc().nullsFirst())
      .where(sql`${t.solved}`),
  ],
);

/** People who said "I have this problem too". */
export const questionAffected = pgTable(
  "question_affected",
  {
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    saidAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.personId] }), index("question_affected_person").on(t.personId)],
);

/** One question points at another as worth reading. */
export const questionLinks = pgTable(
  "question_links",
  {
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    linkedId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    duplicate: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.linkedId] }), index("question_links_linked").on(t.linkedId)],
);

/** Who wants to know how a question goes on. */
export const questionFollows = pgTable(
  "question_follows",
  {
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    followedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.personId] }),
    index("question_follows_person").on(t.personId, t.followedAt.desc().nullsFirst(), t.questionId.desc().nullsFirst()),
  ],
);

/** "I am writing an answer": soft, seen by others, over when `until` has passed. */
export const claims = pgTable(
  "claims",
  {
    questionId: reference()
      .notNull()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    claimedAt: moment().notNull().defaultNow(),
    until: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.personId] }), index("claims_person").on(t.personId)],
);
