import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Happening, record, recording, tellRecorded } from "#app/domain/activity/record.server";
import { type Db, type Tx, together } from "#app/platform/db.server";
import { onDiskOnceTold } from "#app/platform/live.server";
import { type IdeaId, ideaVotes, type PersonId } from "#db/schema/index";
import { PROMOTE_WEIGHT } from "./heat";
import { cooledSql, warmedSql } from "./heat.server";
import { moveOf, warms } from "./tally";
import type { OwnVote } from "./voter.server";

/** Somebody's vote on an idea: as it stands, and as it is to stand; null is none. */
export type Cast = {
  ideaId: IdeaId;
  personId: PersonId;
  /** Who wrote it down for them, if it was not they. */
  recorderId: PersonId | null;
  from: OwnVote | null;
  to: OwnVote | null;
};

export type FirstCast = Cast & { to: OwnVote };

/**
 * A first vote is cast, counted and on record, by one statement: the idea, at which all its voters take turns, is held for no
 * longer than that is written down. Says false, and nothing is changed, where the person has a vote by now or the idea does
 * not stand by itself any more.
 */
export async function castFirst(
  db: Db,
  { ideaId, personId, recorderId, to }: FirstCast,
  happening: Happening,
): Promise<boolean> {
  // Held so that it cannot be merged meanwhile: a merge waits for all who vote, before any of them has written anything.
  const [written] = await db.execute<{ id: string }>(sql`
    with standing as materialized (
      select id from ideas where id = ${ideaId} and deleted_at is null and merged_into_id is null for key share
    ), voted as (
      insert into idea_votes (idea_id, cast_on_id, person_id, value, by_newcomer, recorder_id, cast_at)
      select id, id, ${personId}::bigint, ${to.value}::smallint, ${to.byNewcomer}::boolean, ${recorderId}::bigint, ${to.castAt.toISOString()}::timestamptz
      from standing
      on conflict (idea_id, person_id) do nothing
      returning idea_id
    ), counted as (
      update ideas set ${counting(null, to)} from voted where ideas.id = voted.idea_id returning ideas.id
    ), ${recording(happening, sql`from counted`)}, ${onDiskOnceTold(db)}`);
  if (!written) return false;
  await tellRecorded(db, happening, Number(written.id));
  return true;
}

/** The vote is changed or taken back, or cast like any other, while the caller holds the idea and knows what it was before. */
export async function castHeld(
  tx: Tx,
  { ideaId, personId, recorderId, from, to }: Cast,
  happening: Happening,
): Promise<void> {
  const mine = and(eq(ideaVotes.ideaId, ideaId), eq(ideaVotes.personId, personId));
  if (to === null) await tx.delete(ideaVotes).where(mine);
  else if (from === null) await tx.insert(ideaVotes).values({ ...to, ideaId, castOnId: ideaId, personId, recorderId });
  else
    await tx
      .update(ideaVotes)
      .set({ ...to, recorderId })
      .where(mine);
  await together(
    record(tx, happening),
    tx.execute(sql`update ideas set ${counting(from, to)} where ideas.id = ${ideaId}`),
  );
}

/** What an update of an idea sets when one vote on it, that was `from`, has become `to`. */
function counting(from: OwnVote | null, to: OwnVote | null): SQL {
  const move = moveOf(from, to);
  const sets = [
    sql`promote_count = ideas.promote_count + ${move.promoteCount}::int`,
    sql`demote_count = ideas.demote_count + ${move.demoteCount}::int`,
    sql`score = ideas.score + ${move.promoteCount - move.demoteCount}::int`,
    sql`new_promote_count = ideas.new_promote_count + ${move.newPromoteCount}::int`,
    sql`new_demote_count = ideas.new_demote_count + ${move.newDemoteCount}::int`,
    ...heating(from, to),
  ];
  return sql.join(sets, sql`, `);
}

function heating(from: OwnVote | null, to: OwnVote | null): SQL[] {
  if (to && warms(to))
    return [
      sql`heat = ${warmedSql({ at: to.castAt, weight: PROMOTE_WEIGHT })}`,
      sql`active_at = greatest(ideas.active_at, ${to.castAt.toISOString()}::timestamptz)`,
    ];
  return from && warms(from) ? [sql`heat = ${cooledSql({ at: from.castAt, weight: PROMOTE_WEIGHT })}`] : [];
}
