import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Happening, record } from "#app/domain/activity/record.server";
import { ideaTopic } from "#app/domain/activity/topics";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Conflict, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { tellAfterwards } from "#app/platform/live.server";
import { type IdeaId, ideas, ideaVotes, spaces } from "#db/schema/index";
import { familyOf } from "./family.server";
import { ideaFacts, isVisibleIdea } from "./find.server";
import { startFollowing } from "./follow.server";
import { countOpen } from "./open.server";
import { mayMerge } from "./policy";
import { recountIdeas } from "./recount.server";

/** Seconds it may take to carry the votes of a large idea over. */
const PATIENCE_SECONDS = 60;

/**
 * The idea is one with `intoId`: its votes count there, once a person, its comments and followers are of that one, its author
 * follows it, and nothing can be added to it any more. Throws NotFound, Forbidden, Conflict (it is merged into another one), and
 * Invalid for a target that is itself, merged, or not for the same people.
 */
export async function mergeIdea(db: Db, actor: Member, id: IdeaId, intoId: IdeaId, now = new Date()): Promise<void> {
  if (id === intoId) throw new Invalid({ into: "error.mergeIntoItself" });
  await inTransaction(db, async (tx) => {
    const held = await holdAll(tx, actor, [id, intoId]);
    const [idea, into] = [ofId(held, id), ofId(held, intoId)];
    for (const one of held) allow(mayMerge(actor, one, now));
    if (idea.mergedIntoId === intoId) return;
    if (idea.mergedIntoId !== null) throw new Conflict();
    if (into.mergedIntoId !== null) throw new Invalid({ into: "error.mergeIntoMerged" });
    if (idea.groupId !== into.groupId) throw new Invalid({ into: "error.mergeOtherPeople" });
    await tx.update(ideas).set({ mergedIntoId: intoId, mergedAt: now, mergerId: actor.id }).where(eq(ideas.id, id));
    const carried = await carryOver(tx, id, into);
    await recountIdeas(tx, [id, intoId]);
    await countOpen(tx, idea, { mergedIntoId: intoId });
    await startFollowing(tx, { id: idea.authorId }, intoId, now);
    await tellOf(tx, [intoId], {
      happenedAt: now,
      kind: "idea.merged",
      actorId: actor.id,
      ideaId: id,
      spaceId: idea.spaceId,
      detail: { into: intoId, votes: carried },
    });
  });
}

/** The idea stands by itself again, with the votes that were cast on it and on what is merged into it. Throws NotFound, Forbidden. */
export async function unmergeIdea(db: Db, actor: Member, id: IdeaId, now = new Date()): Promise<void> {
  await inTransaction(db, async (tx) => {
    const above = await whereItWent(tx, id);
    const idea = ofId(await holdAll(tx, actor, [id, ...above]), id);
    allow(mayMerge(actor, idea, now));
    if (idea.mergedIntoId === null) return;
    // Somebody merged or parted one of them before they were all held.
    if (`${await whereItWent(tx, id)}` !== `${above}`) throw new Conflict();
    await tx.update(ideas).set({ mergedIntoId: null, mergedAt: null, mergerId: null }).where(eq(ideas.id, id));
    await tx
      .update(ideaVotes)
      .set({ ideaId: id })
      .where(and(inArray(ideaVotes.ideaId, above), sql`${ideaVotes.castOnId} in ${familyOf(sql`${id}::bigint`)}`));
    await recountIdeas(tx, [id, ...above]);
    await countOpen(tx, idea, { mergedIntoId: null });
    await tellOf(tx, above, {
      happenedAt: now,
      kind: "idea.unmerged",
      actorId: actor.id,
      ideaId: id,
      spaceId: idea.spaceId,
      detail: { from: idea.mergedIntoId },
    });
  });
}

/** Those who vote wait until the transaction ends, and it waits for those who do so now: in the order of their ids, all of them. */
async function holdAll(tx: Tx, viewer: Member, ids: readonly IdeaId[]) {
  await tx.execute(sql.raw(`set local statement_timeout = '${PATIENCE_SECONDS}s'`));
  const rows = await tx
    .select({ ...ideaFacts, groupId: groupOf })
    .from(ideas)
    .where(and(inArray(ideas.id, [...ids]), isVisibleIdea(viewer)))
    .orderBy(ideas.id)
    .for("update");
  if (rows.length < ids.length) throw new NotFound();
  return rows;
}
type Held = Awaited<ReturnType<typeof holdAll>>[number];

const groupOf: SQL<number | null> = sql`(select ${spaces.groupId} from ${spaces} where ${spaces.id} = ideas.space_id)`;

function ofId(held: readonly Held[], id: IdeaId): Held {
  const idea = held.find((one) => one.id === id);
  if (!idea) throw new NotFound();
  return idea;
}

/** The votes count for the other idea, but for those of people who have one there already or proposed it; says how many do. */
async function carryOver(tx: Tx, from: IdeaId, into: Held): Promise<number> {
  const carried = await tx.execute(sql`
    update idea_votes set idea_id = ${into.id} where idea_id = ${from} and person_id is distinct from ${into.authorId}
      and not exists (select from idea_votes there where there.idea_id = ${into.id} and there.person_id = idea_votes.person_id)`);
  return carried.count;
}

/** What the idea is merged into, what that is merged into, and so on. */
async function whereItWent(tx: Tx, id: IdeaId): Promise<IdeaId[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive above as (
      select merged_into_id as id, 1 as steps from ideas where id = ${id}
      union all select i.merged_into_id, steps + 1 from ideas i join above on i.id = above.id
    ) select id from above where id is not null order by steps`);
  return rows.map((row) => Number(row.id) as IdeaId);
}

/** It is on record, and the pages of the others are told of it, too. */
async function tellOf(tx: Tx, others: readonly IdeaId[], happening: Happening): Promise<void> {
  await record(tx, happening);
  await tellAfterwards(tx, others.map(ideaTopic));
}
