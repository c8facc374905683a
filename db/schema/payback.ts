import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { type PeriodId, periods } from "./periods";

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
const ofAccount = (t: Destination) => sql`case ${t.way} when 'cash' then 2 else 0 end`;
/** `least` is how much of an account has to be named: it is forgotten when it is not needed any more. */
const fitting = (t: Destination, least: SQL) =>
  sql`(${t.way} = 'charity') = (${t.charityId} is not null) and num_nonnulls(${t.holder}, ${t.sealedIban}) in (${least}, ${ofAccount(t)})`;

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
    check("payout_choices_destination", fitting(t, sql`0`)),
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
    check("payouts_destination", fitting(t, sql`case ${t.state} when 'due' then ${ofAccount(t)} else 0 end`)),
    check("payouts_points", sql`${t.points} > 0 and ${t.matched} >= 0`),
    check(
      "payouts_state",
      sql`${t.state} in ('due', 'paid', 'failed') and (${t.state} = 'due') = (${t.settledAt} is null)`,
    ),
    uniqueIndex("payouts_once").on(t.periodId, t.personId),
    index("payouts_period").on(t.periodId, t.state, t.id),
    index("payouts_person").on(t.personId),
    index("payouts_accounts").on(t.settledAt).where(sql`${t.sealedIban} is not null`),
  ],
);
