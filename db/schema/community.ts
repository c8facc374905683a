import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { type PersonId, people } from "./people";
import { uploads } from "./uploads";

/** The one row that says what this community is. */
export const community = pgTable(
  "community",
  {
    id: smallint().primaryKey().default(1),
    name: text().notNull().default("Goodturn"),
    tagline: text().notNull().default(""),
    /** The owner's words to newcomers on the start page, in Markdown, and as HTML. */
    welcome: text().notNull().default(""),
    welcomeHtml: text().notNull().default(""),
    /** The key of the logo among the files. */
    logo: text().references(() => uploads.key, { onDelete: "set null" }),
    /** The one accent colour, as #rrggbb; null for the house's own. */
    accent: text(),
    /** When the demo content was finished; a half-filled demo is filled on at the next start. */
    demoFilledAt: moment(),
  },
  (t) => [check("community_one_row", sql`${t.id} = 1`), check("community_accent", sql`${t.accent} ~ '^#[0-9a-f]{6}$'`)],
);

/** Rules the owner changed from their defaults; a rule without a row is as the house has it. */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().notNull().$type<number | boolean | string>(),
  changedAt: moment().notNull().defaultNow(),
  changerId: reference()
    .$type<PersonId>()
    .references(() => people.id),
});
