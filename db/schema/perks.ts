import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type PeriodId, periods } from "./periods";
import { type QuestionId, questions } from "./questions";
import { type SpaceId, spaces } from "./spaces";

export type PerkId = number & { readonly __id: "perk" };
export type RedemptionId = number & { readonly __id: "redemption" };
export type GestureId = number & { readonly __id: "gesture" };

export const PERK_KINDS = ["data", "minutes", "voucher", "merchandise"] as const;
export type PerkKind = (typeof PERK_KINDS)[number];

/** What members get for points. One that is closed can no longer be had. */
export const perks = pgTable(
  "perks",
  {
    id: id().primaryKey().$type<PerkId>(),
    kind: text({ enum: PERK_KINDS }).notNull(),
    name: text().notNull(),
    description: text().notNull(),
    /** In points. */
    price: bigint({ mode: "number" }).notNull(),
    /** How many are left; null where there are as many as are wanted. */
    stock: integer(),
    /** How many of it one member can have; null for no limit. */
    perMember: integer(),
    openedAt: moment().notNull(),
    closedAt: moment(),
  },
  (t) => [
    check("perks_kind", sql`${t.kind} in ('data', 'minutes', 'voucher', 'merchandise')`),
    check("perks_name", sql`char_length(${t.name}) between 1 and 80`),
    check("perks_description", sql`char_length(${t.description}) <= 500`),
    check("perks_price", sql`${t.price} > 0`),
    check("perks_stock", sql`${t.stock} >= 0`),
    check("perks_per_member", sql`${t.perMember} >= 1`),
  ],
);

export const REDEMPTION_STATES = ["reserved", "fulfilled", "refunded"] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** A perk that a member took for points: set aside until staff hand it over, or give the points back. The ledger says the same by its entries. */
export const redemptions = pgTable(
  "redemptions",
  {
    id: id().primaryKey().$type<RedemptionId>(),
    perkId: reference()
      .notNull()
      .$type<PerkId>()
      .references(() => perks.id),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    /** Names the sending of the form that asked for it, so that it is taken once. */
    key: text().notNull(),
    /** The period whose points were taken: those that it confirmed, and those that were carried over into it. */
    periodId: reference()
      .notNull()
      .$type<PeriodId>()
      .references(() => periods.id),
    points: bigint({ mode: "number" }).notNull(),
    /** How many of these had been carried over. */
    carried: bigint({ mode: "number" }).notNull(),
    state: text({ enum: REDEMPTION_STATES }).notNull().default("reserved"),
    reservedAt: moment().notNull(),
    settledAt: moment(),
    /** Who handed it over, or gave the points back; null where the member left. */
    settlerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** What staff say with it, such as the code of a voucher: sealed by the installation's key. */
    sealedWords: text(),
    /** Why the points were given back. */
    reason: text(),
  },
  (t) => [
    unique("redemptions_once").on(t.personId, t.key),
    check("redemptions_points", sql`${t.points} > 0 and ${t.carried} between 0 and ${t.points}`),
    check(
      "redemptions_state",
      sql`${t.state} in ('reserved', 'fulfilled', 'refunded') and (${t.state} = 'reserved') = (${t.settledAt} is null)`,
    ),
    check(
      "redemptions_settler",
      sql`${t.settlerId} is null or (${t.settlerId} <> ${t.personId} and ${t.settledAt} is not null)`,
    ),
    check(
      "redemptions_words",
      sql`(${t.sealedWords} is null or ${t.state} = 'fulfilled') and (${t.reason} is null or ${t.state} = 'refunded')`,
    ),
    index("redemptions_queue").on(t.state, t.id),
    index("redemptions_person").on(t.personId, t.id),
    index("redemptions_period").on(t.periodId),
    index("redemptions_perk").on(t.perkId, t.personId),
  ],
);

/** Points that staff gave somebody for something that went wrong, with their words. */
export const gestures = pgTable(
  "gestures",
  {
    id: id().primaryKey().$type<GestureId>(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    giverId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    /** Names the sending of the form, so that it is given once. */
    key: text().notNull(),
    points: bigint({ mode: "number" }).notNull(),
    words: text().notNull(),
    /** What it is about, and the space that stands in. */
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id),
    spaceId: reference()
      .$type<SpaceId>()
      .references(() => spaces.id),
    givenAt: moment().notNull(),
    takenBackAt: moment(),
    takerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
  },
  (t) => [
    unique("gestures_once").on(t.giverId, t.key),
    check("gestures_points", sql`${t.points} > 0`),
    check("gestures_words", sql`char_length(${t.words}) between 1 and 500`),
    check("gestures_other_person", sql`${t.giverId} <> ${t.personId}`),
    check("gestures_question", sql`num_nonnulls(${t.questionId}, ${t.spaceId}) in (0, 2)`),
    check("gestures_taken_back", sql`num_nonnulls(${t.takenBackAt}, ${t.takerId}) in (0, 2)`),
    index("gestures_given").on(t.givenAt, t.id),
    index("gestures_person").on(t.personId, t.id),
  ],
);
