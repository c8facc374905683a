import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { IDEA_STATUSES, type IdeaId, ideas } from "./ideas";
import { author, formKey, lastEdit, writtenText } from "./post";
import { type QuestionId, questions } from "./questions";
import { type SpaceId, spaces } from "./spaces";

export type StatusUpdateId = number & { readonly __id: "status-update" };

/** How far the company is with a problem that many have. */
export const ISSUE_STATUSES = ["investigating", "fix-underway", "solved"] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

/** Why an idea is declined. */
export const DECLINE_REASONS = ["cost", "conflict", "safety", "too-few", "not-feasible", "other"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The company's word on an idea, or on a question that many are affected by: signed, dated, and kept as it was said. */
export const statusUpdates = pgTable(
  "status_updates",
  {
    id: id().primaryKey().$type<StatusUpdateId>(),
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    /** The member of staff who signed it. */
    ...author(),
    fromStatus: text({ enum: [...IDEA_STATUSES, ...ISSUE_STATUSES] }),
    toStatus: text({ enum: [...IDEA_STATUSES, ...ISSUE_STATUSES] }).notNull(),
    ...writtenText(),
    declineReason: text({ enum: DECLINE_REASONS }),
    /** What would change the company's mind, in plain words. */
    wouldChange: text(),
    /** The day on which it is looked at again, as YYYY-MM-DD. */
    lookAgainOn: date(),
    saidAt: moment().notNull().defaultNow(),
    ...lastEdit(),
    ...formKey(),
  },
  (t) => [
    check("status_updates_subject", sql`num_nonnulls(${t.ideaId}, ${t.questionId}) = 1`),
    check("status_updates_body", sql`char_length(${t.body}) between 1 and 20000`),
    check(
      "status_updates_declined",
      sql`(${t.toStatus} = 'declined') = (${t.declineReason} is not null) and (${t.toStatus} <> 'declined' or ${t.wouldChange} <> '')`,
    ),
    check("status_updates_not_now", sql`(${t.toStatus} = 'not-now') = (${t.lookAgainOn} is not null)`),
    uniqueIndex("status_updates_form_key").on(t.authorId, t.formKey),
    index("status_updates_idea").on(t.ideaId, t.saidAt).where(sql`${t.ideaId} is not null`),
    index("status_updates_question").on(t.questionId, t.saidAt).where(sql`${t.questionId} is not null`),
    index("status_updates_latest").on(t.toStatus, t.saidAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("status_updates_look_again").on(t.lookAgainOn).where(sql`${t.lookAgainOn} is not null`),
  ],
);

/** The company owes a word to those who promoted an idea, or who have a problem: by when, and when it came. */
export const promises = pgTable(
  "promises",
  {
    id: id().primaryKey(),
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    /** Where what it is on stands now, and whether that stands for itself: not deleted, nor merged into another. Kept by the triggers `…_place_promise`. */
    spaceId: reference()
      .$type<SpaceId>()
      .notNull()
      .references(() => spaces.id),
    shown: boolean().notNull().default(true),
    madeAt: moment().notNull(),
    dueAt: moment().notNull(),
    keptAt: moment(),
    /** The word that kept it. */
    keptById: reference()
      .$type<StatusUpdateId>()
      .references(() => statusUpdates.id),
  },
  (t) => [
    check("promises_subject", sql`num_nonnulls(${t.ideaId}, ${t.questionId}) = 1`),
    check("promises_kept", sql`num_nonnulls(${t.keptAt}, ${t.keptById}) in (0, 2)`),
    uniqueIndex("promises_idea").on(t.ideaId).where(sql`${t.ideaId} is not null`),
    uniqueIndex("promises_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    index("promises_due").on(t.dueAt, t.id).where(sql`${t.keptAt} is null and ${t.shown}`),
    index("promises_kept_at")
      .on(t.keptAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.keptAt} is not null and ${t.shown}`),
    // How many are owed and were kept in each space is counted along these alone.
    index("promises_space_due").on(t.spaceId, t.dueAt).where(sql`${t.keptAt} is null and ${t.shown}`),
    index("promises_space_kept").on(t.spaceId, t.keptAt, t.dueAt).where(sql`${t.keptAt} is not null and ${t.shown}`),
  ],
);

/** Questions that the company knows to be a problem of many: shown first in their space until solved. */
export const knownIssues = pgTable(
  "known_issues",
  {
    questionId: reference()
      .primaryKey()
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: "cascade" }),
    status: text({ enum: ISSUE_STATUSES }).notNull(),
    since: moment().notNull(),
    solvedAt: moment(),
  },
  (t) => [
    check("known_issues_solved", sql`(${t.status} = 'solved') = (${t.solvedAt} is not null)`),
    index("known_issues_open").on(t.since).where(sql`${t.solvedAt} is null`),
  ],
);
