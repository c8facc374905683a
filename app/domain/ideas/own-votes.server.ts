import { and, eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, ideas, ideaVotes, type PersonId } from "#db/schema/index";

/** Who proposed an idea, and how somebody voted on it. */
export type Stake = { authorId: PersonId; myVote: 1 | -1 | null };

/** What the member has to do with each of these ideas. The caller knows that they may see them. */
export async function readStakes(
  db: Db,
  { id }: Pick<Member, "id">,
  ideaIds: readonly IdeaId[],
): Promise<Map<IdeaId, Stake>> {
  if (ideaIds.length === 0) return new Map();
  const rows = await db
    .select({ id: ideas.id, authorId: ideas.authorId, myVote: ideaVotes.value })
    .from(ideas)
    .leftJoin(ideaVotes, and(eq(ideaVotes.ideaId, ideas.id), eq(ideaVotes.personId, id)))
    .where(sql`${ideas.id} = any(${sql.param(`{${ideaIds.join(",")}}`)}::bigint[])`);
  return new Map(rows.map(({ id: ideaId, ...stake }) => [ideaId, stake]));
}

/** Whether the member proposed or voted on any idea at all: lists of ideas are then their own. */
export async function hasStakes(db: Db, id: PersonId): Promise<boolean> {
  const [row] = await db.execute<{ has: boolean }>(sql`
    select exists (select from idea_votes v where v.person_id = ${id})
      or exists (select from ideas i where i.author_id = ${id}) as has`);
  return row?.has ?? true;
}
