import { DAY_MS } from "#app/lib/time";
import type { SpaceId } from "#db/schema/index";
import type { Member, Viewer } from "./viewer.server";

/** The trust level at which a member may do for others what otherwise only askers and staff do. */
export const LEADER_LEVEL = 4;

/** Whether this member of staff may speak in the company's name in this space. */
export const speaksFor = (viewer: Viewer, spaceId: SpaceId) => viewer?.speaksFor.includes(spaceId) ?? false;

export const isModerator = (viewer: Viewer) =>
  viewer !== null && (viewer.role === "moderator" || viewer.role === "owner");

export const isLeader = (viewer: Viewer) => viewer !== null && viewer.trustLevel >= LEADER_LEVEL;

/** Whether the viewer signed in and may write. */
export const mayWrite = (viewer: Viewer, now: Date): viewer is Member =>
  viewer !== null && (viewer.suspendedUntil === null || viewer.suspendedUntil <= now);

/** Whether the viewer keeps this space in order: its staff, moderators, and members trusted the most. */
export const keepsOrder = (viewer: Viewer, spaceId: SpaceId) =>
  isModerator(viewer) || isLeader(viewer) || speaksFor(viewer, spaceId);

/** Whether this member joined within a day and has earned no trust yet: some doors are narrower for them, against spam. */
export const isNewcomer = (member: Member, now: Date) =>
  member.role === "member" && member.trustLevel === 0 && now.getTime() - member.joinedAt.getTime() <= DAY_MS;
