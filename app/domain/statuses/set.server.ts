import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { sendingOf } from "#app/domain/activity/same-sending.server";
import { findImages } from "#app/domain/files/attach.server";
import { lockIdea } from "#app/domain/ideas/find.server";
import { countOpen } from "#app/domain/ideas/open.server";
import { maySetStatus } from "#app/domain/ideas/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas, type StatusUpdateId } from "#db/schema/index";
import { fitting, type IdeaWord } from "./fit";
import { findSaid, sayUpdate } from "./say.server";

export { DECLINE_REASONS } from "#db/schema/index";

/**
 * The company's word on an idea: it moves to the status and tells why, in words that the actor signs; one that was put away
 * comes back. The same sent again within a day gives the update it already became. Throws NotFound, Forbidden, Invalid.
 */
export async function setStatus(
  db: Db,
  actor: Member,
  ideaId: IdeaId,
  wanted: IdeaWord,
  now = new Date(),
): Promise<StatusUpdateId> {
  const word = fitting(wanted, now);
  const sending = sendingOf(actor, { ideaId, ...word }, now);
  const text = await writeText(db, word.body, { images: await findImages(db, actor, word.body) });
  return inTransaction(db, async (tx) => {
    const idea = await lockIdea(tx, actor, ideaId);
    allow(maySetStatus(actor, idea, now));
    const already = await findSaid(tx, sending);
    if (already) return already;
    const update = await sayUpdate(
      tx,
      actor,
      { ideaId },
      {
        from: idea.status,
        to: word.status,
        text,
        formKey: sending.formKey,
        declineReason: word.reason,
        wouldChange: word.wouldChange || null,
        lookAgainOn: word.lookAgainOn,
      },
      now,
    );
    const change = { status: word.status, archivedAt: null };
    const since = idea.status === word.status ? {} : { statusSince: now };
    await tx
      .update(ideas)
      .set({ ...change, ...since, activeAt: now })
      .where(eq(ideas.id, ideaId));
    await record(tx, {
      happenedAt: now,
      kind: "status.set",
      actorId: actor.id,
      ideaId,
      spaceId: idea.spaceId,
      detail: { update, from: idea.status, to: word.status },
    });
    await countOpen(tx, idea, change);
    return update;
  });
}
