import { sql } from "drizzle-orm";
import type { Tx } from "#app/platform/db.server";
import type { IdeaId } from "#db/schema/index";
import { countedHeat } from "./heat.server";

/** The ideas count the votes and comments there are, and have the heat these give: for what changes many at once. The caller holds the ideas. */
export async function recountIdeas(tx: Tx, ids: readonly IdeaId[]): Promise<void> {
  await tx.execute(sql`
    update ideas set promote_count = counted.promotes, demote_count = counted.demotes, score = counted.promotes - counted.demotes,
      new_promote_count = counted.new_promotes, new_demote_count = counted.new_demotes,
      comment_count = (select count(*) from comments c where c.idea_id = ideas.id and c.deleted_at is null),
      heat = ${countedHeat}
    from (
      select i.id,
        count(*) filter (where v.value = 1 and not v.by_newcomer) as promotes,
        count(*) filter (where v.value = -1 and not v.by_newcomer) as demotes,
        count(*) filter (where v.value = 1 and v.by_newcomer) as new_promotes,
        count(*) filter (where v.value = -1 and v.by_newcomer) as new_demotes
      from ideas i left join idea_votes v on v.idea_id = i.id
      where i.id = any(${sql.param(`{${ids.join(",")}}`)}::bigint[]) group by i.id
    ) counted where ideas.id = counted.id`);
}
