import type { IdeaFacts } from "#app/domain/ideas/policy";
import { keepsOrder, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { minutesBetween } from "#app/lib/time";
import type { PersonId } from "#db/schema/index";

/** What the rules need to know of a comment the viewer may see; `editMinutes` is for how long its author may change it. */
export type CommentFacts = { authorId: PersonId; commentedAt: Date; editMinutes: number };

/** Authors change a comment for a few minutes: long enough for a slip, too short to turn a talk round. */
export const mayEdit = (viewer: Viewer, comment: CommentFacts, now: Date): viewer is Member =>
  mayDelete(viewer, comment, now) && minutesBetween(comment.commentedAt, now) < comment.editMinutes;

export const mayDelete = (viewer: Viewer, comment: CommentFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && viewer.id === comment.authorId;

/** Whoever proposed the idea, and those who keep order in its space, say which comments are part of it. */
export const mayLift = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) &&
  idea.mergedIntoId === null &&
  (viewer.id === idea.authorId || keepsOrder(viewer, idea.spaceId));
