import { listExtensions, listTalks } from "#app/domain/comments/idea-comments.server";
import { mayLift } from "#app/domain/comments/policy";
import { type IdeaFacts, mayComment } from "#app/domain/ideas/policy";
import { NotFound } from "#app/lib/errors";
import type { IdeaId } from "#db/schema/index";
import type { Reading } from "./respond.server";
import { onComment } from "./verdicts.server";

/** What is said on the idea, each comment with what the viewer may do with it, and what of it is part of the idea. Throws NotFound past the last page. */
export async function readTalk({ db, viewer, now }: Reading, idea: IdeaFacts & { id: IdeaId }, page: number) {
  const [{ talks, pages, commentCount }, extensions] = await Promise.all([
    listTalks(db, viewer, idea.id, page),
    listExtensions(db, idea.id),
  ]);
  if (page > pages) throw new NotFound();
  const lifting = mayLift(viewer, idea, now);
  const judged = <Comment extends (typeof talks)[number]["replies"][number]>(comment: Comment) => ({
    ...comment,
    can: { ...onComment(viewer, comment, now), lift: lifting && comment.ideaId === idea.id },
  });
  return {
    talks: talks.map((talk) => ({ ...judged(talk), replies: talk.replies.map(judged) })),
    extensions,
    commentCount,
    page,
    pages,
    may: mayComment(viewer, idea, now) || (viewer === null && idea.mergedIntoId === null),
  };
}
