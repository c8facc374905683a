import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import { lockIdea } from "#app/domain/ideas/find.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { lockQuestion } from "#app/domain/questions/find.server";
import { keepRevision } from "#app/domain/revisions/keep.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type StatusUpdateId, statusUpdates } from "#db/schema/index";
import { findUpdate } from "./list.server";
import { maySpeak } from "./policy";
import type { Subject } from "./say.server";

export type UpdateEdit = {
  body: string;
  /** What would change the company's mind; of a no alone. */
  wouldChange: string;
  summary: string;
  /** It mends no more than a slip, so that nobody needs to hear of it. */
  slip: boolean;
};

/**
 * The update reads as edited, and its history keeps how it read before; the status it set stays. No change, no trace.
 * Throws NotFound, Forbidden, Invalid.
 */
export async function editUpdate(
  db: Db,
  actor: Member,
  id: StatusUpdateId,
  edit: UpdateEdit,
  now = new Date(),
): Promise<void> {
  const images = await findImages(db, actor, edit.body, { statusUpdateId: id });
  const text = await writeText(db, edit.body, { images });
  const subject = subjectOf(await findUpdate(db, actor, id));
  await inTransaction(db, async (tx) => {
    const { spaceId } = await lockSubject(tx, actor, subject);
    allow(maySpeak(actor, spaceId, now));
    const { update } = await findUpdate(tx, actor, id);
    const wouldChange = update.toStatus === "declined" ? edit.wouldChange : null;
    if (wouldChange === "") throw new Invalid({ wouldChange: "error.required" });
    if (update.body === edit.body && update.wouldChange === wouldChange) return;
    await keepRevision(
      tx,
      { statusUpdateId: id },
      {
        body: update.body,
        aside: update.wouldChange ?? undefined,
        editorId: update.editorId ?? update.authorId,
        writtenAt: update.editedAt ?? update.saidAt,
        replacedBecause: edit.summary,
      },
    );
    await tx
      .update(statusUpdates)
      .set({ ...text, wouldChange, editedAt: now, editorId: actor.id })
      .where(eq(statusUpdates.id, id));
    await attachImages(tx, { statusUpdateId: id }, text.html, update.html);
    await record(tx, {
      happenedAt: now,
      kind: "status.edited",
      actorId: actor.id,
      ...subject,
      spaceId,
      detail: { update: id, slip: edit.slip },
    });
  });
}

function subjectOf({ update: { ideaId, questionId } }: Awaited<ReturnType<typeof findUpdate>>): Subject {
  if (ideaId !== null) return { ideaId };
  if (questionId !== null) return { questionId };
  throw new NotFound();
}

const lockSubject = (tx: Tx, actor: Member, subject: Subject) =>
  "ideaId" in subject ? lockIdea(tx, actor, subject.ideaId) : lockQuestion(tx, actor, subject.questionId);
