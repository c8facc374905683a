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
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type AnswerId, answers } from "./answers";
import { id, moment, reference } from "./columns";
import { type IdeaId, ideas } from "./ideas";
import { type PersonId, people } from "./people";
import { type QuestionId, questions } from "./questions";
import { type SpaceId, spaces } from "./spaces";

export type PeriodId = number & { readonly __id: "period" };
export type LedgerAccountId = number & { readonly __id: "ledger-account" };
export type LedgerEntryId = number & { readonly __id: "ledger-entry" };

/** What becomes of a period, step by step: its points are counted and scaled, members choose, it is looked over, what they chose is fixed, and what was paid is told. */
export const PERIOD_STATES = ["open", "closing", "closed", "reviewed", "freezing", "frozen", "published"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** Half a year in which points are confirmed, to be paid back together. No two overlap. */
export const periods = pgTable(
  "periods",
  {
    id: id().primaryKey().$type<PeriodId>(),
    /** The first day and the last, as YYYY-MM-DD (UTC). */
    startsOn: date().notNull().unique(),
    endsOn: date().notNull(),
    /** Points that it may cost; what is confirmed beyond is scaled when it closes. */
    budget: bigint({ mode: "number" }).notNull(),
    state: text({ enum: PERIOD_STATES }).notNull().default("open"),
    /** Points confirmed in it, counted when it closed: what its budget is shared among where they are more. */
    confirmedPoints: bigint({ mode: "number" }),
    /** The person up to whom the step that runs is done: where it goes on after it was cut off. */
    doneUntil: reference(),
    closedAt: moment(),
    /** Until when members may choose. */
    choiceUntil: moment(),
    /** How often those who have not chosen were reminded. */
    reminded: smallint().notNull().default(0),
    reviewedAt: moment(),
    reviewerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    approvedAt: moment(),
    approverId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    frozenAt: moment(),
    /** Whose account cash is paid from; the account's number is sealed by the installation's key. */
    payerName: text(),
    sealedPayerIban: text(),
    publishedAt: moment(),
  },
  (t) => [
    check("periods_counted", sql`(${t.state} = 'open') = (${t.confirmedPoints} is null)`),
    check("periods_days", sql`${t.endsOn} > ${t.startsOn}`),
    check("periods_budget", sql`${t.budget} >= 0`),
    check(
      "periods_state",
      sql`${t.state} in ('open', 'closing', 'closed', 'reviewed', 'freezing', 'frozen', 'published')`,
    ),
    check("periods_second_person", sql`${t.approverId} <> ${t.reviewerId}`),
    check("periods_payer", sql`num_nonnulls(${t.payerName}, ${t.sealedPayerIban}) in (0, 2)`),
  ],
);

export const LEDGER_ACCOUNT_KINDS = [
  "budget",
  "forfeited",
  "match",
  "paid",
  "pending",
  "confirmed",
  "carried",
  "payable",
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
      sql`${t.kind} in ('budget', 'forfeited', 'match', 'paid', 'pending', 'confirmed', 'carried', 'payable')`,
    ),
    check(
      "ledger_accounts_person",
      sql`(${t.kind} in ('budget', 'forfeited', 'match', 'paid')) = (${t.personId} is null)`,
    ),
    check(
      "ledger_accounts_period",
      sql`(${t.kind} in ('confirmed', 'carried', 'payable')) = (${t.periodId} is not null)`,
    ),
    /** What a member earned can be owed back after it was paid out, so confirmed points may fall below nothing; pending ones never. */
    check(
      "ledger_accounts_not_below",
      sql`${t.balance} >= 0 or ${t.kind} in ('budget', 'forfeited', 'match', 'confirmed')`,
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
] as const;
export type LedgerEntryKind = (typeof LEDGER_ENTRY_KINDS)[number];

/** Why points were given. */
export const AWARD_CAUSES = ["accepted", "upvote", "upvote-half", "upvote-none", "quick", "idea-done"] as const;
/** Why points that were given were taken again. */
export const REVERSAL_CAUSES = [
  "unaccepted",
  "vote-withdrawn",
  "answer-deleted",
  "question-deleted",
  "idea-not-done",
  "idea-deleted",
  "idea-merged",
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
    payoutId: reference().references((): AnyPgColumn => payouts.id),
    /** Where the post stands: who may not see the space reads nothing of it. */
    spaceId: reference()
      .$type<SpaceId>()
      .references(() => spaces.id),
    /** The award that this one settles for good: confirmed, or forfeited. */
    settlesId: reference()
      .$type<LedgerEntryId>()
      .references((): AnyPgColumn => ledgerEntries.id),
    /** The award that this one takes back. */
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
      sql`${t.kind} in ('award', 'confirmed', 'reversed', 'forfeited', 'scaled', 'covered', 'owed', 'chosen', 'matched', 'rolled', 'expired', 'paid', 'returned', 'unmatched')`,
    ),
    check("ledger_entries_reverses", sql`(${t.kind} = 'reversed') = (${t.reversesId} is not null)`),
    check("ledger_entries_settles", sql`${t.settlesId} is null or ${t.kind} in ('confirmed', 'forfeited')`),
    check("ledger_entries_confirmed", sql`${t.kind} <> 'confirmed' or ${t.settlesId} is not null`),
    check("ledger_entries_award", sql`${t.kind} <> 'award' or num_nonnulls(${t.answerId}, ${t.ideaId}) = 1`),
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

/** Whom members may give their points to. One that is closed can no longer be chosen. */
export const charities = pgTable(
  "charities",
  {
    id: id().primaryKey(),
    name: text().notNull(),
    openedAt: moment().notNull().defaultNow(),
    closedAt: moment(),
  },
  (t) => [
    check("charities_name", sql`char_length(${t.name}) between 1 and 100`),
    uniqueIndex("charities_open").on(t.name).where(sql`${t.closedAt} is null`),
  ],
);

export const PAYOUT_WAYS = ["credit", "cash", "charity"] as const;
export type PayoutWay = (typeof PAYOUT_WAYS)[number];

/** Where the money goes: a charity, or an account, whose number is sealed by the installation's key. */
const destination = () => ({
  way: text({ enum: PAYOUT_WAYS }).notNull(),
  charityId: reference().references(() => charities.id),
  holder: text(),
  sealedIban: text(),
});
type Destination = { way: AnyPgColumn; charityId: AnyPgColumn; holder: AnyPgColumn; sealedIban: AnyPgColumn };
const fitting = (t: Destination) =>
  sql`(${t.way} = 'charity') = (${t.charityId} is not null) and num_nonnulls(${t.holder}, ${t.sealedIban}) = case ${t.way} when 'cash' then 2 else 0 end`;

/** How a member wants to be paid back what they have of a period; without one it waits for the next. */
export const payoutChoices = pgTable(
  "payout_choices",
  {
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    periodId: reference()
      .notNull()
      .$type<PeriodId>()
      .references(() => periods.id),
    ...destination(),
    chosenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.periodId, t.personId] }),
    check("payout_choices_way", sql`${t.way} in ('credit', 'cash', 'charity')`),
    check("payout_choices_destination", fitting(t)),
    index("payout_choices_person").on(t.personId),
  ],
);

export const PAYOUT_STATES = ["due", "paid", "failed"] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];

/** What one member is paid back of a period. The ledger says the same by its entries. */
export const payouts = pgTable(
  "payouts",
  {
    id: id().primaryKey(),
    periodId: reference()
      .notNull()
      .$type<PeriodId>()
      .references(() => periods.id),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    ...destination(),
    points: bigint({ mode: "number" }).notNull(),
    /** Points that the community adds, for a charity. */
    matched: bigint({ mode: "number" }).notNull().default(0),
    state: text({ enum: PAYOUT_STATES }).notNull().default("due"),
    settledAt: moment(),
  },
  (t) => [
    check("payouts_way", sql`${t.way} in ('credit', 'cash', 'charity')`),
    check("payouts_destination", fitting(t)),
    check("payouts_points", sql`${t.points} > 0 and ${t.matched} >= 0`),
    check(
      "payouts_state",
      sql`${t.state} in ('due', 'paid', 'failed') and (${t.state} = 'due') = (${t.settledAt} is null)`,
    ),
    uniqueIndex("payouts_once").on(t.periodId, t.personId),
    index("payouts_period").on(t.periodId, t.state, t.id),
    index("payouts_person").on(t.personId),
  ],
);
