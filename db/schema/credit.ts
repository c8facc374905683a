import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { payouts } from "./payback";

/** How often the billing system was asked to credit a payout, and what it said. What it is asked for, it is asked for by the same name each time. */
export const creditSendings = pgTable(
  "credit_sendings",
  {
    payoutId: reference()
      .primaryKey()
      .references(() => payouts.id),
    attempts: integer().notNull(),
    /** When it was asked last. */
    sentAt: moment().notNull(),
    /** Why the last time came to nothing: "silence", or the number that it answered with. */
    trouble: text(),
    /** When it said that the account is credited, or that it never will be. */
    answeredAt: moment(),
    /** Why it never will be, in the billing system's words. */
    reason: text(),
  },
  (t) => [
    check("credit_sendings_attempts", sql`${t.attempts} > 0`),
    check(
      "credit_sendings_trouble",
      sql`${t.trouble} is null or (${t.trouble} ~ '^(silence|[0-9]{3})$' and ${t.answeredAt} is null)`,
    ),
    check("credit_sendings_reason", sql`${t.reason} is null or ${t.answeredAt} is not null`),
  ],
);
