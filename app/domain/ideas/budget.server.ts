import { and, eq, sql } from "drizzle-orm";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { TooMany } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type IdeaStatus, ideas, ideaVotes, type PersonId } from "#db/schema/index";
import { VOTES_BY_TRUST } from "./limits";
import { isSettled } from "./statuses";

/** Votes on open ideas that somebody may have at once, and how many of them are free now. */
export type Budget = { all: number; left: number };

const budgetOf = ({ trustLevel }: Member): number =>
  VOTES_BY_TRUST[Math.min(trustLevel, VOTES_BY_TRUST.length - 1)] ?? 0;

/** What the viewer has to vote with; null for guests, and where the community sets no limit. */
export async function readBudget(db: Db, viewer: Viewer): Promise<Budget | null> {
  if (viewer === null || !(await readSetting(db, "ideaVoteBudget"))) return null;
  const all = budgetOf(viewer);
  return { all, left: Math.max(0, all - (await openVotes(db, viewer.id))) };
}

/** All votes of this member that would draw on a budget take turns until the transaction ends: two at once cannot both be the last. */
export async function takeTurn(tx: Tx, { id }: Member): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('idea votes', ${id}))`);
}

/** The member has a vote left for this idea, or has it on it already. The caller has taken their turn. Throws TooMany. */
export async function keepBudget(tx: Tx, voter: Member, idea: { status: IdeaStatus; mine: unknown }): Promise<void> {
  if (idea.mine !== null || isSettled(idea.status)) return;
  if ((await openVotes(tx, voter.id)) >= budgetOf(voter)) throw new TooMany("error.ideaVotes");
}

/** A vote comes back by itself when its idea is settled, put away, merged or deleted: what is counted is no longer there. */
async function openVotes(db: Db, personId: PersonId): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(ideaVotes)
    .innerJoin(ideas, eq(ideas.id, ideaVotes.ideaId))
    .where(and(eq(ideaVotes.personId, personId), ideas.open));
  return row?.count ?? 0;
}
