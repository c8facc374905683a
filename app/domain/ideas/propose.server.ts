import { and, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOf, type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { findOpenCall } from "#app/domain/calls/find.server";
import { attachImages } from "#app/domain/files/attach.server";
import { type DayOneLimit, keepDayOneLimit } from "#app/domain/people/day-one.server";
import type { Member } from "#app/domain/people/viewer.server";
import { contribute } from "#app/domain/questions/contribution.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { requireSpace } from "#app/domain/spaces/named.server";
import { allow, Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx, together } from "#app/platform/db.server";
import { type CallId, type IdeaId, ideas } from "#db/schema/index";
import { startFollowing } from "./follow.server";
import { firstHeat } from "./heat";
import { addOpen } from "./open.server";
import { mayPropose } from "./policy";
import { setTags } from "./tags.server";
import { type IdeaWords, wholeOf, writeIdea } from "./write.server";

export type NewIdea = IdeaWords & {
  space: string;
  tags: readonly string[];
  /** The call that it answers, if any. */
  callId?: CallId | null;
};
export type Proposed = { id: IdeaId; slug: string };

/** The idea stands in its space, followed by its author. The same words sent again within a day give the idea they already became. Throws Forbidden, Invalid, TooMany. */
export async function proposeIdea(db: Db, actor: Member, input: NewIdea, now = new Date()): Promise<Proposed> {
  allow(mayPropose(actor, now));
  const { title, problem, body, space, tags, callId = null } = input;
  const sending = sendingOf(actor, { idea: space, title, problem, body, tags }, now);
  const written = await writeIdea(db, actor, { title, problem, body });
  await keepSpamOut(db, actor, wholeOf(written), now);
  return inTransaction(db, async (tx) => {
    const already = await findProposed(tx, sending);
    if (already) return already;
    const spaceId = await requireSpace(tx, actor, space);
    if (callId !== null) await keepToCall(tx, actor, { callId, space }, now);
    await keepDayOneLimit(tx, actor, now, dayOneLimit(tx, actor));
    const [proposed] = await tx
      .insert(ideas)
      .values({
        ...written,
        spaceId,
        callId,
        authorId: actor.id,
        heat: firstHeat(now),
        statusSince: now,
        proposedAt: now,
        activeAt: now,
        formKey: sending.formKey,
      })
      .onConflictDoNothing()
      .returning({ id: ideas.id, slug: ideas.slug });
    if (!proposed) return requireProposed(await findProposed(tx, sending));
    await setTags(tx, proposed.id, tags);
    await together(
      attachImages(tx, { ideaId: proposed.id }, wholeOf(written).html),
      startFollowing(tx, actor, proposed.id, now),
      record(tx, { happenedAt: now, kind: "idea.proposed", actorId: actor.id, ideaId: proposed.id, spaceId }),
      contribute(tx, actor.id, spaceId, { ideaCount: 1 }),
      addOpen(tx, spaceId, 1),
    );
    return proposed;
  });
}

async function findProposed(tx: Tx, sending: Sending): Promise<Proposed | undefined> {
  const [row] = await tx
    .select({ id: ideas.id, slug: ideas.slug })
    .from(ideas)
    .where(isOf(sending, ideas, ideas.proposedAt));
  return row;
}

function requireProposed(proposed: Proposed | undefined): Proposed {
  if (!proposed) throw new Error("the idea that these words became is not there");
  return proposed;
}

const dayOneLimit = (tx: Tx, actor: Member): DayOneLimit => ({
  setting: "ideasOnDayOne",
  word: "error.ideasOnDayOne",
  countSince: (since) =>
    tx.$count(ideas, and(eq(ideas.authorId, actor.id), gt(ideas.proposedAt, since), isNull(ideas.deletedAt))),
});

/** An idea that answers a call comes while it is open, and into its space. */
async function keepToCall(
  tx: Tx,
  actor: Member,
  { callId, space }: { callId: CallId; space: string },
  now: Date,
): Promise<void> {
  const call = await findOpenCall(tx, actor, callId, now);
  if (!call) throw new Invalid({ "": "error.callOver" });
  if (call.space.slug !== space) throw new Invalid({ space: "error.callSpace" });
}
