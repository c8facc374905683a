import { sql } from "drizzle-orm";

/** Holds where the row of `status_updates` is the last word on its idea. */
export const isLatestWord = sql`not exists (
  select from status_updates later where later.idea_id = "status_updates".idea_id
    and (later.said_at, later.id) > ("status_updates".said_at, "status_updates".id))`;

/**
 * Joins the listed idea that stands as the row of `status_updates` says. Words are walked in their order and each idea is looked
 * up: where the planner may turn that round, it reads all ideas of a status and all words, and sorts them.
 */
export const isIdeaAsSaid = sql`"ideas".id = (select i.id from ideas i
  where i.id = "status_updates".idea_id and i.status = "status_updates".to_status and i.listed)`;
