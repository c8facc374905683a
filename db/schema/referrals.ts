import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { type PersonId, people } from "./people";

/**
 * What became of somebody's coming by a member's link: they may still become active, were, were after the most of a period had
 * been, never were, share where they sign in with who invited them, or a moderator upheld that there was no fair play between the two.
 */
export const REFERRAL_STATES = ["waiting", "earned", "beyond", "lapsed", "shared", "barred"] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Who came by whose link. Nothing else is kept of how they came. */
export const referrals = pgTable(
  "referrals",
  {
    personId: reference()
      .primaryKey()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    referrerId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    joinedAt: moment().notNull(),
    state: text({ enum: REFERRAL_STATES }).notNull().default("waiting"),
    decidedAt: moment(),
  },
  (t) => [
    check("referrals_not_oneself", sql`${t.referrerId} <> ${t.personId}`),
    check("referrals_state", sql`${t.state} in ('waiting', 'earned', 'beyond', 'lapsed', 'shared', 'barred')`),
    check("referrals_decided", sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    index("referrals_referrer").on(t.referrerId, t.personId),
    index("referrals_waiting").on(t.personId).where(sql`${t.state} = 'waiting'`),
    index("referrals_decided_at").on(t.decidedAt).where(sql`${t.state} in ('earned', 'barred')`),
  ],
);
