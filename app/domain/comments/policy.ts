import { mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { minutesBetween } from "#app/lib/time";
import type { PersonId } from "#db/schema/index";
import { COMMENT_EDIT_MINUTES } from "./limits";

/** What the rules need to know of a comment the viewer may see. */
export type CommentFacts = { authorId: PersonId; commentedAt: Date };

/** Authors change a comment for a few minutes. */
export const mayEdit = (viewer: Viewer, comment: CommentFacts, now: Date): viewer is Member =>
  mayDelete(viewer, comment, now) && minutesBetween(comment.commentedAt, now) < COMMENT_EDIT_MINUTES;

export const mayDelete = (viewer: Viewer, comment: CommentFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && viewer.id === comment.authorId;
