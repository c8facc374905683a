import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { keepRevision } from "#app/domain/revisions/keep.server";
import { allow } from "#app/lib/errors";
import { excerpt, plainText } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import type { Asked } from "./ask.server";
import { findQuestion, lockQuestion, tagsOf } from "./find.server";
import { EXCERPT_CHARS } from "./limits";
import { keepSpamOut } from "./newcomers.server";
import { mayEdit } from "./policy";
import { setTags } from "./tags.server";

export type QuestionEdit = { title: string; body: string; tags: readonly string[]; summary: string };

/** The question reads as edited, and its history keeps how it read before. No change, no trace. Throws NotFound, Forbidden, Invalid. */
export async function editQuestion(
  db: Db,
  actor: Member,
  id: QuestionId,
  edit: QuestionEdit,
  now = new Date(),
): Promise<Asked> {
  const images = await findImages(db, actor, edit.body, { questionId: id });
  const text = await writeText(db, edit.body, { languageFrom: edit.title, images });
  return inTransaction(db, async (tx) => {
    await lockQuestion(tx, actor, id);
    const question = await findQuestion(tx, actor, id);
    allow(mayEdit(actor, question, now));
    await keepSpamOut(tx, actor, text, now);
    const tags = await tagsOf(tx, id);
    if (question.title === edit.title && question.body === edit.body && tags.join() === edit.tags.join())
      return question;
    await keepRevision(
      tx,
      { questionId: id },
      {
        title: question.title,
        body: question.body,
        tags,
        editorId: question.editorId ?? question.authorId,
        writtenAt: question.editedAt ?? question.askedAt,
        replacedBecause: edit.summary,
      },
    );
    const slug = slugify(edit.title, "question");
    await tx
      .update(questions)
      .set({
        ...text,
        title: edit.title,
        slug,
        excerpt: excerpt(plainText(text.html), EXCERPT_CHARS),
        editedAt: now,
        editorId: actor.id,
        activeAt: now,
      })
      .where(eq(questions.id, id));
    await attachImages(tx, { questionId: id }, text.html, question.html);
    await setTags(tx, question, edit.tags);
    await record(tx, {
      happenedAt: now,
      kind: "question.edited",
      actorId: actor.id,
      questionId: id,
      spaceId: question.spaceId,
    });
    return { id, slug };
  });
}
