import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";
import { type PersonId, people } from "./people";

/** Words not yet published, kept while their author signs in or comes back. */
export const drafts = pgTable(
  "drafts",
  {
    id: id().primaryKey(),
    personId: reference()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    /** SHA-256 of the token in the guest's cookie, for words typed before signing in. */
    guestHash: text(),
    /** The page whose form it fills, as a path. */
    place: text().notNull(),
    fields: jsonb().notNull().$type<Record<string, string>>(),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("drafts_owner", sql`num_nonnulls(${t.personId}, ${t.guestHash}) = 1`),
    uniqueIndex("drafts_person_place").on(t.personId, t.place).where(sql`${t.personId} is not null`),
    uniqueIndex("drafts_guest_place").on(t.guestHash, t.place).where(sql`${t.guestHash} is not null`),
    index("drafts_age").on(t.savedAt),
  ],
);
