import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { reference } from "./columns";
import { type PersonId, people } from "./people";
import { type SpaceId, spaces } from "./spaces";

export const LEADER_PERIODS = ["week", "month", "half-year", "all"] as const;
export type LeaderPeriod = (typeof LEADER_PERIODS)[number];

/** Who earned the most reputation in a period, in a space or in all public ones: made anew every hour. */
export const leaderPlaces = pgTable(
  "leader_places",
  {
    period: text({ enum: LEADER_PERIODS }).notNull(),
    /** Null for all public spaces together. */
    spaceId: reference()
      .$type<SpaceId>()
      .references(() => spaces.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    /** From 1 on; who earned the same has the same. */
    place: smallint().notNull(),
    earned: integer().notNull(),
  },
  (t) => [
    check("leader_places_period", sql`${t.period} in ('week', 'month', 'half-year', 'all')`),
    uniqueIndex("leader_places_person").using("btree", t.period, sql`coalesce(${t.spaceId}, 0)`, t.personId),
    index("leader_places_order").using("btree", t.period, sql`coalesce(${t.spaceId}, 0)`, t.place, t.personId),
    index("leader_places_of_person").on(t.personId),
    index("leader_places_space").on(t.spaceId),
  ],
);
