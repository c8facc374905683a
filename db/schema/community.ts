import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** The one row that says what this community is. */
export const community = pgTable(
  "community",
  {
    id: smallint().primaryKey().default(1),
    name: text().notNull().default("Goodturn"),
    tagline: text().notNull().default(""),
    /** When the demo content was finished; a half-filled demo is filled on at the next start. */
    demoFilledAt: moment(),
  },
  (t) => [check("community_one_row", sql`${t.id} = 1`)],
);
