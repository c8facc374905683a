import type { Happening } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Conflict } from "#app/lib/errors";
import { type Db, inTransaction, isDeadlock, type Tx } from "#app/platform/db.server";
import type { IdeaId } from "#db/schema/index";
import { keepBudget, takeTurn } from "./budget.server";
import { type Cast, castFirst, castHeld, type FirstCast } from "./cast.server";
import { lockIdea } from "./find.server";
import { mayVote } from "./policy";
import { reviveHeld } from "./revive.server";
import { isNewVoter } from "./tally";
import { findToVoteOn, type IdeaToVoteOn } from "./voter.server";
import type { WantedIdeaVote } from "./wanted";

const VALUE = { promote: 1, demote: -1 } as const;
/** Times that another vote of the same person may come in between. */
const TRIES = 5;

/**
 * The member's vote on the idea is as wanted. A new member's counts apart; a promote brings an archived idea back.
 * Throws NotFound, Forbidden (own idea, merged), TooMany (no votes left).
 */
export async function voteOnIdea(
  db: Db,
  actor: Member,
  id: IdeaId,
  wanted: WantedIdeaVote,
  now = new Date(),
): Promise<IdeaToVoteOn> {
  for (let tries = 0; tries < TRIES; tries++) {
    const idea = await findToVoteOn(db, actor, id);
    allow(mayVote(actor, idea, now));
    if (isAsWanted(idea, wanted)) return idea;
    if (wanted === "none" || !isPlainFirst(idea)) {
      await inTransaction(db, (tx) => voteHeld(tx, actor, id, wanted, now));
      return idea;
    }
    if (await triedFirst(db, castOf(actor, idea, wanted, now))) return idea;
  }
  throw new Conflict();
}

/** Of two votes that the same person sends at once, one may have to begin anew. */
async function triedFirst(db: Db, cast: [FirstCast, Happening]): Promise<boolean> {
  try {
    return await castFirst(db, ...cast);
  } catch (error) {
    if (isDeadlock(error) && "$client" in db) return false;
    throw error;
  }
}

/** The same for what is more than a first vote, while the idea is held. */
async function voteHeld(tx: Tx, actor: Member, id: IdeaId, wanted: WantedIdeaVote, now: Date): Promise<void> {
  await takeTurn(tx, actor);
  const held = await lockIdea(tx, actor, id);
  const idea = await findToVoteOn(tx, actor, id);
  allow(mayVote(actor, idea, now));
  if (isAsWanted(idea, wanted)) return;
  if (wanted === "promote" && held.archivedAt !== null) await reviveHeld(tx, actor, held, now);
  if (idea.hasBudget && wanted !== "none") await keepBudget(tx, actor, idea);
  await castHeld(tx, ...castOf(actor, idea, wanted, now));
}

/** Nothing of the voter's or of the idea's has to be looked at beyond the vote itself. */
const isPlainFirst = ({ mine, archivedAt, hasBudget }: IdeaToVoteOn) =>
  mine === null && archivedAt === null && !hasBudget;

const isAsWanted = ({ mine }: IdeaToVoteOn, wanted: WantedIdeaVote) =>
  (mine?.value ?? null) === (wanted === "none" ? null : VALUE[wanted]);

function castOf(actor: Member, idea: IdeaToVoteOn, wanted: "promote" | "demote", now: Date): [FirstCast, Happening];
function castOf(actor: Member, idea: IdeaToVoteOn, wanted: WantedIdeaVote, now: Date): [Cast, Happening];
function castOf(actor: Member, idea: IdeaToVoteOn, wanted: WantedIdeaVote, now: Date): [Cast, Happening] {
  const byNewcomer = isNewVoter(actor);
  const to = wanted === "none" ? null : { value: VALUE[wanted], byNewcomer, castAt: now };
  return [
    { ideaId: idea.id, personId: actor.id, recorderId: null, from: idea.mine, to },
    {
      happenedAt: now,
      kind: "idea.voted",
      actorId: actor.id,
      ideaId: idea.id,
      spaceId: idea.spaceId,
      detail: { wanted },
    },
  ];
}
