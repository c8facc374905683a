import { and, eq, sql } from "drizzle-orm";
import { settingSwitch } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import { type Db, statement } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import type { CountedVote } from "./tally";

/** What somebody's vote on an idea says now. */
export type OwnVote = CountedVote & { castAt: Date };

// Names are spelled out: this stands in what is selected from one table.
const ownVote = sql<OwnVote | null>`(
  select jsonb_build_object('value', v.value, 'byNewcomer', v.by_newcomer, 'castAt', v.cast_at)
  from idea_votes v where v.idea_id = ideas.id and v.person_id = ${sql.placeholder("looker")})`.mapWith(asOwnVote);

const read = statement((db) =>
  db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      spaceId: ideas.spaceId,
      authorId: ideas.authorId,
      status: ideas.status,
      mergedIntoId: ideas.mergedIntoId,
      archivedAt: ideas.archivedAt,
      open: ideas.open,
      mine: ownVote,
      hasBudget: settingSwitch("ideaVoteBudget"),
    })
    .from(ideas)
    .where(and(eq(ideas.id, sql.placeholder("id")), isVisibleIdea(looker))),
);

/** The idea as its voter needs to know it, with the vote they have on it. Throws NotFound. */
export async function findToVoteOn(db: Db, voter: Member, id: IdeaId) {
  const [row] = await read(db, { id, ...asLooker(voter) });
  if (!row) throw new NotFound();
  return row;
}
export type IdeaToVoteOn = Awaited<ReturnType<typeof findToVoteOn>>;

function asOwnVote(found: unknown): OwnVote | null {
  if (!found) return null;
  const { value, byNewcomer, castAt } = found as { value: 1 | -1; byNewcomer: boolean; castAt: string };
  return { value, byNewcomer, castAt: new Date(castAt) };
}
