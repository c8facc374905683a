import { sql } from "drizzle-orm";

/** Holds where the row of `status_updates` is the last word on its idea. */
export const isLatestWord = sql`not exists (
  select from status_updates later where later.idea_id = "status_updates".idea_id
    and (later.said_at, later.id) > ("status_updates".said_at, "status_updates".id))`;
