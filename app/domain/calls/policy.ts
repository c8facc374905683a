import { mayWrite, speaksFor } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { SpaceId } from "#db/schema/index";

/** What the rules need to know of a call the viewer may see. */
export type CallFacts = { spaceId: SpaceId; closesAt: Date };

/** Calls are opened by staff, in the company's name, where they speak for it. */
export const mayCallIn = (viewer: Viewer, spaceId: SpaceId, now: Date): viewer is Member =>
  mayWrite(viewer, now) && speaksFor(viewer, spaceId);

/** Whether the viewer may open calls anywhere. */
export const mayCall = (viewer: Viewer, now: Date): viewer is Member =>
  mayWrite(viewer, now) && viewer.speaksFor.length > 0;

export const mayEdit = (viewer: Viewer, call: CallFacts, now: Date): viewer is Member =>
  mayCallIn(viewer, call.spaceId, now);

export const mayDelete = mayEdit;

/** What came of it is said once it is over. */
export const mayReport = (viewer: Viewer, call: CallFacts, now: Date): viewer is Member =>
  mayCallIn(viewer, call.spaceId, now) && call.closesAt <= now;
