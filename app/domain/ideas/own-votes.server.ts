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

/** Whether the member proposed or voted on any of these ideas: a list of them is then their own. */
export async function hasStakes(db: Db, id: PersonId, ideaIds: readonly IdeaId[]): Promise<boolean> {
  if (ideaIds.length === 0) return false;
  const [row] = await db.execute<{ has: boolean }>(sql`
    with shown as (select unnest(${sql.param(`{${ideaIds.join(",")}}`)}::bigint[]) as id)
    select exists (select from shown join idea_votes v on v.idea_id = shown.id where v.person_id = ${id})
      or exists (select from shown join ideas i on i.id = shown.id where i.author_id = ${id}) as has`);
  return row?.has ?? true;
}
