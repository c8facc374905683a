import { findAnswer } from "#app/domain/answers/find.server";
import { pageOfAnswer } from "#app/domain/answers/list.server";
import { pageOfComment } from "#app/domain/comments/idea-comments.server";
import { rootOf } from "#app/domain/ideas/family.server";
import { findIdea } from "#app/domain/ideas/find.server";
import { answerPath, commentPath, ideaCommentPath, ideaPath, questionPath } from "#app/lib/paths";
import type { AnswerId, CommentId, IdeaId, QuestionId } from "#db/schema/index";
import type { Reading } from "./respond.server";

type Looking = Pick<Reading, "db" | "viewer">;
type Named<Id> = { id: Id; slug: string; title: string };
/** A comment by what it stands under: the question, one of its answers, or an idea, perhaps below another comment. */
type Placed = {
  id: CommentId;
  answerId?: AnswerId | null;
  parentId?: CommentId | null;
  on: { question: Named<QuestionId>; idea: null } | { question: null; idea: Named<IdeaId> };
};

/** Where the answer stands now: on which page of its question, and where there. Throws NotFound. */
export async function placeOfAnswer({ db, viewer }: Looking, id: AnswerId): Promise<string> {
  const { question } = await findAnswer(db, viewer, id);
  return answerPath(question, id, await pageOfAnswer(db, viewer, question.id, id));
}

/** Where the comment stands: under its answer's page of the question, under the question on the first, or on a page of its idea's talks. */
export async function placeOfComment(
  { db, viewer }: Looking,
  { id, answerId = null, parentId = null, on }: Placed,
): Promise<string> {
  if (on.idea) {
    const idea = await findIdea(db, viewer, await rootOf(db, on.idea.id));
    return ideaCommentPath(idea, id, await pageOfComment(db, viewer, idea.id, { id, parentId }));
  }
  const page = answerId === null ? 1 : await pageOfAnswer(db, viewer, on.question.id, answerId);
  return commentPath(on.question, id, page);
}

/** The question or the idea that a comment is on, as the place a page leads back to. */
export const postOf = ({ on }: Pick<Placed, "on">): { to: string; title: string } =>
  on.idea
    ? { to: ideaPath(on.idea), title: on.idea.title }
    : { to: questionPath(on.question), title: on.question.title };
