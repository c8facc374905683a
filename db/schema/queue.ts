import { pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Workers that take jobs, and when each was last alive. A job held by one that is no longer seen is given back to the queue. */
export const queueWorkers = pgTable("queue_workers", {
  id: text().primaryKey(),
  seenAt: moment().notNull().defaultNow(),
});
