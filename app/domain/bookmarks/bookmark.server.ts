import { and, eq } from "drizzle-orm";
import { findAnswer } from "#app/domain/answers/find.server";
import type { Member } from "#app/domain/people/viewer.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type AnswerId, bookmarks, type QuestionId } from "#db/schema/index";

/** What can be bookmarked. */
export type Bookmarkable = { questionId: QuestionId } | { answerId: AnswerId };

/** The post is among the member's bookmarks, or no longer; nobody else knows. Throws NotFound. */
export async function setBookmark(
  db: Db,
  actor: Member,
  post: Bookmarkable,
  wanted: boolean,
  now = new Date(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if ("questionId" in post) await findQuestion(tx, actor, post.questionId);
    else await findAnswer(tx, actor, post.answerId);
    if (wanted)
      await tx
        .insert(bookmarks)
        .values({ ...post, personId: actor.id, savedAt: now })
        .onConflictDoNothing();
    else await tx.delete(bookmarks).where(and(eq(bookmarks.personId, actor.id), isOf(post)));
  });
}

const isOf = (post: Bookmarkable) =>
  "questionId" in post ? eq(bookmarks.questionId, post.questionId) : eq(bookmarks.answerId, post.answerId);
