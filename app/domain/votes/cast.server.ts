import { and, eq, gt, sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import { type AnswerId, type PersonId, people, type QuestionId, votes } from "#db/schema/index";
import type { WantedVote } from "./wanted";

/** A post that takes votes. */
export type Votable = { authorId: PersonId } & ({ questionId: QuestionId } | { answerId: AnswerId });

/** By how much a vote moved the two counts of its post. */
export type VoteMove = { up: number; down: number };

const VALUE = { up: 1, down: -1 } as const;

/**
 * The member's vote on the post is as wanted; says by how much its counts move, which the caller writes while it holds the post's row locked.
 * Throws TooMany above the day's limits.
 */
export async function castVote(tx: Tx, actor: Member, post: Votable, wanted: WantedVote, now: Date): Promise<VoteMove> {
  const mine = and(
    "questionId" in post ? eq(votes.questionId, post.questionId) : eq(votes.answerId, post.answerId),
    eq(votes.personId, actor.id),
  );
  const [old] = await tx.select({ id: votes.id, value: votes.value }).from(votes).where(mine);
  const value = wanted === "none" ? null : VALUE[wanted];
  if ((old?.value ?? null) === value) return { up: 0, down: 0 };
  if (value === null) await tx.delete(votes).where(mine);
  else if (old) await tx.update(votes).set({ value, castAt: now }).where(eq(votes.id, old.id));
  else {
    await keepDailyLimits(tx, actor, post.authorId, now);
    await tx.insert(votes).values({ ...post, personId: actor.id, value, castAt: now });
  }
  return { up: Number(value === 1) - Number(old?.value === 1), down: Number(value === -1) - Number(old?.value === -1) };
}

async function keepDailyLimits(tx: Tx, actor: Member, authorId: PersonId, now: Date): Promise<void> {
  // One voter's votes take turns, so that two at once cannot both be the last one allowed.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for("no key update");
  const most = await readSettings(tx, ["votesPerDay", "votesPerAuthorPerDay"]);
  const [today] = await tx
    .select({
      all: sql<number>`count(*)`.mapWith(Number),
      toAuthor: sql<number>`count(*) filter (where ${votes.authorId} = ${authorId})`.mapWith(Number),
    })
    .from(votes)
    .where(and(eq(votes.personId, actor.id), gt(votes.castAt, new Date(now.getTime() - DAY_MS))));
  if (!today || today.all >= most.votesPerDay) throw new TooMany("error.votesPerDay");
  if (today.toAuthor >= most.votesPerAuthorPerDay) throw new TooMany("error.votesPerAuthor");
}
