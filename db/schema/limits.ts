import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Counts of rate-limited acts, shared by all processes. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    expire: moment(),
  },
  (t) => [index("rate_limits_expire").on(t.expire)],
);
