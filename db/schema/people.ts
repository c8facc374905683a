import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { citext, id, moment, reference } from "./columns";
import { spaces } from "./spaces";

export const ROLES = ["member", "staff", "moderator", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ["en", "ru", "el"] as const;
export type Language = (typeof LANGUAGES)[number];

export type PersonId = number & { readonly __id: "person" };

export const people = pgTable(
  "people",
  {
    id: id().primaryKey().$type<PersonId>(),
    handle: citext().notNull().unique(),
    name: text().notNull(),
    /** Absent for people who came with an import and have no account here yet. */
    email: citext().unique(),
    passwordHash: text(),
    role: text({ enum: ROLES }).notNull().default("member"),
    /** What staff do here, shown beside the name. */
    title: text(),
    trustLevel: smallint().notNull().default(0),
    about: text().notNull().default(""),
    language: text({ enum: LANGUAGES }).notNull().default("en"),
    joinedAt: moment().notNull().defaultNow(),
    suspendedUntil: moment(),
  },
  (t) => [
    check("people_role", sql`${t.role} in ('member', 'staff', 'moderator', 'owner')`),
    check("people_trust_level", sql`${t.trustLevel} between 0 and 4`),
    check("people_handle", sql`${t.handle} ~ '^[a-z0-9_]{3,20}$'`),
    check("people_name", sql`char_length(${t.name}) between 1 and 60`),
    check("people_language", sql`${t.language} in ('en', 'ru', 'el')`),
    check("people_account", sql`(${t.email} is null) = (${t.passwordHash} is null)`),
    index("people_staff").on(t.id).where(sql`${t.role} <> 'member'`),
  ],
);

/** The spaces a member of staff speaks for in the company's name. */
export const staffSpaces = pgTable(
  "staff_spaces",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    spaceId: reference()
      .notNull()
      .references(() => spaces.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.spaceId] }), index("staff_spaces_space").on(t.spaceId)],
);

/** One signed-in browser. `id` is the SHA-256 of the token in the cookie: the table alone signs nobody in. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (t) => [index("sessions_person").on(t.personId), index("sessions_expiry").on(t.expiresAt)],
);

export const TOKEN_KINDS = ["setup"] as const;

/** A single-use secret that was handed to somebody; only its SHA-256 is kept. */
export const tokens = pgTable(
  "tokens",
  {
    hash: text().primaryKey(),
    kind: text({ enum: TOKEN_KINDS }).notNull(),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [uniqueIndex("tokens_one_setup").on(t.kind).where(sql`${t.kind} = 'setup' and ${t.usedAt} is null`)],
);
