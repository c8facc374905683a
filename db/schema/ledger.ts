import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type IdeaId, ideas } from "./ideas";
import { payouts } from "./payback";
import { type PersonId, people } from "./people";
import { type PeriodId, periods } from "./periods";
import { type GestureId, gestures, type RedemptionId, redemptions } from "./perks";
import { type QuestionId, questions } from "./questions";
import { type SpaceId, spaces } from "./spaces";

export type LedgerAccountId = number & { readonly __id: "ledger-account" };
export type LedgerEntryId = number & { readonly __id: "ledger-entry" };

export const LEDGER_ACCOUNT_KINDS = [
  "budget",
  "forfeited",
  "match",
  "paid",
  "perks",
  "goodwill",
  "pending",
  "confirmed",
  "carried",
  "payable",
  "reserved",
] as const;
export type LedgerAccountKind = (typeof LEDGER_ACCOUNT_KINDS)[number];

/** Where points are. A balance is moved by the trigger `ledger_entries_move` alone; all of them together are always 0. */
export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: id().primaryKey().$type<LedgerAccountId>(),
    kind: text({ enum: LEDGER_ACCOUNT_KINDS }).notNull(),
    /** Whose it is; null for the community's own. */
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    /** The period whose points it holds, where points are told apart by that. */
    periodId: reference()
      .$type<PeriodId>()
      .references(() => periods.id),
    balance: bigint({ mode: "number" }).notNull().default(0),
  },
  (t) => [
    unique("ledger_accounts_one").on(t.kind, t.personId, t.periodId).nullsNotDistinct(),
    check(
      "ledger_accounts_kind",
      sql`${t.kind} in ('budget', 'forfeited', 'match', 'paid', 'perks', 'goodwill', 'pending', 'confirmed', 'carried', 'payable', 'reserved')`,
    ),
    check(
      "ledger_accounts_person",
      sql`(${t.kind} in ('budget', 'forfeited', 'match', 'paid', 'perks', 'goodwill')) = (${t.personId} is null)`,
    ),
    check(
      "ledger_accounts_period",
      sql`(${t.kind} in ('confirmed', 'carried', 'payable', 'reserved', 'perks')) = (${t.periodId} is not null)`,
    ),
    /** What a member earned can be owed back after it was paid out, so confirmed points may fall below nothing; pending ones never. */
    check(
      "ledger_accounts_not_below",
      sql`${t.balance} >= 0 or ${t.kind} in ('budget', 'forfeited', 'match', 'goodwill', 'confirmed')`,
    ),
    index("ledger_accounts_person").on(t.personId, t.kind).where(sql`${t.personId} is not null`),
    index("ledger_accounts_period").on(t.periodId, t.personId).where(sql`${t.periodId} is not null`),
  ],
);

export const LEDGER_ENTRY_KINDS = [
  "award",
  "confirmed",
  "reversed",
  "forfeited",
  "scaled",
  "covered",
  "owed",
  "chosen",
  "matched",
  "rolled",
  "expired",
  "paid",
  "returned",
  "unmatched",
  "reserved",
  "fulfilled",
  "refunded",
  "goodwill",
] as const;
export type LedgerEntryKind = (typeof LEDGER_ENTRY_KINDS)[number];

/** Why points were given. */
export const AWARD_CAUSES = [
  "accepted",
  "upvote",
  "upvote-half",
  "upvote-none",
  "quick",
  "idea-done",
  "idea-promoted",
  "referral",
  "quest",
] as const;
/** Why points that were given were taken again. */
export const REVERSAL_CAUSES = [
  "unaccepted",
  "vote-withdrawn",
  "answer-deleted",
  "question-deleted",
  "idea-not-done",
  "idea-deleted",
  "idea-merged",
  "referral-undone",
  "quest-undone",
  "gesture-undone",
  "fair-play",
] as const;
/** Why points went elsewhere. */
export const MOVE_CAUSES = [
  "waited",
  "left",
  "budget",
  "debt",
  "credit",
  "cash",
  "charity",
  "no-choice",
  "too-few",
  "no-choice-again",
  "payment-failed",
  "perk",
  "perk-refused",
  "gesture",
] as const;
export type AwardCause = (typeof AWARD_CAUSES)[number];
export type ReversalCause = (typeof REVERSAL_CAUSES)[number];
export type LedgerCause = AwardCause | ReversalCause | (typeof MOVE_CAUSES)[number];

