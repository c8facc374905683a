import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { counter, id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

/** A public mark somebody has, or had: one that was taken away stays to be seen, with the reason. */
export const badgeAwards = pgTable(
  "badge_awards",
  {
    id: id().primaryKey(),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id),
    /** Its name among the badges of the house. */
    badge: text().notNull(),
    grantedAt: moment().notNull(),
    /** Who gave it by hand, and why in their words; none for a badge by rule. */
    giverId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    reason: text(),
    revokedAt: moment(),
    revokerId: reference()
      .$type<PersonId>()
      .references(() => people.id),
    revokedBecause: text(),
  },
  (t) => [
    check("badge_awards_by_hand", sql`(${t.giverId} is null) = (${t.reason} is null)`),
    check("badge_awards_revoked", sql`num_nonnulls(${t.revokedAt}, ${t.revokerId}, ${t.revokedBecause}) in (0, 3)`),
    uniqueIndex("badge_awards_one").on(t.personId, t.badge).where(sql`${t.revokedAt} is null`),
    index("badge_awards_person").on(t.personId, t.grantedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("badge_awards_badge").on(t.badge, t.grantedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** How many people have a badge now: kept by the verbs that give and take it. */
export const badgeCounts = pgTable("badge_counts", { badge: text().primaryKey(), holders: counter() });
