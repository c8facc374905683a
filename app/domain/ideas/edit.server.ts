import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { attachImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { keepRevision } from "#app/domain/revisions/keep.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { findIdea, lockIdea } from "./find.server";
import { mayEdit } from "./policy";
import type { Proposed } from "./propose.server";
import { setTags, tagsOf } from "./tags.server";
import { type IdeaWords, wholeOf, writeIdea } from "./write.server";

export type IdeaEdit = IdeaWords & { tags: readonly string[]; summary: string };

/** The idea reads as edited, and its history keeps how it read before. No change, no trace. Throws NotFound, Forbidden, Invalid. */
export async function editIdea(
  db: Db,
  actor: Member,
  id: IdeaId,
  { tags, summary, ...words }: IdeaEdit,
  now = new Date(),
): Promise<Proposed> {
  const written = await writeIdea(db, actor, words, { ideaId: id });
  return inTransaction(db, async (tx) => {
    await lockIdea(tx, actor, id);
    const idea = await findIdea(tx, actor, id);
    allow(mayEdit(actor, idea, now));
    await keepSpamOut(tx, actor, wholeOf(written), now);
    const former = await tagsOf(tx, id);
    const { title, problem, body } = idea;
    const same = title === words.title && problem === words.problem && body === words.body;
    if (same && former.join() === tags.join()) return idea;
    await keepRevision(
      tx,
      { ideaId: id },
      {
        title,
        aside: problem,
        body,
        tags: former,
        editorId: idea.editorId ?? idea.authorId,
        writtenAt: idea.editedAt ?? idea.proposedAt,
        replacedBecause: summary,
      },
    );
    await tx
      .update(ideas)
      .set({ ...written, editedAt: now, editorId: actor.id, activeAt: now })
      .where(eq(ideas.id, id));
    await attachImages(tx, { ideaId: id }, wholeOf(written).html, wholeOf(idea).html);
    await setTags(tx, id, tags);
    const { spaceId } = idea;
    await record(tx, { happenedAt: now, kind: "idea.edited", actorId: actor.id, ideaId: id, spaceId });
    return { id, slug: written.slug };
  });
}
