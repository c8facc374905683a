import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

export type SpaceId = number & { readonly __id: "space" };
export type GroupId = number & { readonly __id: "group" };
export type TagId = number & { readonly __id: "tag" };

/** How somebody who is not put into a group by hand comes into it. */
export const GROUP_JOINING = ["by-hand", "by-request"] as const;
export type GroupJoining = (typeof GROUP_JOINING)[number];

export const groups = pgTable(
  "groups",
  {
    id: id().primaryKey().$type<GroupId>(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(""),
    joining: text({ enum: GROUP_JOINING }).notNull().default("by-hand"),
    /** Whoever has an address in one of these domains is in the group, for as long as they have it. */
    emailDomains: text().array().notNull().default([]),
  },
  (t) => [
    check("groups_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("groups_joining", sql`${t.joining} in ('by-hand', 'by-request')`),
  ],
);

/** Who was put into a group or let into it; members by their domain have no row. */
export const groupMembers = pgTable(
  "group_members",
  {
    groupId: reference()
      .notNull()
      .$type<GroupId>()
      .references(() => groups.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    joinedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.personId] }), index("group_members_person").on(t.personId)],
);

/** Somebody asks to be let into a group. */
export const groupRequests = pgTable(
  "group_requests",
  {
    id: id().primaryKey(),
    groupId: reference()
      .notNull()
      .$type<GroupId>()
      .references(() => groups.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    words: text().notNull().default(""),
    askedAt: moment().notNull().defaultNow(),
    decidedAt: moment(),
    deciderId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** True: let in. */
    granted: boolean(),
  },
  (t) => [
    check("group_requests_decision", sql`num_nonnulls(${t.decidedAt}, ${t.deciderId}, ${t.granted}) in (0, 3)`),
    uniqueIndex("group_requests_open").on(t.groupId, t.personId).where(sql`${t.decidedAt} is null`),
    index("group_requests_person").on(t.personId),
  ],
);

/** When staff are there on a day of the week, in the space's time zone, as HH:MM; null for a day off. */
export type DayHours = { from: string; to: string } | null;
/** Hours of a week, Monday first. */
export type StaffHours = { timeZone: string; days: readonly DayHours[] };

export const spaces = pgTable(
  "spaces",
  {
    id: id().primaryKey().$type<SpaceId>(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(""),
    /** Set: private to this group, and unknown to everybody else. */
    groupId: reference()
      .$type<GroupId>()
      .references(() => groups.id),
    position: integer().notNull().default(0),
    /** The three ways into the directory, each in the owner's words; empty where the space is for all. */
    product: text().notNull().default(""),
    region: text().notNull().default(""),
    help: text().notNull().default(""),
    /** When its staff are there; null where nothing is promised. */
    hours: jsonb().$type<StaffHours>(),
    /** Median minutes to a first answer of late, kept by a job; null while too few questions tell. */
    typicalWaitMinutes: integer(),
    questionCount: counter(),
    /** Those of them that are open and that nobody has answered. */
    waitingCount: counter(),
    /** Ideas that are open. */
    ideaCount: counter(),
  },
  (t) => [
    check("spaces_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("spaces_question_count", sql`${t.questionCount} >= 0`),
    check("spaces_idea_count", sql`${t.ideaCount} >= 0`),
    check("spaces_waiting_count", sql`${t.waitingCount} between 0 and ${t.questionCount}`),
  ],
);

/** Addresses spaces once had: old links lead on. */
export const formerSpaceSlugs = pgTable("former_space_slugs", {
  slug: text().primaryKey(),
  spaceId: reference()
    .notNull()
    .$type<SpaceId>()
    .references(() => spaces.id, { onDelete: "cascade" }),
});

export const tags = pgTable(
  "tags",
  {
    id: id().primaryKey().$type<TagId>(),
    name: text().notNull().unique(),
  },
  (t) => [check("tags_name", sql`char_length(${t.name}) between 2 and 35`)],
);

/** How many live questions of a space carry a tag: kept per space, so that a private space never shows in a public count. */
export const spaceTags = pgTable(
  "space_tags",
  {
    spaceId: reference()
      .notNull()
      .$type<SpaceId>()
      .references(() => spaces.id, { onDelete: "cascade" }),
    tagId: reference()
      .notNull()
      .$type<TagId>()
      .references(() => tags.id, { onDelete: "cascade" }),
    questionCount: counter(),
  },
  (t) => [
    primaryKey({ columns: [t.spaceId, t.tagId] }),
    index("space_tags_tag").on(t.tagId),
    index("space_tags_top")
      .on(t.spaceId, t.questionCount.desc().nullsFirst(), t.tagId)
      .where(sql`${t.questionCount} > 0`),
    check("space_tags_count", sql`${t.questionCount} >= 0`),
  ],
);
