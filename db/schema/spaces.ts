import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { counter, id, reference } from "./columns";
import { type PersonId, people } from "./people";

export type SpaceId = number & { readonly __id: "space" };
export type GroupId = number & { readonly __id: "group" };
export type TagId = number & { readonly __id: "tag" };

export const groups = pgTable("groups", {
  id: id().primaryKey().$type<GroupId>(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

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
  },
  (t) => [primaryKey({ columns: [t.groupId, t.personId] }), index("group_members_person").on(t.personId)],
);

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
    questionCount: counter(),
  },
  (t) => [
    check("spaces_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("spaces_question_count", sql`${t.questionCount} >= 0`),
  ],
);

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
    check("space_tags_count", sql`${t.questionCount} >= 0`),
  ],
);
