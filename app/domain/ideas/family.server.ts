import { type Column, type SQL, sql } from "drizzle-orm";

/** The ids of the idea and of all that is merged into it, also by way of others: whose comments and followers it has. */
export const familyOf = (id: SQL | Column): SQL => sql`(
  with recursive family as (
    select ${id} as id union all select i.id from ideas i join family on i.merged_into_id = family.id
  ) select family.id from family)`;
