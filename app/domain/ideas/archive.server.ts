import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { readSettings } from "#app/domain/community/settings.server";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { ideaFacts } from "./find.server";
import { ARCHIVED_AT_ONCE } from "./limits";
import { countOpen } from "./open.server";

/** A status by which the company has taken an idea up: such a one is never put away for its age. */
const LIVE = sql`('planned', 'in-progress', 'not-now')`;

/**
 * Ideas that nobody voted for or spoke of for as many months as the owner says, that few promote and that the company has not
 * taken up are put away. At most ARCHIVED_AT_ONCE; says how many. One that is waiting for the company's promised word stays.
 */
export async function archiveStaleIdeas(db: Db, now: Date): Promise<number> {
  const { staleIdeaMonths, staleIdeaPromotes } = await readSettings(db, ["staleIdeaMonths", "staleIdeaPromotes"]);
  const isStale = sql`ideas.open and ideas.active_at < ${now.toISOString()}::timestamptz - make_interval(months => ${staleIdeaMonths})
    and ideas.promote_count < ${staleIdeaPromotes} and ideas.status not in ${LIVE}
    and not exists (select from promises p where p.idea_id = ideas.id and p.kept_at is null)`;
  const found = await db.execute<{ id: string }>(
    sql`select id from ideas where ${isStale} order by active_at limit ${ARCHIVED_AT_ONCE}`,
  );
  let archived = 0;
  for (const { id } of found) archived += Number(await archive(db, Number(id) as IdeaId, now));
  return archived;

  /** Each in a transaction of its own, looked at again once it is held. */
  function archive(whole: Db, id: IdeaId, at: Date): Promise<boolean> {
    return inTransaction(whole, async (tx) => {
      const [idea] = await tx
        .select(ideaFacts)
        .from(ideas)
        .where(sql`${ideas.id} = ${id} and ${isStale}`)
        .for("no key update");
      if (!idea) return false;
      await tx.update(ideas).set({ archivedAt: at }).where(eq(ideas.id, id));
      await countOpen(tx, idea, { archivedAt: at });
      await record(tx, {
        happenedAt: at,
        kind: "idea.archived",
        actorId: null,
        ideaId: id,
        spaceId: idea.spaceId,
      });
      return true;
    });
  }
}
