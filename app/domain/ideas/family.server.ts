import { type Column, type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { IdeaId } from "#db/schema/index";

/** The ids of the idea and of all that is merged into it, also by way of others: whose comments and followers it has. */
export const familyOf = (id: SQL | Column): SQL => sql`(
  with recursive family as (
    select ${id} as id union all select i.id from ideas i join family on i.merged_into_id = family.id
  ) select family.id from family)`;

/** The idea that this one is merged into in the end, or the idea itself: the one that votes and comments go to now. */
export async function rootOf(db: Db, id: IdeaId): Promise<IdeaId> {
  const [row] = await db.execute<{ id: number }>(sql`
    with recursive line as (
      select i.id, i.merged_into_id from ideas i where i.id = ${id}
      union all select i.id, i.merged_into_id from ideas i join line on i.id = line.merged_into_id
    ) select line.id::int as id from line where line.merged_into_id is null`);
  return (row?.id ?? id) as IdeaId;
}
