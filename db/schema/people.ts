import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { citext, id, moment, reference } from "./columns";
import { spaces } from "./spaces";
import { uploads } from "./uploads";

export const ROLES = ["member", "staff", "moderator", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ["en", "ru", "el"] as const;
export type Language = (typeof LANGUAGES)[number];

export type PersonId = number & { readonly __id: "person" };

/** Handle and name in plain small letters, each word after a space: where somebody is looked for by the beginning of a word. */
export const CALLED = sql.raw(
  "(' ' || lower(handle::text) || ' ' || translate(lower(name), 'άέήίόύώϊϋΐΰςё', 'αεηιουωιυιυσе'))",
);

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
    /** The level was set by hand: no rule changes it. */
    trustHeld: boolean().notNull().default(false),
    /** Since when somebody at level 3 no longer does what it takes; after some days they are taken down. */
    trustWarnedAt: moment(),
    about: text().notNull().default(""),
    /** The language of letters to this person. */
    language: text({ enum: LANGUAGES }).notNull().default("en"),
    /** The languages this person reads and writes in, shown on the profile. */
    speaks: text({ enum: LANGUAGES }).array().notNull().default([]),
    /** Whether others may see which ideas this person promoted; staff see it always. */
    showsPromotes: boolean().notNull().default(false),
    /** Whether this person stands in the lists of those who earned the most. */
    showsOnLeaders: boolean().notNull().default(true),
    /** The key of the picture among the files; without one their initials are shown. */
    picture: text().references((): AnyPgColumn => uploads.key, { onDelete: "set null" }),
    joinedAt: moment().notNull().defaultNow(),
    suspendedUntil: moment(),
    /** When the account was deleted: nothing personal is left in this row, which what they wrote still hangs on. */
    leftAt: moment(),
  },
  (t) => [
    check("people_role", sql`${t.role} in ('member', 'staff', 'moderator', 'owner')`),
    check("people_trust_level", sql`${t.trustLevel} between 0 and 4`),
    check("people_handle", sql`${t.handle} ~ '^[a-z0-9_]{3,20}$'`),
    check("people_name", sql`char_length(${t.name}) between 1 and 60`),
    check("people_language", sql`${t.language} in ('en', 'ru', 'el')`),
    check("people_speaks", sql`${t.speaks} <@ array['en', 'ru', 'el']`),
    check(
      "people_left",
      sql`${t.leftAt} is null or (${t.email} is null and ${t.picture} is null and ${t.about} = '' and ${t.role} = 'member')`,
    ),
    check("people_account", sql`(${t.email} is null) = (${t.passwordHash} is null)`),
    index("people_called").using("gin", sql`${CALLED} gin_trgm_ops`).where(sql`${t.leftAt} is null`),
    index("people_email_domain")
      .on(sql`lower(substring(email::text from '@([^@]+)$'))`)
      .where(sql`${t.email} is not null`),
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
    /** To the hour: for the list by which a person knows their own browsers. */
    seenAt: moment().notNull().defaultNow(),
    /** What the browser says of itself, cut. */
    userAgent: text().notNull().default(""),
  },
  (t) => [index("sessions_person").on(t.personId), index("sessions_expiry").on(t.expiresAt)],
);

export const TOKEN_KINDS = ["setup", "sign-up", "reset-password", "change-email", "second-step", "invitation"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A single-use secret that was handed to somebody; only its SHA-256 is kept. */
export const tokens = pgTable(
  "tokens",
  {
    hash: text().primaryKey(),
    kind: text({ enum: TOKEN_KINDS }).notNull(),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    invitationId: reference().references(() => invitations.id, { onDelete: "cascade" }),
    /** The address whose holder the token proves, for somebody who signs up or changes theirs. */
    email: citext(),
    /** Where to lead on to afterwards, a path of ours. */
    next: text(),
    /** SHA-256 of the secret in the cookie of the guest who signed up: what they had typed comes along on whatever device they go on. */
    guestHash: text(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    check(
      "tokens_kind",
      sql`${t.kind} in ('setup', 'sign-up', 'reset-password', 'change-email', 'second-step', 'invitation')`,
    ),
    check(
      "tokens_person",
      sql`${t.kind} not in ('reset-password', 'change-email', 'second-step') or ${t.personId} is not null`,
    ),
    check("tokens_email", sql`${t.kind} not in ('sign-up', 'change-email') or ${t.email} is not null`),
    check("tokens_invitation", sql`(${t.kind} = 'invitation') = (${t.invitationId} is not null)`),
    uniqueIndex("tokens_one_setup").on(t.kind).where(sql`${t.kind} = 'setup' and ${t.usedAt} is null`),
    index("tokens_person").on(t.personId),
    index("tokens_expiry").on(t.expiresAt),
  ],
);

/** A second proof of identity: codes of an authenticator app. It counts once a first code was typed. */
export const twoFactor = pgTable("two_factor", {
  personId: reference()
    .primaryKey()
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "cascade" }),
  /** The shared secret, sealed by the installation's key: the table alone makes no codes. */
  sealedSecret: text().notNull(),
  confirmedAt: moment(),
  /** The time step of the last code that was taken: a code works once. */
  lastStep: reference(),
});

/** Single-use codes for whoever lost their authenticator; only hashes are kept. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    hash: text().notNull(),
    usedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.hash] })],
);

/** A letter that lets its reader become staff here. */
export const invitations = pgTable(
  "invitations",
  {
    id: id().primaryKey(),
    email: citext().notNull(),
    role: text({ enum: ROLES }).notNull(),
    title: text(),
    /** The spaces they will speak for. */
    spaceIds: reference().array().notNull().default([]),
    inviterId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    invitedAt: moment().notNull().defaultNow(),
    acceptedAt: moment(),
    accepterId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    revokedAt: moment(),
  },
  (t) => [
    check("invitations_role", sql`${t.role} in ('staff', 'moderator', 'owner')`),
    check("invitations_acceptance", sql`(${t.acceptedAt} is null) = (${t.accepterId} is null)`),
    uniqueIndex("invitations_open").on(t.email).where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
  ],
);

/** Handles people once had: old links lead on, and nobody else can take them. */
export const formerHandles = pgTable(
  "former_handles",
  {
    handle: citext().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [index("former_handles_person").on(t.personId)],
);
