import { sql } from "drizzle-orm";
import { bigint, check, date, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

export type PeriodId = number & { readonly __id: "period" };

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
    /** What these shared of the budget: without what went for perks, with what staff gave out of their own. Null where all of it. */
    sharedPoints: bigint({ mode: "number" }),
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
    check("periods_shared", sql`${t.sharedPoints} >= 0`),
    check(
      "periods_state",
      sql`${t.state} in ('open', 'closing', 'closed', 'reviewed', 'freezing', 'frozen', 'published')`,
    ),
    check("periods_second_person", sql`${t.approverId} <> ${t.reviewerId}`),
    check("periods_payer", sql`num_nonnulls(${t.payerName}, ${t.sealedPayerIban}) in (0, 2)`),
  ],
);
