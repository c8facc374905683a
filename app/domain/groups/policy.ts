import { isModerator, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";

/** Groups decide who may enter private spaces: opening, changing and filling them is the owner's. */
export const mayRunGroups = (viewer: Viewer, now: Date): viewer is Member =>
  mayWrite(viewer, now) && viewer.role === "owner";

/** Requests to be let in are for those who keep order in the whole community. */
export const mayDecideRequests = (viewer: Viewer, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isModerator(viewer);

export const mayAskToJoin = (viewer: Viewer, now: Date): viewer is Member => mayWrite(viewer, now);

/** Those who keep order know of every group; others of those that take requests, and of their own. */
export const knowsEveryGroup = (viewer: Viewer): boolean => isModerator(viewer);
