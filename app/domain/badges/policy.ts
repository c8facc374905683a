import { isModerator, mayWrite } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { type BadgeName, badgeOf } from "./badges";

/** Moderators and owners give badges by hand, of those that no rule gives. */
export const mayGive = (viewer: Viewer, badge: BadgeName, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isModerator(viewer) && badgeOf(badge).rule === null;

/** They take any badge away, with a reason that everybody reads. */
export const mayRevoke = (viewer: Viewer, now: Date): viewer is Member => mayWrite(viewer, now) && isModerator(viewer);
