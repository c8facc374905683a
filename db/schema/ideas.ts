import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type CallId, calls } from "./calls";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { author, deletion, formKey, lastEdit, writtenText } from "./post";
import { type SpaceId, spaces, type TagId, tags } from "./spaces";

export type IdeaId = number & { readonly __id: "idea" };

export const IDEA_STATUSES = [
  "new",
  "needs-info",
  "under-review",
  "planned",
  "in-progress",
  "done",
  "partly-done",
  "already-exists",
  "not-now",
  "declined",
] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

export const ideas = pgTable(
  "ideas",
  {
    id: id().primaryKey().$type<IdeaId>(),
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id),
    ...author(),
    title: text().notNull(),
    slug: text().notNull(),
    /** The problem it solves, as typed and as shown; the text below is what is proposed. */
    problem: text().notNull(),
    problemHtml: text().notNull(),
    ...writtenText(),
    excerpt: text().notNull(),
    status: text({ enum: IDEA_STATUSES }).notNull().default("new"),
    statusSince: moment().notNull().defaultNow(),
    /** Who in the company takes care of it. */
    ownerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** The call that it answers. */
    callId: reference()
      .$type<CallId>()
      .references(() => calls.id),
    promoteCount: counter(),
    demoteCount: counter(),
    score: counter(),
    /** Votes of people who were new when they cast them: counted apart, and in no order. */
    newPromoteCount: counter(),
    newDemoteCount: counter(),
    commentCount: counter(),
    /** Logarithm of all that was promoted and said, each worth less the longer ago it was: orders what is hot. */
    heat: doublePrecision().notNull(),
    proposedAt: moment().notNull().defaultNow(),
    activeAt: moment().notNull().defaultNow(),
    ...lastEdit(),
    mergedIntoId: reference()
      .$type<IdeaId>()
      .references((): AnyPgColumn => ideas.id),
    mergedAt: moment(),
    mergerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** Put away by a job, after a long time in which nothing came of it. */
    archivedAt: moment(),
    ...deletion(),
    ...formKey(),
    /** Stands in lists of its own: not deleted, not merged into another. */
    listed: boolean().notNull().generatedAlwaysAs(sql`deleted_at is null and merged_into_id is null`),
    /** Still to be decided or done: what lists show unless asked for more. */
    open: boolean()
      .notNull()
      .generatedAlwaysAs(
        sql`deleted_at is null and merged_into_id is null and archived_at is null and status not in ('done', 'partly-done', 'already-exists', 'declined')`,
      ),
  },
  (t) => [
    check("ideas_title", sql`char_length(${t.title}) between 1 and 200`),
    check("ideas_problem", sql`char_length(${t.problem}) between 1 and 20000`),
    check("ideas_body", sql`char_length(${t.body}) between 1 and 60000`),
    check("ideas_score", sql`${t.score} = ${t.promoteCount} - ${t.demoteCount}`),
    check(
      "ideas_counters",
      sql`least(${t.promoteCount}, ${t.demoteCount}, ${t.newPromoteCount}, ${t.newDemoteCount}, ${t.commentCount}) >= 0`,
    ),
    check("ideas_merge", sql`num_nonnulls(${t.mergedIntoId}, ${t.mergedAt}, ${t.mergerId}) in (0, 3)`),
    check("ideas_not_into_itself", sql`${t.mergedIntoId} <> ${t.id}`),
    uniqueIndex("ideas_form_key").on(t.authorId, t.formKey),
    ...(["heat", "score", "proposedAt"] as const).flatMap((by) => {
      const name = { heat: "hot", score: "top", proposedAt: "newest" }[by];
      const order = [t[by].desc().nullsFirst(), t.id.desc().nullsFirst()] as const;
      return [
        index(`ideas_${name}`)
          .on(...order)
          .where(sql`${t.open}`),
        index(`ideas_space_${name}`)
          .on(t.spaceId, ...order)
          .where(sql`${t.open}`),
        index(`ideas_archived_${name}`)
          .on(...order)
          .where(sql`${t.listed} and ${t.archivedAt} is not null`),
        index(`ideas_status_${name}`)
          .on(t.status, ...order)
          .where(sql`${t.listed}`),
      ];
    }),
    index("ideas_author").on(t.authorId, t.proposedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("ideas_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index("ideas_call").on(t.callId).where(sql`${t.callId} is not null`),
    index("ideas_still").on(t.activeAt).where(sql`${t.open}`),
  ],
);

export const ideaTags = pgTable(
  "idea_tags",
  {
    ideaId: reference()
      .notNull()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    tagId: reference()
      .notNull()
      .$type<TagId>()
      .references(() => tags.id),
    position: smallint().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.ideaId, t.tagId] }), index("idea_tags_tag").on(t.tagId, t.ideaId)],
);

/** One person's promote or demote. A vote without a person came with an import that did not name its voters. */
export const ideaVotes = pgTable(
  "idea_votes",
  {
    id: id().primaryKey(),
    /** The idea it counts for: the one it was cast on, or the one that was merged into. */
    ideaId: reference()
      .notNull()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    /** Where it goes back to when a merge is undone. */
    castOnId: reference()
      .notNull()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    value: smallint().notNull().$type<1 | -1>(),
    /** The voter was new, so that it is counted apart. */
    byNewcomer: boolean().notNull().default(false),
    /** Staff who wrote it down for a customer that asked for it elsewhere. */
    recorderId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    castAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("idea_votes_value", sql`${t.value} in (-1, 1)`),
    uniqueIndex("idea_votes_once").on(t.ideaId, t.personId),
    index("idea_votes_idea").on(t.ideaId, t.castAt, t.id),
    index("idea_votes_carried").on(t.castOnId).where(sql`${t.castOnId} <> ${t.ideaId}`),
    index("idea_votes_person").on(t.personId, t.castAt),
  ],
);

/** Who wants to know how an idea goes on. */
export const ideaFollows = pgTable(
  "idea_follows",
  {
    ideaId: reference()
      .notNull()
      .$type<IdeaId>()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    followedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId] }),
    index("idea_follows_person").on(t.personId, t.followedAt.desc().nullsFirst(), t.ideaId.desc().nullsFirst()),
  ],
);