/** Append-only: so many points went from one account to another, which takes and gives the same. Mistakes are reversed, never changed. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id().primaryKey().$type<LedgerEntryId>(),
    /** Says what is written down, so that it is written once. */
    key: text().notNull().unique(),
    kind: text({ enum: LEDGER_ENTRY_KINDS }).notNull(),
    cause: text().notNull().$type<LedgerCause>(),
    /** What the words about it name besides the post, such as the number of the vote. */
    facts: jsonb().notNull().$type<Record<string, number>>().default({}),
    fromId: reference()
      .notNull()
      .$type<LedgerAccountId>()
      .references(() => ledgerAccounts.id),
    toId: reference()
      .notNull()
      .$type<LedgerAccountId>()
      .references(() => ledgerAccounts.id),
    amount: bigint({ mode: "number" }).notNull(),
    /** Points that the day's most kept from being given. */
    withheld: bigint({ mode: "number" }).notNull().default(0),
    /** The member whose points they are. */
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    questionId: reference()
      .$type<QuestionId>()
      .references(() => questions.id),
    answerId: reference()
      .$type<AnswerId>()
      .references(() => answers.id),
    ideaId: reference()
      .$type<IdeaId>()
      .references(() => ideas.id),
    payoutId: reference().references(() => payouts.id),
    redemptionId: reference()
      .$type<RedemptionId>()
      .references(() => redemptions.id),
    gestureId: reference()
      .$type<GestureId>()
      .references(() => gestures.id),
    /** Where the post stands: who may not see the space reads nothing of it. */
    spaceId: reference()
      .$type<SpaceId>()
      .references(() => spaces.id),
    /** The award that this one settles for good: confirmed, or forfeited. */
    settlesId: reference()
      .$type<LedgerEntryId>()
      .references((): AnyPgColumn => ledgerEntries.id),
    /** The award, or the gesture of goodwill, that this one takes back. */
    reversesId: reference()
      .$type<LedgerEntryId>()
      .references((): AnyPgColumn => ledgerEntries.id),
    happenedAt: moment().notNull(),
  },
  (t) => [
    check("ledger_entries_two_accounts", sql`${t.fromId} <> ${t.toId}`),
    check("ledger_entries_amount", sql`${t.amount} > 0 or (${t.amount} = 0 and ${t.kind} in ('award', 'reversed'))`),
    check("ledger_entries_withheld", sql`${t.withheld} >= 0 and (${t.withheld} = 0 or ${t.kind} = 'award')`),
    check(
      "ledger_entries_kind",
      sql`${t.kind} in ('award', 'confirmed', 'reversed', 'forfeited', 'scaled', 'covered', 'owed', 'chosen', 'matched', 'rolled', 'expired', 'paid', 'returned', 'unmatched', 'reserved', 'fulfilled', 'refunded', 'goodwill')`,
    ),
    check("ledger_entries_reverses", sql`(${t.kind} = 'reversed') = (${t.reversesId} is not null)`),
    check("ledger_entries_settles", sql`${t.settlesId} is null or ${t.kind} in ('confirmed', 'forfeited')`),
    check("ledger_entries_confirmed", sql`${t.kind} <> 'confirmed' or ${t.settlesId} is not null`),
    check(
      "ledger_entries_award",
      sql`${t.kind} <> 'award' or case when ${t.cause} in ('referral', 'quest') then num_nonnulls(${t.questionId}, ${t.answerId}, ${t.ideaId}) = 0 when ${t.cause} in ('idea-done', 'idea-promoted') then ${t.ideaId} is not null and ${t.answerId} is null else num_nonnulls(${t.answerId}, ${t.ideaId}) = 1 end`,
    ),
    check(
      "ledger_entries_perk",
      sql`(${t.kind} in ('reserved', 'fulfilled', 'refunded')) = (${t.redemptionId} is not null)`,
    ),
    check("ledger_entries_gesture", sql`${t.kind} <> 'goodwill' or ${t.gestureId} is not null`),
    uniqueIndex("ledger_entries_settled").on(t.settlesId).where(sql`${t.settlesId} is not null`),
    uniqueIndex("ledger_entries_reversed").on(t.reversesId).where(sql`${t.reversesId} is not null`),
    index("ledger_entries_person").on(t.personId, t.happenedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("ledger_entries_answer").on(t.answerId).where(sql`${t.answerId} is not null and ${t.kind} = 'award'`),
    index("ledger_entries_idea").on(t.ideaId).where(sql`${t.ideaId} is not null and ${t.kind} = 'award'`),
    index("ledger_entries_from").on(t.fromId),
    index("ledger_entries_to").on(t.toId),
  ],
);

/** What a member's points changed by in a month (UTC), so that a statement begins with what there was without counting all before. Kept by the trigger `ledger_entries_move`. */
export const ledgerMonths = pgTable(
  "ledger_months",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    /** Its first day, as YYYY-MM-DD. */
    month: date().notNull(),
    pending: bigint({ mode: "number" }).notNull(),
    confirmed: bigint({ mode: "number" }).notNull(),
    lineCount: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.month] })],
);

/** Awards that still wait to be confirmed: one row each, written with the award, taken away by what confirms, reverses or forfeits it. */
export const pendingAwards = pgTable(
  "pending_awards",
  {
    entryId: reference()
      .primaryKey()
      .$type<LedgerEntryId>()
      .references(() => ledgerEntries.id),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    dueAt: moment().notNull(),
  },
  (t) => [index("pending_awards_due").on(t.dueAt, t.entryId), index("pending_awards_person").on(t.personId, t.entryId)],
);
