import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { keepRevision } from "#app/domain/revisions/keep.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type AnswerId, answers, questions } from "#db/schema/index";
import { lockAnswer } from "./find.server";
import { mayEdit } from "./policy";

/** The answer reads as edited, and its history keeps how it read before. No change, no trace. Throws NotFound, Forbidden, Invalid. */
export async function editAnswer(
  db: Db,
  actor: Member,
  id: AnswerId,
  edit: { body: string; summary: string },
  now = new Date(),
): Promise<void> {
  const text = await writeText(db, edit.body, { images: await findImages(db, actor, edit.body, { answerId: id }) });
  await inTransaction(db, async (tx) => {
    const answer = await lockAnswer(tx, actor, id);
    allow(mayEdit(actor, answer, now));
    await keepSpamOut(tx, actor, text, now);
    if (answer.body === edit.body) return;
    await keepRevision(
      tx,
      { answerId: id },
      {
        body: answer.body,
        editorId: answer.editorId ?? answer.authorId,
        writtenAt: answer.editedAt ?? answer.answeredAt,
        replacedBecause: edit.summary,
      },
    );
    await tx
      .update(answers)
      .set({ ...text, editedAt: now, editorId: actor.id })
      .where(eq(answers.id, id));
    await attachImages(tx, { answerId: id }, text.html, answer.html);
    await tx.update(questions).set({ activeAt: now }).where(eq(questions.id, answer.questionId));
    await record(tx, {
      happenedAt: now,
      kind: "answer.edited",
      actorId: actor.id,
      questionId: answer.questionId,
      answerId: id,
      spaceId: answer.question.spaceId,
    });
  });
}
